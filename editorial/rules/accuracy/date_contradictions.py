"""Dates, weekdays and periods of two sides of a unit that contradict each other, for the rule `date-mismatch`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editorial.bitext.quantities.comparison import compared
from editorial.bitext.quantities.neighbourhood import around_of
from editorial.bitext.quantities.periods import Period, periods
from editorial.bitext.quantities.quantity import Form
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.quantities.weekdays import Weekday, weekdays
from editorial.model import Bitext, Segment, Unit

Placed = tuple[Segment, Period]


def months(unit: Unit, bitext: Bitext) -> Iterator[tuple[Sighting, Sighting]]:
    """Names of months that have no counterpart, one beside the other."""
    assert bitext.source is not None
    comparison = compared(unit.source, unit.target, (bitext.source.language, bitext.target.language))
    there = [s for s in comparison.source if s.figure.form is Form.MONTH]
    here = [t for t in comparison.target if t.figure.form is Form.MONTH]
    if not there or len(there) != len(here):
        return
    around = around_of(unit, bitext)
    for s, t in zip(there, here, strict=True):
        if not (around.explains_source(s) or around.explains_target(t)):
            yield s, t


def counted(unit: Unit, bitext: Bitext) -> Iterator[tuple[Placed, Placed]]:
    """Quarters, half-years and centuries with another number, where the numbers of one kind differ in one place."""
    assert bitext.source is not None
    there = [(s, p) for s in unit.source for p in periods(s.text, bitext.source.language)]
    here = [(t, p) for t in unit.target for p in periods(t.text, bitext.target.language)]
    for name in ("quarter", "half", "century"):
        loose_there = _without(there, here, name)
        loose_here = _without(here, there, name)
        if len(loose_there) == len(loose_here) == 1:
            yield loose_there[0], loose_here[0]


def _without(ours: Sequence[Placed], theirs: Sequence[Placed], name: str) -> list[Placed]:
    numbers = {p.number for _, p in theirs if p.name == name}
    return [(s, p) for s, p in ours if p.name == name and p.number not in numbers]


def days_of_week(unit: Unit, bitext: Bitext) -> Iterator[tuple[tuple[Segment, Weekday], tuple[Segment, Weekday]]]:
    """Days of the week that differ in one place."""
    assert bitext.source is not None
    there = [(s, d) for s in unit.source for d in weekdays(s.text, bitext.source.language)]
    here = [(t, d) for t in unit.target for d in weekdays(t.text, bitext.target.language)]
    loose_there = [(s, d) for s, d in there if d.day not in {other.day for _, other in here}]
    loose_here = [(t, d) for t, d in here if d.day not in {other.day for _, other in there}]
    if len(loose_there) == len(loose_here) == 1:
        yield loose_there[0], loose_here[0]
