"""What engines that judge running text are given: the whole blocks that the units stand in."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.model import Bitext, Prose, Region, Unit


def passages(bitext: Bitext, units: Sequence[Unit]) -> tuple[Prose, ...]:
    """The prose of every target block that holds a segment of `units`, in the order of the file."""
    indices = {segment.block for unit in units for segment in unit.target}
    return tuple(bitext.target.blocks[index].prose for index in sorted(indices))


class Scope:
    """The target segments of some units; findings elsewhere in their blocks were not asked for."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._regions = sorted({segment.region for unit in units for segment in unit.target})

    def holds(self, region: Region) -> bool:
        """Whether `region` touches one of the segments."""
        return any(own.overlaps(region) for own in self._regions)
