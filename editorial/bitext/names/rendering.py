"""A mention of a person in the original and the word of the draft that stands for it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from editorial.bitext.names.people import Mention, Person
from editorial.bitext.sides import Occurrence
from editorial.model import Bitext, Region, Unit

NEIGHBOURS = 1
"""Units before and after its own where a mention's counterpart may stand."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A mention in its unit, and the word of the draft that comes nearest to its surname.

    `word` is None when no word of the unit and of its neighbours is plausible; `near` says that it stands in a
    neighbouring unit. `likeness` is 1.0 for an accepted spelling, the glossary's own included.
    """

    person: Person
    mention: Mention
    unit: Unit
    word: Occurrence | None
    likeness: float
    near: bool


class UnitsBySource:
    """Finds the unit that holds a region of the source."""

    def __init__(self, bitext: Bitext) -> None:
        spans = sorted((s.region, i) for i, unit in enumerate(bitext.units) for s in unit.source)
        self._starts = [region.start for region, _ in spans]
        self._spans = spans

    def at(self, region: Region) -> int | None:
        """The index of the unit whose source holds the beginning of `region`, None when no segment does."""
        place = bisect_right(self._starts, region.start) - 1
        if place < 0 or self._spans[place][0].end < region.start:
            return None
        return self._spans[place][1]
