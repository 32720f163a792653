"""Which units hold which words, as lists of numbers: made of many units at once, and joined when they are asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, count, pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

SPAN = 1 << 15
"""So many units one list can tell apart: its numbers have two bytes, counted from the list's first unit."""

_STORED = np.dtype(">i2")


def postings(texts: Sequence[str], offsets: Sequence[int]) -> list[tuple[str, bytes]]:
    """The words of units' texts (words by a space), each with the offsets of the units that hold it, sorted by code
    points. Offsets are below `SPAN`.
    """
    order: defaultdict[str, int] = defaultdict(count().__next__)
    split = [text.split() for text in texts]
    words = np.fromiter(map(order.__getitem__, chain.from_iterable(split)), dtype=np.int64)
    units = np.repeat(np.array(offsets, dtype=np.int64), np.fromiter(map(len, split), dtype=np.int64))
    held = distinct(words * SPAN + units)
    ends = np.searchsorted(held, np.arange(len(order) + 1) * SPAN) * _STORED.itemsize
    raw = (held % SPAN).astype(_STORED).tobytes()
    return sorted((word, raw[start:end]) for word, (start, end) in zip(order, pairwise(ends.tolist()), strict=True))


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
