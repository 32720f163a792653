"""A negation of one side that the other side does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from editorial.bitext.literal import translates
from editorial.bitext.negation import is_copula, negated_verbs, negation, negators
from editorial.bitext.sides import Occurrence, Sides, occurrences
from editorial.bitext.vocabulary import folded
from editorial.languages.en.morphology import lemmas as lemmas_of
from editorial.languages.russian_forms import analyses
from editorial.model import Lexicon, Segment

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_BEHIND = 3
"""Words behind a verb among which a negator may belong to it."""

Language = Literal["ru", "en"]


@dataclass(frozen=True, slots=True)
class Lost:
    """`negated`, negator and verb, says no; `stated`, on the side of the language `plain`, does not.

    `literal` says that `stated` is the very verb, else it is the whole segment.
    """

    negated: Occurrence
    stated: Occurrence
    plain: Language
    literal: bool


def lost(both: Sides, lexicon: Lexicon | None) -> Lost | None:
    """The first negation that only one side has, or None."""
    for saying, plain in (("ru", "en"), ("en", "ru")):
        found = _lost(both, saying, plain, lexicon)  # type: ignore[arg-type]
        if found is not None:
            return found
    return None


def _lost(both: Sides, saying: Language, plain: Language, lexicon: Lexicon | None) -> Lost | None:
    there, here = (both.russian, both.english) if saying == "ru" else (both.english, both.russian)
    verbs, other = tuple(negated_verbs(there, saying)), negation(here, plain)
    said = negation(there, saying)
    if said.hard and not said.idiom and other.silent:
        for verb in verbs[:1]:
            literal = _literal(verb, tuple(occurrences(_WORD, here)), lexicon)
            stated = literal or Occurrence(here[0], 0, len(here[0].text))
            return Lost(verb, stated, plain, literal is not None)
        return None
    if said.times <= other.times:
        return None
    return next(_among_others(verbs, here, plain, lexicon), None)


def _among_others(
    verbs: tuple[Occurrence, ...], here: tuple[Segment, ...], plain: Language, lexicon: Lexicon | None
) -> Iterator[Lost]:
    """Verbs that stand plain on the other side each time, though something else there is negated."""
    if lexicon is None:
        return
    taken = negators(here, plain)
    words = tuple(occurrences(_WORD, here))
    for verb in verbs:
        same = [n for n, word in enumerate(words) if _same(verb, word, lexicon) and _back(verb, word, lexicon)]
        if same and not any(_touched(words, n, taken) for n in same):
            yield Lost(verb, words[same[0]], plain, literal=True)


def _back(negated: Occurrence, word: Occurrence, lexicon: Lexicon) -> bool:
    """Whether the dictionary leads from the English word back to the Russian verb: "human" does not to «говорят»."""
    russian, english = _oriented(negated.text.split()[-1], word.text)
    lemmas = {a.lemma for a in analyses(russian) if a.word_class in ("verb", "noun")}
    bases = {english.lower(), *lemmas_of(english.lower())}
    back = {folded(t) for base in bases for t in lexicon.translations(base, source="en", target="ru")}
    return not lemmas.isdisjoint(back)


def _touched(words: tuple[Occurrence, ...], at: int, negating: tuple[Occurrence, ...]) -> bool:
    """Whether a word that says no stands before one of `words` in its segment, or right behind it."""
    word = words[at]
    behind = [w.end for w in words[at : at + _BEHIND + 1] if w.segment == word.segment]
    return any(n.segment == word.segment and n.start < behind[-1] for n in negating)


def _literal(verb: Occurrence, words: tuple[Occurrence, ...], lexicon: Lexicon | None) -> Occurrence | None:
    """The word that translates a negated verb; of several the one at the most similar place."""
    place = verb.start / len(verb.segment.text)
    same = [word for word in words if _same(verb, word, lexicon)]
    return min(same, key=lambda word: abs(word.start / len(word.segment.text) - place), default=None)


def _same(negated: Occurrence, word: Occurrence, lexicon: Lexicon | None) -> bool:
    """Whether the verb that is negated and a word of the other side translate each other."""
    verb = negated.text.split()[-1]
    if is_copula(verb) or (verb.isascii() and not negated.text.lower().startswith("there") and _noun(word.text)):
        return False
    return translates(*_oriented(verb, word.text), lexicon)


def _oriented(verb: str, word: str) -> tuple[str, str]:
    """Two words of both languages, the Russian one first."""
    return (word, verb) if verb.isascii() else (verb, word)


def _noun(russian: str) -> bool:
    """Whether a word is a noun and nothing else, which no verb is rendered by: «расходы»."""
    return {a.word_class for a in analyses(russian)} == {"noun"}
