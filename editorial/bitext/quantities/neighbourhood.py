"""Figures of the neighbouring units, which explain a difference where the aligner parted what belongs together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editorial.bitext.quantities.comparison import affinity, compared
from editorial.bitext.quantities.sighting import Sighting, sightings
from editorial.model import Bitext, Unit

NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Figures of the neighbouring units: all of them, and those that have no counterpart in their own unit."""

    source: tuple[Sighting, ...]
    target: tuple[Sighting, ...]
    loose_source: tuple[Sighting, ...]
    loose_target: tuple[Sighting, ...]

    def explains_source(self, s: Sighting) -> bool:
        """Whether the aligner may have put the counterpart into another unit."""
        return any(affinity(s, t) for t in self.loose_target)

    def explains_target(self, t: Sighting) -> bool:
        return any(affinity(s, t) for s in self.loose_source)

    def mentions(self, one: Sighting, sightings: Sequence[Sighting]) -> bool:
        """Whether a neighbour says the same amount of the same thing, so that a reference became a figure."""
        return any(affinity(one, other) and one.quantity.kind is other.quantity.kind for other in sightings)


def place_of(unit: Unit, bitext: Bitext) -> int:
    """The index of a unit of the bitext."""
    return next(k for k, other in enumerate(bitext.units) if other is unit)


def around_of(unit: Unit, bitext: Bitext) -> Neighbourhood:
    """The figures around a unit of the bitext."""
    at = place_of(unit, bitext)
    near = (*bitext.units[max(0, at - NEIGHBOURS) : at], *bitext.units[at + 1 : at + 1 + NEIGHBOURS])
    assert bitext.source is not None
    loose_source: list[Sighting] = []
    loose_target: list[Sighting] = []
    for other in near:
        comparison = compared(other.source, other.target, (bitext.source.language, bitext.target.language))
        loose_source.extend(comparison.source)
        loose_target.extend(comparison.target)
    return Neighbourhood(
        tuple(s for other in near for s in sightings(other.source, bitext.source.language)),
        tuple(t for other in near for t in sightings(other.target, bitext.target.language)),
        tuple(loose_source),
        tuple(loose_target),
    )
