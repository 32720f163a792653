"""Words of the two sides of a unit that no dictionary joins and that look like each other's translations.

«Инновационный» opposite "investment": neither has a translation on the other side, and «инвестиционный», which would be
one, is easily mistaken for «инновационный».
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from editorial.bitext.sides import Occurrence, Sides, occurrences
from editorial.bitext.vocabulary import folded
from editorial.languages import language
from editorial.model import Lexicon, Prose, Segment

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{2,}(?![\w-])")
_LONG = 6
"""Letters from which a word may be mistaken for another unnoticed."""
ALIKE = 0.7
"""Similarity from which two words are easily mistaken for each other."""
_BEGINNING = 2
_SHORT = 4
_KIN = 4
_FAMILY = 0.5
"""Share of the shorter word that two words of one family begin with alike, of four letters at least."""
_VERB = re.compile(
    r"[^\W\d_]+(?:[аяиеоуы]ть(?:ся)?|[аяиеоуы]л[аои]?(?:с[ья])?|[аяеёиую]т(?:ся)?|[аяеиы]в|[нт]о"
    r"|(?:[аеё]нн|вш|[уюая]щ)[аеиоуыюя]\w{1,3}|[аеи]н[аоы])"
)
"""Verbs and participles, which translators render freely."""

_Found = tuple[Occurrence, Occurrence, str]


@dataclass(frozen=True, slots=True)
class LookAlike:
    """The Russian word, the English one, and `meant`: what the English word says in Russian."""

    russian: Occurrence
    english: Occurrence
    meant: str


def look_alikes(sides: Sides, lexicon: Lexicon) -> Iterator[LookAlike]:
    """One for each Russian word, no verb, that looks like what an English word in the same phrase says."""
    texts = _texts(sides.russian), _texts(sides.english)
    # A protocol does not say that what fits it has a hash; every object that is not compared by its value has one.
    for russian, english, meant in _in_words(*texts, lexicon):  # type: ignore[arg-type]
        yield LookAlike(_at(russian, sides.russian), _at(english, sides.english), meant)


def _at(found: Occurrence, segments: Sequence[Segment]) -> Occurrence:
    return Occurrence(segments[found.segment.index], found.start, found.end)


# A workbench asks after every keystroke, and all units but one are those of the keystroke before.
@lru_cache(maxsize=1 << 12)
def _in_words(russian: tuple[str, ...], english: tuple[str, ...], lexicon: Lexicon) -> tuple[_Found, ...]:
    return tuple(_compared(_segments(russian), _segments(english), lexicon))


def _texts(segments: Sequence[Segment]) -> tuple[str, ...]:
    return tuple(segment.text for segment in segments)


def _segments(texts: Sequence[str]) -> tuple[Segment, ...]:
    return tuple(Segment(at, 0, Prose.of(text, 0)) for at, text in enumerate(texts))


def _compared(here: Sequence[Segment], there: Sequence[Segment], lexicon: Lexicon) -> Iterator[_Found]:
    russian, english = _Words(here, "ru", lexicon), _Words(there, "en", lexicon)
    loose = [word for word in english.long if (said := english.meanings(word)) and not russian.answer(said)]
    for word in russian.long if loose else ():
        if _VERB.fullmatch(word.text) or not russian.meanings(word) or english.answer(russian.meanings(word)):
            continue
        for other in loose:
            meant = _mistaken(word.text, other.text, english.meanings(other), russian.meanings(word))
            if meant and russian.beside(word, english, other):
                yield word, other, meant
                break


class _Words:
    """The words of one side of a unit, with what the dictionary says of them."""

    def __init__(self, segments: Sequence[Segment], tag: str, lexicon: Lexicon) -> None:
        self.all = tuple(occurrences(_WORD, segments))
        self.long = [word for word in self.all if len(word.text) >= _LONG and word.text.islower()]
        self._tag, self._other, self._lexicon = tag, "en" if tag == "ru" else "ru", lexicon
        self._by_beginning: dict[str, set[str]] = defaultdict(set)
        for form in (form for word in self.all for form in _forms(word.text, tag)):
            self._by_beginning[form[:_KIN]].add(form)

    def meanings(self, word: Occurrence) -> frozenset[str]:
        return self._lexicon.translations(folded(word.text), source=self._tag, target=self._other)

    def answer(self, meanings: Iterable[str]) -> bool:
        """Whether a word of this side is one of the meanings, or of the family of one."""
        return any(
            meaning == form or _family(meaning, form)
            for meaning in map(folded, meanings)
            for form in self._by_beginning.get(meaning[:_KIN], ())
        )

    def beside(self, word: Occurrence, others: _Words, other: Occurrence) -> bool:
        """Whether the words after the two, or before them, mean each other, so that both stand in one phrase."""
        return any(self._means(self._next(word, step), others, others._next(other, step)) for step in (1, -1))

    def _means(self, word: Occurrence | None, others: _Words, other: Occurrence | None) -> bool:
        if word is None or other is None or min(len(word.text), len(other.text)) < _SHORT:
            return False
        forms = _forms(other.text, others._tag)
        return any(meaning in forms for meaning in map(folded, self.meanings(word)))

    def _next(self, word: Occurrence, step: int) -> Occurrence | None:
        at = self.all.index(word) + step
        if not 0 <= at < len(self.all):
            return None
        first, second = sorted((word, self.all[at]), key=lambda occurrence: occurrence.start)
        beside = first.segment is second.segment and second.start - first.end == 1
        return self.all[at] if beside else None


@lru_cache(maxsize=1 << 15)
def _forms(word: str, tag: str) -> frozenset[str]:
    return frozenset({folded(word), *map(folded, language(tag).lemmas(word))})


def _mistaken(russian: str, english: str, meant: Iterable[str], said: Iterable[str]) -> str:
    """The Russian word that `russian` was mistaken for, or the English one that `english` was; "" when none is near."""
    from rapidfuzz.distance import Indel

    for word, tag, others in ((russian, "ru", meant), (english, "en", said)):
        for own, other in product(sorted(_forms(word, tag)), sorted(map(folded, others))):
            alike = own[:_BEGINNING] == other[:_BEGINNING] and Indel.normalized_similarity(own, other) >= ALIKE
            if alike and not _family(own, other):
                return other
    return ""


def _family(one: str, other: str) -> bool:
    """Whether two words begin so much alike that they are forms or kin of one."""
    shorter = min(len(one), len(other))
    common = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return common >= max(_KIN, round(_FAMILY * shorter))
