"""Which English words stand for a Russian name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from editorial.bitext.names.house_spellings import established
from editorial.bitext.sides import Occurrence
from editorial.bitext.transliteration import press_spelling, similarity, spellings
from editorial.bitext.transliteration.resemblance import accepted, plain
from editorial.bitext.transliteration.systems import catalogue
from editorial.bitext.vocabulary import Wordings, folded, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Segment
from editorial.termbase.glossary import Glossary

_NAME = re.compile(r"[^\W\d_]*[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŻŘŞĞİ][^\W\d_]*(?:[-’'][A-Za-zÀ-ž][^\W\d_]*)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LEARNED = {"iso-9", "scholarly"}
"""Systems that libraries and linguists write in, not the press."""
_LONGEST = 16
PLAUSIBLE = 0.6
"""Similarity from which an English word may be the name at all."""


def name_words(segments: Sequence[Segment]) -> Iterator[Occurrence]:
    """English words that may be names: those with a capital, without a possessive ending."""
    for segment in segments:
        for start, end in _capitalised(segment.text):
            yield Occurrence(segment, start, end)


@lru_cache(maxsize=4096)
def _capitalised(text: str) -> tuple[tuple[int, int], ...]:
    words = ((match.start(), _POSSESSIVE.sub("", match.group())) for match in _NAME.finditer(text))
    return tuple((start, start + len(word)) for start, word in words if len(word) > 1)


def likeness(forms: Iterable[str], word: str) -> float:
    """How near an English word is to the nearest of several Russian forms of a name; parts of a double name count."""
    return max((_likeness(form, word) for form in forms), default=0.0)


class Vocabulary:
    """The name words of a whole draft, for asking whether a name stands anywhere in it."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.occurrences = tuple(name_words(segments))
        self._by_initial: dict[str, set[str]] = {}
        self._spelled: dict[str, list[int]] = {}
        for number, occurrence in enumerate(self.occurrences):
            self._spelled.setdefault(plain(occurrence.text), []).append(number)
        for word in {occurrence.text for occurrence in self.occurrences}:
            for part in word.split("-"):
                self._by_initial.setdefault(plain(part)[:1], set()).add(word)

    def holds(self, forms: Iterable[str], threshold: float) -> bool:
        """Whether a word is at least so near to one of the Russian forms; words with a fitting initial are compared."""
        return any(
            _likeness(form, word) >= threshold
            for form in forms
            if len(form) <= _LONGEST
            for initial in {spelling[:1] for spelling in accepted(form.casefold())}
            for word in self._by_initial.get(initial, ())
        )

    def spelled(self, form: str) -> list[Occurrence]:
        """The words that spell a Russian name in an accepted way, in the order of the text."""
        there = (self._spelled.get(spelling, ()) for spelling in accepted(form.casefold()))
        return [self.occurrences[number] for number in sorted(number for numbers in there for number in numbers)]


@lru_cache(maxsize=1 << 17)
def _likeness(form: str, word: str) -> float:
    if abs(len(form) - len(word)) > max(3, len(form)):
        return 0.0
    best = similarity(form, word)
    if best < 1.0 and "-" in word:
        best = max(best, *(similarity(form, part) for part in word.split("-") if part))
    return best


def nearest_spelling(surname: str, written: str, glossary: Glossary) -> str:
    """The accepted spelling of a Slavic surname that changes least of what is written, the press's where several do.

    The glossary's own goes first. A surname in -ич may be a Serbian's or a Croat's.
    """
    from rapidfuzz.distance import OSA

    known = established((surname,), glossary)
    own = [word.capitalize() for word in known if likeness((surname,), word) >= PLAUSIBLE]
    systems = {name for name, system in catalogue().items() if not system.foreign} - _LEARNED
    if folded(surname).endswith("ич"):
        systems.add("south-slavic")
    pressed = press_spelling(surname)
    return min(
        own or sorted(spellings(surname, sorted(systems))),
        key=lambda spelling: (OSA.distance(spelling.lower(), written.lower()), spelling != pressed, spelling),
    )


def exonyms(russian: str) -> Wordings[str] | None:
    """The English names of a place that its Russian name (nominative) calls for, or None when it is not in the list."""
    numbers = tuple(hit.value for hit in _russian_places().find(russian))
    return _english_places(numbers) if numbers else None


@cache
def _russian_places() -> Wordings[int]:
    return Wordings((w, n) for n, (russian, _) in enumerate(_places()) for w in russian)


@lru_cache(maxsize=1024)
def _english_places(numbers: tuple[int, ...]) -> Wordings[str]:
    return Wordings((wording, wording) for number in numbers for wording in _places()[number][1])


@cache
def _places() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    data = vocabulary("editorial.bitext.names", "exonyms")
    return tuple((wordings(russian), wordings(str(english))) for russian, english in data.items())
