"""Where the path is looked for: everywhere in short documents, near a chain of sure pairs in long ones.

The chain is the heaviest one of pairs of segments that share rare features, in the same order on both sides, so that
the time for a document grows with its length and not with the square of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from editorial.bitext.alignment.affinity import Affinity

WHOLE = 10_000
"""Pairs of segments up to which all are reckoned."""
RAREST = 5
"""Places on either side that a feature may have to make an anchor."""
SURE = 9.0
"""Log-likelihood ratio of an anchor at least."""
MARGIN = 12
"""Target segments to either side of the anchors before and after that are reckoned too."""
STRETCH = 80
"""Target segments between two anchors up to which the band holds all of them."""


def band_of(affinity: Affinity) -> list[tuple[int, int]]:
    """For the place before each source segment, and at the end, the first and last place in the target."""
    n_source, n_target = len(affinity.source.features), len(affinity.target.features)
    if n_source * n_target <= WHOLE:
        return [(0, n_target)] * (n_source + 1)
    pairs = affinity.anchors(rarest=RAREST)
    chain = heaviest_chain((s, t, weight) for (s, t), weight in pairs.items() if weight >= SURE)
    return around([(0, 0), *chain, (n_source, n_target)], n_target)


def heaviest_chain(pairs: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The chain (s, t), both rising, whose weights add up to most, in n log n."""
    ends: list[int] = []
    best: list[tuple[float, int]] = []
    links: list[tuple[int, int, int | None]] = []
    for s, t, weight in sorted(pairs, key=lambda p: (p[0], -p[1])):
        at = bisect_right(ends, t - 1)
        before, link = best[at - 1] if at else (0.0, None)
        total = before + weight
        links.append((s, t, link))
        place = bisect_right(ends, t)
        if place and best[place - 1][0] >= total:
            continue
        end = place
        while end < len(ends) and best[end][0] <= total:
            end += 1
        start = place - 1 if place and ends[place - 1] == t else place
        ends[start:end] = [t]
        best[start:end] = [(total, len(links) - 1)]
    chain = []
    at_link = best[-1][1] if best else None
    while at_link is not None:
        s, t, at_link = links[at_link]
        chain.append((s, t))
    return chain[::-1]


def around(anchors: Sequence[tuple[int, int]], n_target: int) -> list[tuple[int, int]]:
    """The band along a chain that begins at (0, 0) and ends at the sizes; limits never fall, windows overlap."""
    band: list[tuple[int, int]] = []
    for (s, t), (next_s, next_t) in pairwise(anchors):
        for place in range(s, next_s):
            low, high = t, next_t
            if next_t - t > STRETCH:
                middle = t + (next_t - t) * (place - s) / (next_s - s)
                low, high = max(t, int(middle) - STRETCH // 2), min(next_t, int(middle) + STRETCH // 2)
            band.append((max(0, low - MARGIN), min(n_target, high + MARGIN)))
    final = max(0, min(n_target - MARGIN, band[-1][0] if band else 0)) if n_target > MARGIN else 0
    return _connected([*band, (final, n_target)])


def _connected(band: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The band with the first place at 0, limits that never fall, and windows that follow on one another."""
    low_bound = high_bound = 0
    out = []
    for low, high in band:
        high_bound = max(high_bound, high)
        out.append((max(low_bound, min(low, high_bound)), high_bound))
        low_bound = out[-1][0]
    for place in range(len(out) - 2, -1, -1):
        low, high = out[place]
        out[place] = (low if place else 0, max(high, out[place + 1][0]))
    return out
