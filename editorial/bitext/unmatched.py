"""Segments that one side has and the other truly lacks, out of those that the aligner left without a counterpart.

An aligner leaves a segment alone for three reasons that are no omission: its sentence was merged into a neighbour of
the same paragraph, its translation is so free that neither was recognised (then both stand alone in one place), or a
segment was joined to a neighbour's. Lengths decide between them, as in Gale and Church (1993): the translation of more
text is longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf, log
from statistics import median
from typing import Literal

from editorial.bitext.quantities.comparison import compared
from editorial.model import Bitext, Document, Region, Segment, Unit

Side = Literal["source", "target"]

_COMPATIBLE = 0.8
"""How far the logarithms of two lengths may lie apart when the two may translate each other."""
_GAIN = 0.15
"""How much nearer, in the logarithm, a length must come for a reading to be preferred."""
_SHORTENED = -0.5
"""Logarithm of a target's length by its expected length from which on something must be missing."""
_LONG = 100
"""Characters of a source that can lose a clause."""
_ENOUGH = 4
"""Units from which a document has a rate of its own."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Segments of one side in a row; `place` is where they belong on the other, an empty region.

    `joined` says that the aligner had joined them with a neighbour.
    """

    segments: tuple[Segment, ...]
    place: Region
    joined: bool


def unmatched(bitext: Bitext, side: Side) -> Iterator[Unmatched]:
    """What `side` says and the other side does not, in the order of the units."""
    if bitext.source is None:
        return
    lengths = _Lengths(bitext, side)
    document = bitext.source if side == "source" else bitext.target
    for hole, units in groupby(bitext.units, key=lambda unit: not (unit.source and unit.target)):
        for unit in [] if hole else units:
            for extra in lengths.joined(unit):
                yield Unmatched(extra, lengths.place(unit), joined=True)
        if hole:
            for unit in lengths.unanswered(list(units)):
                alone = lengths.own(unit)
                if not lengths.absorbed(alone, document):
                    yield Unmatched(alone, lengths.place(unit), joined=False)


def shortened(bitext: Bitext) -> Iterator[Unit]:
    """Units of some length whose target is so short that a clause of the source must be missing.

    The measure is the document's own median rate of lengths, so that documents of a few units yield nothing. On 1,843
    aligned news segments no faithful translation falls below the threshold.
    """
    pairs = [unit for unit in bitext.units if unit.source and unit.target]
    rates = {unit.id: log((_length(unit.target) + 1) / (_length(unit.source) + 1)) for unit in pairs}
    usual = median(rates.values()) if len(pairs) >= _ENOUGH else -inf
    for unit in pairs:
        if _length(unit.source) >= _LONG and rates[unit.id] - usual < _SHORTENED:
            yield unit


class _Lengths:
    """The lengths of a bitext, read from one side."""

    def __init__(self, bitext: Bitext, side: Side) -> None:
        self._side = side
        self._units = bitext.units
        tags = bitext.source.language if bitext.source else "", bitext.target.language
        self._languages = tags if side == "source" else tags[::-1]
        pairs = [unit for unit in bitext.units if unit.source and unit.target]
        plain = [unit for unit in pairs if len({s.block for s in self.own(unit)}) == 1]
        pairs = plain or pairs
        own, other = sum(_length(self.own(u)) for u in pairs), sum(_length(self.other(u)) for u in pairs)
        self._rate = other / own if own and other else 1.0
        self._unit_of = {segment.index: unit for unit in bitext.units for segment in self.own(unit)}
        self._places = self._all_places(bitext)

    def own(self, unit: Unit) -> tuple[Segment, ...]:
        return unit.source if self._side == "source" else unit.target

    def other(self, unit: Unit) -> tuple[Segment, ...]:
        return unit.target if self._side == "source" else unit.source

    def place(self, unit: Unit) -> Region:
        """The empty region on the other side where the unit's own segments belong."""
        return self._places[unit.id]

    def unanswered(self, hole: Sequence[Unit]) -> list[Unit]:
        """The units of a hole without a segment of the other side in it that may be a free translation of theirs."""
        left = [unit for unit in hole if self.own(unit)]
        for answer in (unit for unit in hole if self.other(unit)):
            fitting = [(abs(self.misfit(self.own(u), self.other(answer))), n) for n, u in enumerate(left)]
            if fitting and min(fitting)[0] < _COMPATIBLE:
                left.pop(min(fitting)[1])
        return left

    def absorbed(self, alone: Sequence[Segment], document: Document) -> bool:
        """Whether the rest of their paragraph was translated at such length that theirs must be in it."""
        block = alone[0].block
        rest = [s for s in document.segments if s.block == block and s not in alone]
        units = {self._unit_of[s.index].id: self._unit_of[s.index] for s in rest if s.index in self._unit_of}
        other = [segment for unit in units.values() for segment in self.other(unit)]
        own = [segment for unit in units.values() for segment in self.own(unit)]
        if not other or not own or self._has_a_figure_of_its_own(alone, other):
            return False
        return abs(self.misfit([*own, *alone], other)) < abs(self.misfit(own, other))

    def _has_a_figure_of_its_own(self, alone: Sequence[Segment], other: Sequence[Segment]) -> bool:
        """Whether a figure in digits stands in `alone` and its equal not in `other`, so that length proves nothing."""
        return any(one.required for one in compared(tuple(alone), tuple(other), self._languages).source)

    def joined(self, unit: Unit) -> Iterator[tuple[Segment, ...]]:
        """Paragraphs joined with a neighbour in one unit, though the other side is as long as the neighbour alone."""
        own, other = self.own(unit), self.other(unit)
        blocks = [tuple(group) for _, group in groupby(own, key=lambda segment: segment.block)]
        if len(blocks) < 2 or len({segment.block for segment in other}) >= len(blocks):
            return
        whole = abs(self.misfit(own, other))
        without = [(abs(self.misfit([s for s in own if s not in block], other)), n) for n, block in enumerate(blocks)]
        if min(without)[0] + _GAIN < whole:
            yield blocks[min(without)[1]]

    def misfit(self, own: Sequence[Segment], other: Sequence[Segment]) -> float:
        """Logarithm of the length of `other` by the length that `own` lets one expect; 0 when it is as expected."""
        return log((_length(other) + 1) / (self._rate * _length(own) + 1))

    def _all_places(self, bitext: Bitext) -> dict[int, Region]:
        """For each unit the end of what stands before its place on the other side."""
        places: dict[int, Region] = {}
        units = sorted(bitext.units, key=lambda u: self.own(u)[0].index if self.own(u) else -1)
        first = min((s.region.start for u in bitext.units for s in self.other(u)), default=0)
        end = first
        for unit in units:
            if not self.own(unit):
                continue
            places[unit.id] = Region(end, end)
            if self.other(unit):
                end = self.other(unit)[-1].region.end
        return places


def _length(segments: Sequence[Segment]) -> int:
    return sum(len(segment.text) for segment in segments)
