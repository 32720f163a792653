"""Russian names in any case led back to the nominatives they may come from."""

from __future__ import annotations

from functools import lru_cache

from editorial.bitext.transliteration import similarity

_NOMINATIVES = {
    "ого": ("ий", "ый", "ой"),
    "его": ("ий",),
    "ому": ("ий", "ый", "ой"),
    "ему": ("ий",),
    "ым": ("", "ый", "ой"),
    "им": ("ий", "и"),
    "ой": ("а", "ая", "ой"),
    "ей": ("а", "я", "ь", "ей"),
    "ую": ("ая",),
    "юю": ("яя",),
    "ом": ("", "о"),
    "ем": ("", "ь", "й", "е"),
    "ью": ("ь",),
    "ии": ("ия", "ий"),
    "ию": ("ия", "ий"),
    "ием": ("ий",),
    "ией": ("ия",),
    "а": ("", "а"),
    "я": ("ь", "й", "я"),
    "у": ("", "а", "у"),
    "ю": ("ь", "й", "я", "ю"),
    "е": ("", "а", "е", "ь", "й", "я"),
    "и": ("а", "я", "ь", "и"),
    "ы": ("а", "ы"),
}
"""What the ending of an oblique case, or none at all, may stand for in the nominative."""
_SHORTEST = 2


@lru_cache(maxsize=1 << 14)
def nominatives(word: str) -> tuple[str, ...]:
    """The word itself, then every nominative that it may be a form of; capitals kept."""
    found = [word]
    for length in (3, 2, 1):
        stem, ending = word[:-length], word[-length:].lower()
        if len(stem) >= _SHORTEST:
            found.extend(stem + nominative for nominative in _NOMINATIVES.get(ending, ()))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1 << 16)
def nearest(word: str, latin: str) -> tuple[str, float]:
    """The nominative of a Russian word that a Latin spelling comes nearest to, and how near it comes (0 to 1)."""
    if abs(len(word) - len(latin)) > max(4, len(word)):
        return word, 0.0
    likest = max(nominatives(word), key=lambda form: similarity(form, latin))
    return likest, similarity(likest, latin)


def in_the_case_of(word: str, own: str, right: str) -> str:
    """`right` in the case that `word` has, `own` being its nominative; a change of the ending itself is none."""
    stem = 0
    while stem < min(len(word), len(own)) and word[stem] == own[stem]:
        stem += 1
    lost = len(own) - stem
    if lost and own[-lost:].lower() != right[-lost:].lower():
        return right
    return (right[: len(right) - lost] if lost else right) + word[stem:]
