"""What a unit counts: the evidence of its words and marks, its lengths, and the ends of paragraphs it reaches over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import exp, log
from operator import or_

from editorial.bitext.alignment.affinity import Affinity, Cell
from editorial.bitext.alignment.evidence import Feature
from editorial.bitext.alignment.marks import MarkEvidence
from editorial.bitext.alignment.weights import Weights

TELLING = 5.0
"""Gain between two segments from which on they may be parts of one unit."""
KEPT_ROWS = 6
"""Source segments behind whose evidence is let go of."""
FEW = 30
"""Letters of a segment of a few words, which may be part of a unit without any evidence."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Lengths in letters, the paragraph that each segment stands in, and its punctuation marks."""

    lengths: Sequence[int]
    blocks: Sequence[int]
    marks: Sequence[int]


class Scorer:
    """What a unit counts."""

    def __init__(self, affinity: Affinity, shapes: tuple[Shape, Shape], *, weights: Weights) -> None:
        source, target = shapes
        self._affinity, self._source, self._target, self.weights = affinity, source, target, weights
        self._ratio = log((sum(target.lengths) + 200) / (sum(source.lengths) + 200))
        self._marks = MarkEvidence(target.marks, trust=weights.marks)
        self._rows: dict[int, dict[int, Cell]] = {}

    def prepare(self, index: int, low: int, high: int) -> None:
        """Reckons the evidence of source segment `index` in a window of the target."""
        self._rows[index] = self._affinity.row(index, low, high)
        self._rows.pop(index - KEPT_ROWS, None)

    def telling(self, s: int, t: int) -> bool:
        """Whether two segments share more than chance would have it."""
        cell = self._rows[s].get(t)
        return cell is not None and cell.total > TELLING

    def crossing(self, s: int, n: int, t: int, m: int) -> bool:
        """Whether the first segments of either side share more with the last of the other than with each other."""
        first, last = self._rows[s], self._rows[s + n - 1]
        there, back = first.get(t + m - 1), last.get(t)
        if not there or not back or min(there.total, back.total) < TELLING:
            return False
        along = sum(cell.total for cell in (first.get(t), last.get(t + m - 1)) if cell)
        return there.total + back.total > along

    def small(self, s: int, n: int, t: int, m: int) -> bool:
        """Whether a unit of two segments against one is within its paragraphs, one of the two a few words long."""
        lengths = [*self._source.lengths[s : s + n], *self._target.lengths[t : t + m]]
        return n + m == 3 and min(lengths) < FEW and not self.breaks(s, n, t, m)

    def unit(self, s: int, n: int, t: int, m: int) -> float:
        """The log-likelihood ratio of source segments [s, s + n) and target segments [t, t + m)."""
        source, target = self._affinity.source.base, self._affinity.target.base
        if n == m == 1:
            cell = self._rows[s].get(t)
            base = source[s] + target[t]
            gain = cell.total if cell else 0.0
            lengths = self._source.lengths[s], self._target.lengths[t]
            marks = self._marks.score(self._source.marks[s], self._target.marks[t])
        else:
            base = sum(source[s : s + n]) + sum(target[t : t + m])
            gain = self._union(s, n, t, m)
            lengths = sum(self._source.lengths[s : s + n]), sum(self._target.lengths[t : t + m])
            marks = self._marks.score(
                reduce(or_, self._source.marks[s : s + n]), reduce(or_, self._target.marks[t : t + m])
            )
        return base + gain + marks + self._length(*lengths) + self.breaks(s, n, t, m) * self.weights.across

    def breaks(self, s: int, n: int, t: int, m: int) -> int:
        """How many ends of paragraphs a unit reaches over."""
        source, target = self._source.blocks, self._target.blocks
        return source[s + n - 1] - source[s] + target[t + m - 1] - target[t]

    def _union(self, s: int, n: int, t: int, m: int) -> float:
        """What the features of several segments gain, each once, where it gains most."""
        rows = [self._rows[i] for i in range(s, s + n)]
        gain = 0.0
        for row in rows:
            gain += _together([cell.source for j in range(t, t + m) if (cell := row.get(j))])
        for j in range(t, t + m):
            gain += _together([cell.target for row in rows if (cell := row.get(j))])
        return gain

    def _length(self, source: int, target: int) -> float:
        """Normal densities of the logarithm of the lengths' ratio, in translations and in segments taken at random."""
        off = log((target + 5) / (source + 5)) - self._ratio
        spread = self.weights.spread * (1 + 40 / (source + 20)) ** 0.5
        stray = self.weights.stray_spread
        density: float = log(stray / spread) - off * off / 2 * (1 / spread**2 - 1 / stray**2)
        return density


def _together(gains: Sequence[Mapping[Feature, float]]) -> float:
    if not gains:
        return 0.0
    if len(gains) == 1:
        return sum(gains[0].values())
    best = dict(gains[0])
    for more in gains[1:]:
        for feature, gain in more.items():
            if gain > best.get(feature, 0.0):
                best[feature] = gain
    return sum(best.values())


def probability(score: float) -> float:
    """A log-likelihood ratio as a number from 0 to 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
