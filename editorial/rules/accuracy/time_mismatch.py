"""Rule `time-mismatch`: a time of day of the translation is not the original's."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.neighbourhood import place_of
from editorial.bitext.quantities.times_of_day import Moment, moments, same, unmatched, written_like
from editorial.model import Dimension, Excerpt, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A time of day differs from the original. 18:00, «в 18 часов», «6 часов вечера» and 6 p.m. are one time, and "
    "so are 18:00 Moscow time and 15:00 GMT.",
    why="A briefing at the wrong hour is a briefing without journalists, and an embargo broken.",
    wrong="Брифинг начнётся в 18:30.\nThe briefing will start at 6:30 a.m.",
    right="Брифинг начнётся в 18:30.\nThe briefing will start at 6:30 p.m.",
    reference="MQM: Accuracy > Mistranslation > Date/time",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each time that has another beside it and no equal."""
    if context.source is None or not unit.source or not unit.target:
        return
    there = moments(unit.source, context.source.language)
    here = moments(unit.target, context.target.language)
    loose_there, loose_here = unmatched(there, here), unmatched(here, there)
    if len(loose_there) != len(loose_here) or _elsewhere(unit, context, loose_there, loose_here):
        return
    for theirs, ours in zip(loose_there, loose_here, strict=True):
        region = ours.segment.locate(ours.quantity.start, ours.quantity.end)
        evidence = theirs.segment.locate(theirs.quantity.start, theirs.quantity.end)
        zones = theirs.time.zone is not None and ours.time.zone is not None and theirs.time.zone != ours.time.zone
        written = None if zones else written_like(ours, theirs.time)
        yield RULE.issue(
            context.target,
            region,
            Message.of("“{here}” where the original has “{there}”.", here=ours.text, there=theirs.text),
            suggestions=(written,) if written else (),
            confidence=0.9,
            source=Excerpt(evidence, theirs.text),
        )


def _elsewhere(unit: Unit, context: Context, there: list[Moment], here: list[Moment]) -> bool:
    """Whether a neighbouring unit holds the times, so that the aligner may have mixed them up."""
    if not here or context.source is None:
        return True
    at = place_of(unit, context.bitext)
    near = (*context.bitext.units[max(0, at - 1) : at], *context.bitext.units[at + 1 : at + 2])
    theirs = [m for other in near for m in moments(other.source, context.source.language)]
    ours = [m for other in near for m in moments(other.target, context.target.language)]
    return all(any(same(m.time, o.time) for o in theirs) for m in here) and all(
        any(same(m.time, o.time) for o in ours) for m in there
    )


RULE = Rule(
    code="time-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="date-time",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
