"""Rule `date-mismatch`: a date of the translation differs in day, month, year, weekday, quarter or century."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.discrepancy import discrepancies
from editorial.bitext.quantities.quantity import Kind
from editorial.bitext.quantities.vocabulary import vocabulary
from editorial.bitext.quantities.weekday_writing import name_like
from editorial.bitext.quantities.writing import ordinal_like
from editorial.bitext.sides import primary
from editorial.model import Dimension, Excerpt, Issue, Message, Segment, Severity, Unit
from editorial.rules.accuracy.changed_figure import changed
from editorial.rules.accuracy.date_contradictions import counted, days_of_week, months
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A date of the translation differs from the original in its day, month, year, day of the week, quarter, "
    "half-year or century. 12.12.2013, 12 декабря 2013 г. and December 12, 2013 are one date.",
    why="Guests come on the wrong day, and a deadline or reporting period is misquoted.",
    wrong="Форум откроется 9 июня 2014 года.\nThe forum will open on July 9, 2014.",
    right="Форум откроется 9 июня 2014 года.\nThe forum will open on June 9, 2014.",
    reference="MQM: Accuracy > Mistranslation > Date/time",
)
DATES = (Kind.DATE, Kind.DECADE)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each part of a date that differs."""
    if not unit.source or not unit.target or context.source is None:
        return
    for found in discrepancies(unit, context.bitext):
        s, t = found.source, found.target
        if s and t and found.changed and s.quantity.kind in DATES and t.quantity.kind in DATES:
            yield changed(RULE, s, t, context, confidence=found.confidence)
    for s, t in months(unit, context.bitext):
        yield changed(RULE, s, t, context, confidence=0.9)
    words = vocabulary(primary(context.target))
    for (there, theirs), (here, ours) in counted(unit, context.bitext):
        put = ordinal_like(here.text[ours.start : ours.number_end], theirs.number, words)
        yield _issue(context, (here, ours.start, ours.number_end), (there, theirs.start, theirs.end), put)
    for (there, day), (here, own) in days_of_week(unit, context.bitext):
        name = name_like(here.text, own, day.day, words)
        yield _issue(context, (here, own.start, own.end), (there, day.start, day.end), name)


def _issue(context: Context, here: tuple[Segment, int, int], there: tuple[Segment, int, int], put: str | None) -> Issue:
    ours, theirs = here[0].text[here[1] : here[2]], there[0].text[there[1] : there[2]]
    return RULE.issue(
        context.target,
        here[0].locate(here[1], here[2]),
        Message.of("“{here}” where the original has “{there}”.", here=ours, there=theirs),
        suggestions=(put,) if put else (),
        confidence=0.9,
        source=Excerpt(there[0].locate(there[1], there[2]), theirs),
    )


RULE = Rule(
    code="date-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="date-time",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
