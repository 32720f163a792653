"""How near a spelling in Latin letters is to an accepted spelling of a Russian name."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from editorial.bitext.transliteration.systems import catalogue, data, spellings, yo_variants

NEAR = 0.25
"""Price of a sound that Russian letters only come near to, for each letter it takes."""
EXTRA = 0.5
"""Price of a letter that is doubled or silent: h, e, or the one before once more."""
WRONG = 1.0
"""Price of a letter too many, too few or another one."""
APOSTROPHES = str.maketrans(dict.fromkeys("’ʹ`′ʼ‘", "'") | dict.fromkeys("”ʺ″“", '"') | {"‐": "-", "‑": "-", "–": "-"})


@lru_cache(maxsize=65536)
def similarity(russian: str, english: str) -> float:
    """How near `english` is to a spelling of `russian`: 1.0 when a system in use spells it so, 0.0 when nothing fits.

    Capitals, diacritics, soft signs and the choice between ё and е do not count. Between the two it is 1 minus the
    price of a weighted edit distance for each letter of the longer name.
    """
    word, latin = russian.casefold().strip(), plain(english)
    if not word or not latin:
        return 0.0
    if latin in accepted(word):
        return 1.0
    cost = min(_distance(reading, latin) for reading in yo_variants(word))
    return max(0.0, min(0.99, 1.0 - cost / max(len(word), len(latin))))


@lru_cache(maxsize=16384)
def accepted(russian: str) -> frozenset[str]:
    """The accepted spellings in the form that `plain` gives."""
    return frozenset(plain(spelling) for spelling in spellings(russian))


@lru_cache(maxsize=16384)
def plain(latin: str) -> str:
    """Lower case, without diacritics, soft and hard signs."""
    folded = latin.casefold().replace("ł", "l").replace("đ", "dj").replace("ß", "ss").translate(APOSTROPHES)
    letters = unicodedata.normalize("NFD", folded)
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "'\"").strip()


def _distance(russian: str, latin: str) -> float:
    width = len(latin) + 1
    rows = [[float("inf")] * width for _ in range(len(russian) + 1)]
    rows[0][0] = 0.0
    for at in range(len(russian) + 1):
        row = rows[at]
        for i in range(1, width):
            row[i] = min(row[i], row[i - 1] + _surplus(latin, i - 1))
        if at == len(russian):
            break
        for length, roman, price in _arcs(russian, at):
            below = rows[at + length]
            for i in range(width - len(roman)):
                if latin.startswith(roman, i) and row[i] + price < below[i + len(roman)]:
                    below[i + len(roman)] = row[i] + price
        below = rows[at + 1]
        missing = EXTRA if russian[at] in "ьъй" else WRONG
        for i in range(width):
            below[i] = min(below[i], row[i] + missing, row[i - 1] + WRONG if i else float("inf"))
    return rows[-1][-1]


def _surplus(latin: str, at: int) -> float:
    return EXTRA if latin[at] in "he" or (at and latin[at] == latin[at - 1]) else WRONG


def _arcs(russian: str, at: int) -> list[tuple[int, str, float]]:
    arcs = [(length, roman, NEAR * max(1, len(roman))) for length, roman in _near(russian, at)]
    for system in catalogue().values():
        rule = system.rule(russian, at)
        if rule:
            arcs += [(len(rule.letters), plain(form), 0.0) for form in rule.spellings]
        elif not russian[at].isalpha():
            arcs.append((1, russian[at], 0.0))
    return list(dict.fromkeys(arcs))


def _near(russian: str, at: int) -> list[tuple[int, str]]:
    return [
        (length, roman)
        for length in (1, 2, 3)
        for roman in near().get(russian[at : at + length], ())
        if at + length <= len(russian)
    ]


@cache
def near() -> Mapping[str, tuple[str, ...]]:
    """Latin letters that stand for a sound near to that of the Russian ones."""
    return {letters: tuple(forms) for letters, forms in data()["near"].items()}
