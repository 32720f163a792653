"""The best way through two documents: dynamic programming over n:m units, gaps and swaps, within a band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editorial.bitext.alignment.scoring import Scorer

LOWEST = float("-inf")
MOST = 3
"""Segments on either side of a unit at most."""
MOST_BREAKS = 2
"""Units that reach over so many ends of paragraphs are not looked at."""

Step = tuple[int, int, float, tuple[int, int] | None]
"""Source and target segments taken, what that counts, and for a swap how many of each its first unit takes."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Source segments opposite target segments; `score` is the log-likelihood ratio."""

    source: range
    target: range
    score: float


def best_path(scorer: Scorer, band: Sequence[tuple[int, int]], sizes: tuple[int, int]) -> list[Bead]:
    """The beads of the best way from the beginnings to the ends, in the order of the source.

    `band[s]` is the window [low, high] of the place in the target before source segment `s`, and at the end; `sizes`
    are the segments of either side.
    """
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
            for step in _steps(scorer, (s, t), sizes):
                n, m, value, _ = step
                at = t + m - band[s + n][0]
                if 0 <= at < len(score[s + n]) and here + value > score[s + n][at]:
                    score[s + n][at] = here + value
                    came[s + n][at] = step
    return _trace(came, band, sizes)


def _window(band: Sequence[tuple[int, int]], s: int) -> tuple[int, int]:
    near = band[max(0, s - MOST) : s + MOST + 1]
    return min(low for low, _ in near), max(high for _, high in near) + MOST


def _steps(scorer: Scorer, place: tuple[int, int], sizes: tuple[int, int]) -> Iterator[Step]:
    s, t = place
    left, right = min(MOST, sizes[0] - s), min(MOST, sizes[1] - t)
    weights = scorer.weights
    if right:
        yield 0, 1, weights.gap, None
    if left:
        yield 1, 0, weights.gap, None
    if not left or not right:
        return
    yield 1, 1, weights.beads[1, 1] + scorer.unit(s, 1, t, 1), None
    several = _several(scorer, place, left, right)
    for (n, m), prior in weights.beads.items():
        if n > left or m > right or n + m == 2:
            continue
        if scorer.small(s, n, t, m) or (several and _promising(scorer, s, n, t, m)):
            yield n, m, prior + scorer.unit(s, n, t, m), None
        if several and n > 1 and m > 1 and scorer.crossing(s, n, t, m):
            for split in ((a, b) for a in range(1, n) for b in range(1, m)):
                yield n, m, _swapped(scorer, (s, n, t, m), split), split


def _several(scorer: Scorer, place: tuple[int, int], left: int, right: int) -> bool:
    """Whether a unit of several segments, or a swap, may begin here: the first ones share something with others."""
    s, t = place
    ours = [j for j in range(t, t + right) if scorer.telling(s, j)]
    if not ours:
        return False
    theirs = [i for i in range(s, s + left) if scorer.telling(i, t)]
    return bool(theirs) and (ours[-1] > t or theirs[-1] > s)


def _promising(scorer: Scorer, s: int, n: int, t: int, m: int) -> bool:
    """Whether a unit of several segments is worth reckoning: each of them has some evidence within it."""
    return (
        scorer.breaks(s, n, t, m) < MOST_BREAKS
        and all(any(scorer.telling(i, j) for j in range(t, t + m)) for i in range(s, s + n))
        and all(any(scorer.telling(i, j) for i in range(s, s + n)) for j in range(t, t + m))
    )


def _swapped(scorer: Scorer, block: tuple[int, int, int, int], split: tuple[int, int]) -> float:
    """What two units count that stand in the other order in the target: the first `split` segments go to its end."""
    (s, n, t, m), (a, b) = block, split
    weights = scorer.weights
    first = weights.beads[a, b] + scorer.unit(s, a, t + m - b, b)
    second = weights.beads[n - a, m - b] + scorer.unit(s + a, n - a, t, m - b)
    return weights.swap + first + second


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
            beads.append(Bead(range(s + a, s + n), range(t, t + m - b), value / 2))
            beads.append(Bead(range(s, s + a), range(t + m - b, t + m), value / 2))
    return beads[::-1]
