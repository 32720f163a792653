"""Segments left over on both sides that belong together: paragraphs that moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editorial.bitext.alignment.path import MOST, Bead
from editorial.bitext.alignment.scoring import Scorer

REACH = 12
"""How many units a paragraph may have moved."""


def reunited(beads: Sequence[Bead], scorer: Scorer) -> list[Bead]:
    """The beads, gaps of both sides joined to units where the evidence is strong enough; in the target's order."""
    found = sorted(_candidates(beads, scorer), key=lambda bead: bead.score, reverse=True)
    taken_source: set[int] = set()
    taken_target: set[int] = set()
    united = []
    for bead in found:
        if taken_source.isdisjoint(bead.source) and taken_target.isdisjoint(bead.target):
            united.append(bead)
            taken_source.update(bead.source)
            taken_target.update(bead.target)
    rest = [b for b in beads if not (_gap(b) and (taken_source & {*b.source} or taken_target & {*b.target}))]
    return in_target_order([*rest, *united])


def in_target_order(beads: Sequence[Bead]) -> list[Bead]:
    """Beads in the order of the target; one without target segments follows the bead of the segment before it."""
    after: dict[int, int] = {}
    for bead in beads:
        if bead.target:
            after.update(dict.fromkeys(bead.source, bead.target.stop))
    place = 0
    keys = {}
    for bead in sorted(beads, key=lambda b: b.source.start):
        if bead.source and not bead.target:
            keys[id(bead)] = (place, 0, bead.source.start)
        elif bead.source:
            place = bead.target.stop
    return sorted(beads, key=lambda b: keys.get(id(b)) or (b.target.start, 1, 0))


def _gap(bead: Bead) -> bool:
    return not bead.source or not bead.target


def _candidates(beads: Sequence[Bead], scorer: Scorer) -> Iterator[Bead]:
    weights = scorer.weights
    places_source = {bead.source.start: place for place, bead in enumerate(beads) if bead.source and not bead.target}
    places_target = {bead.target.start: place for place, bead in enumerate(beads) if bead.target and not bead.source}
    for s, place in places_source.items():
        near = [t for t, other in places_target.items() if abs(other - place) <= REACH]
        if not near:
            continue
        for i in range(s, s + MOST):
            if i in places_source:
                scorer.prepare(i, min(near), max(near) + MOST)
        for t in near:
            for (n, m), prior in weights.beads.items():
                whole = all(i in places_source for i in range(s, s + n)) and all(
                    j in places_target for j in range(t, t + m)
                )
                if whole:
                    score = prior + weights.moved + scorer.unit(s, n, t, m)
                    if score > 2 * weights.gap:
                        yield Bead(range(s, s + n), range(t, t + m), score)
