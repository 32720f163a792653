"""The best way through two documents: dynamic programming over n:m units, gaps and swaps, within a band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log

from editorial.bitext.alignment.affinity import Affinity, Cell
from editorial.bitext.alignment.evidence import Feature
from editorial.bitext.alignment.weights import Weights

LOWEST = float("-inf")
TELLING = 1.5
"""Gain between two segments from which on they may be parts of one unit."""
MOST_BREAKS = 2
"""Units that reach over so many ends of paragraphs are not looked at."""
MOST = 3
"""Segments on either side of a unit at most."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Source segments [s, s + n) opposite target segments [t, t + m); `score` is its log-likelihood ratio."""

    source: range
    target: range
    score: float


@dataclass(frozen=True, slots=True)
class Shape:
    """Lengths in letters, and the paragraph that each segment stands in."""

    lengths: Sequence[int]
    blocks: Sequence[int]


class Scorer:
    """What a unit counts."""

    def __init__(self, affinity: Affinity, source: Shape, target: Shape, weights: Weights) -> None:
        self._affinity, self._source, self._target, self._weights = affinity, source, target, weights
        total = sum(target.lengths) + 200
        self._ratio = log(total / (sum(source.lengths) + 200))
        self._rows: dict[int, dict[int, Cell]] = {}

    def prepare(self, index: int, low: int, high: int) -> None:
        """Reckons the evidence of source segment `index` in a window of the target."""
        self._rows[index] = self._affinity.row(index, low, high)
        self._rows.pop(index - 2 * MOST, None)

    def single(self, s: int, t: int) -> float:
        """The gain between two segments, without what they count unmatched."""
        cell = self._rows[s].get(t)
        return cell.total if cell else 0.0

    def unit(self, s: int, n: int, t: int, m: int) -> float:
        """The log-likelihood ratio of source segments [s, s + n) and target segments [t, t + m)."""
        base = sum(self._affinity.source.base[s : s + n]) + sum(self._affinity.target.base[t : t + m])
        if n == m == 1:
            gain = self.single(s, t)
        else:
            gain = self._union(s, n, t, m)
        return base + gain + self._length(s, n, t, m) + self.breaks(s, n, t, m) * self._weights.across

    def telling(self, s: int, t: int) -> bool:
        """Whether two segments share more than chance would have it."""
        cell = self._rows[s].get(t)
        return cell is not None and cell.total > TELLING

    def _union(self, s: int, n: int, t: int, m: int) -> float:
        gains: dict[tuple[bool, int, Feature], float] = {}
        for i in range(s, s + n):
            row = self._rows[i]
            for j in range(t, t + m):
                cell = row.get(j)
                if cell is None:
                    continue
                for feature, gain in cell.source.items():
                    gains[True, i, feature] = max(gain, gains.get((True, i, feature), 0.0))
                for feature, gain in cell.target.items():
                    gains[False, j, feature] = max(gain, gains.get((False, j, feature), 0.0))
        return sum(gains.values())

    def _length(self, s: int, n: int, t: int, m: int) -> float:
        """Normal densities of the logarithm of the lengths' ratio, in translations and in segments taken at random."""
        source = sum(self._source.lengths[s : s + n])
        target = sum(self._target.lengths[t : t + m])
        off = log((target + 5) / (source + 5)) - self._ratio
        spread = self._weights.spread * (1 + 40 / (source + 20)) ** 0.5
        stray = self._weights.stray_spread
        return log(stray / spread) - off * off / 2 * (1 / spread**2 - 1 / stray**2)

    def breaks(self, s: int, n: int, t: int, m: int) -> int:
        """How many ends of paragraphs a unit reaches over."""
        source, target = self._source.blocks, self._target.blocks
        return source[s + n - 1] - source[s] + target[t + m - 1] - target[t]


Step = tuple[int, int, float, tuple[int, int] | None]
"""Source and target segments taken, what that counts, and for a swap how many of each its first unit takes."""


def best_path(
    scorer: Scorer,
    band: Sequence[tuple[int, int]],
    gaps: tuple[Sequence[float], Sequence[float]],
    weights: Weights,
) -> list[Bead]:
    """The beads of the best way from the beginnings to the ends, in the order of the target.

    `band[s]` is the window [low, high] of the place in the target before source segment `s` (and at the end); `gaps`
    are what each segment of either side counts without a counterpart.
    """
    sizes = len(gaps[0]), len(gaps[1])
    score = [[LOWEST] * (high - low + 1) for low, high in band]
    came: list[list[Step | None]] = [[None] * (high - low + 1) for low, high in band]
    score[0][0] = 0.0
    for s in range(sizes[0] + 1):
        for ahead in range(s if s == 0 else s + MOST - 1, min(s + MOST, sizes[0])):
            scorer.prepare(ahead, *_window(band, ahead))
        low, high = band[s]
        for t in range(low, high + 1):
            here = score[s][t - low]
            if here == LOWEST:
                continue
            for step in _steps(scorer, s, t, gaps, weights):
                n, m, value, _ = step
                at = t + m - band[s + n][0]
                if 0 <= at < len(score[s + n]) and here + value > score[s + n][at]:
                    score[s + n][at] = here + value
                    came[s + n][at] = step
    return _trace(came, band, sizes)


def _window(band: Sequence[tuple[int, int]], s: int) -> tuple[int, int]:
    near = band[max(0, s - MOST) : s + MOST + 1]
    return min(low for low, _ in near), max(high for _, high in near) + MOST


def _steps(
    scorer: Scorer, s: int, t: int, gaps: tuple[Sequence[float], Sequence[float]], weights: Weights
) -> Iterator[Step]:
    left, right = len(gaps[0]) - s, len(gaps[1]) - t
    if right:
        yield 0, 1, gaps[1][t], None
    if left:
        yield 1, 0, gaps[0][s], None
    for (n, m), prior in weights.beads.items():
        if n > left or m > right:
            continue
        if n + m == 2:
            yield 1, 1, prior + scorer.unit(s, 1, t, 1), None
            continue
        if scorer.breaks(s, n, t, m) < MOST_BREAKS and _promising(scorer, s, n, t, m):
            yield n, m, prior + scorer.unit(s, n, t, m), None
        if n > 1 and m > 1 and scorer.telling(s, t + m - 1) and scorer.telling(s + n - 1, t):
            for split in ((a, b) for a in range(1, n) for b in range(1, m)):
                yield n, m, weights.swap + sum(b.score for b in _swapped(scorer, s, n, t, m, split, weights)), split


def _promising(scorer: Scorer, s: int, n: int, t: int, m: int) -> bool:
    """Whether a unit of several segments is worth reckoning: each of them has some evidence within it."""
    return all(any(scorer.telling(i, j) for j in range(t, t + m)) for i in range(s, s + n)) and all(
        any(scorer.telling(i, j) for i in range(s, s + n)) for j in range(t, t + m)
    )


def _swapped(
    scorer: Scorer, s: int, n: int, t: int, m: int, split: tuple[int, int], weights: Weights
) -> tuple[Bead, Bead]:
    """Two units that stand in the other order in the target: the first `split` segments go to its end."""
    a, b = split
    first = weights.beads[a, b] + scorer.unit(s, a, t + m - b, b)
    second = weights.beads[n - a, m - b] + scorer.unit(s + a, n - a, t, m - b)
    return (
        Bead(range(s + a, s + n), range(t, t + m - b), second),
        Bead(range(s, s + a), range(t + m - b, t + m), first),
    )


def _trace(
    came: Sequence[Sequence[Step | None]], band: Sequence[tuple[int, int]], sizes: tuple[int, int]
) -> list[Bead]:
    s, t = sizes
    beads: list[Bead] = []
    while s or t:
        step = came[s][t - band[s][0]]
        if step is None:
            raise ValueError("the band leads nowhere")
        n, m, value, split = step
        s, t = s - n, t - m
        if split is None:
            beads.append(Bead(range(s, s + n), range(t, t + m), value))
        else:
            a, b = split
            beads.append(Bead(range(s, s + a), range(t + m - b, t + m), value / 2))
            beads.append(Bead(range(s + a, s + n), range(t, t + m - b), value / 2))
    return beads[::-1]


def probability(score: float) -> float:
    """A log-likelihood ratio as a number from 0 to 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
