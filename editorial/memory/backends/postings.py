"""Which units hold which words, as lists of numbers: made of many units at once, and joined when they are asked."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import chain, count, pairwise

import numpy as np
from numpy.typing import NDArray

from editorial.memory.keys import LONGEST

Numbers = NDArray[np.int64]

SPAN = 1 << 15
"""So many units one list can tell apart: its numbers have two bytes, counted from the list's first unit."""

_BITS = 8
LETTERS = (1 << _BITS) - 1
"""Different characters that the words of a batch may have in the quicker way; Latin and Cyrillic have some 150."""
_STORED = np.dtype(">i2")


def postings(texts: Sequence[str], offsets: Sequence[int]) -> list[tuple[str, bytes]]:
    """The words of units' texts (words of `LONGEST` characters at most, by a space), each with the offsets of the units
    that hold it, sorted by code points. Offsets are below `SPAN`.
    """
    places = np.array(offsets, dtype=np.int64)
    lines = np.frombuffer("\n".join([*texts, ""]).encode("utf-32-le"), dtype="<u4")
    used = np.zeros(sys.maxunicode + 1, dtype=np.bool_)
    used[lines] = True
    used[[ord("\n"), ord(" ")]] = False
    letters = np.flatnonzero(used)
    words, held = _numbered(texts, places) if len(letters) > LETTERS else _spelled(lines, letters, places)
    ends = np.searchsorted(held, np.arange(len(words) + 1) * SPAN) * _STORED.itemsize
    raw = (held % SPAN).astype(_STORED).tobytes()
    return [(word, raw[start:end]) for word, (start, end) in zip(words, pairwise(ends.tolist()), strict=True)]


def _spelled(lines: NDArray[np.uint32], letters: Numbers, places: Numbers) -> tuple[list[str], Numbers]:
    """The words in their order, and for every word of every line its number times `SPAN` and the line's place: a word
    is the number that its letters are the digits of."""
    ranks = np.zeros(sys.maxunicode + 1, dtype=np.uint8)
    ranks[letters] = np.arange(1, len(letters) + 1)
    digits = np.append(ranks.take(lines), np.zeros(LONGEST, dtype=np.uint8))
    inside = digits > 0
    starts = np.flatnonzero(inside & ~np.append(False, inside[:-1]))
    line = np.cumsum(lines == ord("\n"), dtype=np.int32).take(starts)
    spelled = np.zeros(len(starts), dtype=np.int64)
    going_on = np.ones(len(starts), dtype=np.bool_)
    for at in range(LONGEST):
        digit = digits.take(starts + at)
        going_on &= digit > 0
        spelled = spelled << _BITS | digit * going_on
    held = distinct(spelled * SPAN + places.take(line))
    spelled = held // SPAN
    new = np.diff(spelled, prepend=-1) > 0
    shifts = np.arange(LONGEST - 1, -1, -1) * _BITS
    characters = np.append(0, letters).astype("<u4")[spelled[new][:, None] >> shifts & LETTERS]
    words = np.ascontiguousarray(characters).view(f"<U{LONGEST}").ravel().tolist()
    return words, (np.cumsum(new) - 1) * SPAN + held % SPAN


def _numbered(texts: Sequence[str], places: Numbers) -> tuple[list[str], Numbers]:
    """The same of words in more letters than digits can be told apart, as those of Chinese, in twice the time."""
    split = [text.split() for text in texts]
    words = sorted(set(chain.from_iterable(split)))
    order = dict(zip(words, count(), strict=False))
    numbers = np.fromiter(map(order.__getitem__, chain.from_iterable(split)), dtype=np.int64)
    return words, distinct(numbers * SPAN + np.repeat(places, [len(text) for text in split]))


def numbers(lists: Iterable[tuple[int, bytes]]) -> Numbers:
    """The numbers of units in all lists, each given with the number it counts from; in no order, and some twice."""
    firsts, stored = [0], [b""]
    for first, units in lists:
        firsts.append(first)
        stored.append(units)
    lengths = [len(units) // _STORED.itemsize for units in stored]
    return np.frombuffer(b"".join(stored), dtype=_STORED).astype(np.int64) + np.repeat(
        np.array(firsts, dtype=np.int64), lengths
    )


def distinct(units: Numbers) -> Numbers:
    """The numbers in their order, each once; `numpy.unique` takes twenty times as long."""
    ordered = np.sort(units)
    return ordered[np.diff(ordered, prepend=-1) > 0]


def sharing_most(held: Iterable[tuple[Numbers, float]], limit: int) -> list[int]:
    """The numbers with the greatest sum of the weights of the lists that hold them; `limit` at most, the lowest first
    of equal ones."""
    lists, weights = [], []
    for units, weight in held:
        lists.append(units)
        weights.append(np.full(len(units), weight))
    if not lists:
        return []
    units, places = np.unique(np.concatenate(lists), return_inverse=True)
    totals = np.bincount(places, weights=np.concatenate(weights), minlength=len(units))
    return [int(unit) for unit in units[np.argsort(-totals, kind="stable")[:limit]]]
