"""Which sentences of a draft became which of its edited version: dynamic programming over the words they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

Span = tuple[int, int]

_MOVES = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1))
_MERGING = 0.08
"""What a merge or a split costs, so that two sentences are not joined for one small word."""
_LEAST = 0.2
"""Sentences that share less of their words than this are not versions of each other."""
_BAND = 30
"""Sentences that one side may run ahead of the other between two sentences that stayed as they were."""
_WORD = re.compile(r"\w+")


def paired(draft: Sequence[str], edited: Sequence[str]) -> list[tuple[Span, Span]]:
    """Pairs of spans in order; a span may be empty where a sentence was added or removed."""
    bags = ([_bag(text) for text in draft], [_bag(text) for text in edited])
    best: dict[Span, tuple[float, Span | None]] = {(0, 0): (0.0, None)}
    slope = len(edited) / max(1, len(draft))
    # Rows of the table must overlap, or no path would lead through a long addition.
    band = _BAND + (int(slope) if draft else len(edited))
    for i in range(len(draft) + 1):
        middle = int(i * slope)
        for j in range(max(0, middle - band), min(len(edited), middle + band) + 1):
            for a, b in _MOVES:
                came = (i - a, j - b)
                if came in best:
                    value = best[came][0] + _gain(bags[0][i - a : i], bags[1][j - b : j])
                    if (i, j) not in best or value > best[i, j][0]:
                        best[i, j] = (value, came)
    return _path(best, (len(draft), len(edited)))


def _path(best: dict[Span, tuple[float, Span | None]], end: Span) -> list[tuple[Span, Span]]:
    out = []
    place = end
    while (came := best[place][1]) is not None:
        out.append(((came[0], place[0]), (came[1], place[1])))
        place = came
    return out[::-1]


def _gain(draft: Sequence[Counter[str]], edited: Sequence[Counter[str]]) -> float:
    """Words shared, weighed by how much of both sides they are; nothing where a side is empty."""
    if not draft or not edited:
        return 0.0
    old, new = sum(draft, Counter()), sum(edited, Counter())
    shared, words = (old & new).total(), old.total() + new.total()
    alike = 2 * shared / words if words else 1.0
    merging = _MERGING * (len(draft) + len(edited) - 2)
    return (alike - merging - _LEAST) * words if alike - merging > _LEAST else -0.01


def _bag(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))
