"""Foreign names that a Russian draft spells in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from editorial.bitext.names.declension import in_the_case_of, nearest
from editorial.bitext.names.people import Person
from editorial.bitext.names.rendering import Rendering
from editorial.bitext.sides import Occurrence
from editorial.bitext.vocabulary import folded

_ALIKE = 0.75
_SLIPS = 2
_FEMININE = ("ая", "яя", "а", "я")


def russified_otherwise(person: Person, found: Sequence[Rendering]) -> Iterator[tuple[Occurrence, str]]:
    """Words of the draft that spell the surname otherwise than most, the first of equals, and what they should be."""
    from rapidfuzz.distance import Levenshtein

    words = [r.word for r in found if r.word and not r.near and r.likeness >= _ALIKE]
    forms = {word: nearest(word.text, person.surname)[0].capitalize() for word in words}
    counts = Counter(_stem(form) for form in forms.values())
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    right = next(form for form in forms.values() if _stem(form) == usual)
    for word, form in forms.items():
        if _stem(form) != usual and Levenshtein.distance(_stem(form), usual) <= _SLIPS:
            yield word, in_the_case_of(word.text, form, right)


def _stem(form: str) -> str:
    """A surname without what tells a woman's from a man's."""
    low = folded(form)
    return next((low[: -len(ending)] for ending in _FEMININE if low.endswith(ending)), low).removesuffix("ий")
