"""The Russian form of a name that is a slip away from what a Latin spelling stands for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from editorial.bitext.names.declension import in_the_case_of, nearest
from editorial.bitext.transliteration.resemblance import accepted, plain
from editorial.bitext.vocabulary import folded

_LETTERS = "абвгдежзийклмнопрстуфхцчшщыьэюя"


@lru_cache(maxsize=1024)
def corrected(word: str, latin: str) -> str:
    """`word` with one letter changed so that it spells `latin`, in the case it has; "" when no one letter does it."""
    own, _ = nearest(word, latin)
    sought = plain(latin)
    for variant in _slips(folded(own), sought):
        if sought in accepted(variant):
            right = variant.capitalize()
            return in_the_case_of(word, own, right)
    return ""


def _slips(word: str, latin: str) -> Iterator[str]:
    """Words one slip away: letters exchanged, changed, lost and added, those first whose sounds the spelling has."""
    letters = [letter for letter in _LETTERS if any(form and form in latin for form in accepted(letter))]
    for at in range(len(word)):
        if at and word[at] != word[at - 1]:
            yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        yield from (word[:at] + letter + word[at + 1 :] for letter in letters if letter != word[at])
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in letters)
