"""Rule `weekday-mismatch`: the day of the week does not fit the date beside it."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities import CalendarDate, quantities
from editorial.bitext.quantities.vocabulary import vocabulary
from editorial.bitext.quantities.weekday_writing import beside, name_like
from editorial.bitext.quantities.weekdays import possible, weekdays
from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The calendar has another day of the week for the date. Without a year beside it, the year of the dated line "
    "of the release is taken, or the next or last one where the month is far from it.",
    why="A reader who goes by the weekday comes on another day than one who goes by the date.",
    wrong="The forum opens on Friday, June 10, 2014.",
    right="The forum opens on Tuesday, June 10, 2014.",
    reference="MQM: Accuracy > Mistranslation > Date/time",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each weekday that no possible year of the date beside it has."""
    language = primary(context.target)
    words = vocabulary(language)
    reference = _reference(bitext, language)
    for segment in bitext.target.segments:
        days = weekdays(segment.text, language)
        dates = (
            [q for q in quantities(segment.text, language) if q.date and q.date.month and q.date.day] if days else []
        )
        for day in days:
            quantity = next((q for q in dates if beside(segment.text, day, q)), None)
            right = possible(quantity.date, reference) if quantity and quantity.date else ()
            if quantity is None or not right or day.day in right:
                continue
            name = name_like(segment.text, day, right[0], words)
            yield RULE.issue(
                bitext.target,
                segment.locate(day.start, day.end),
                Message.of(
                    "{date} is a {weekday}.",
                    date=segment.text[quantity.start : quantity.end],
                    weekday=Message(ENGLISH[right[0] - 1]),
                ),
                suggestions=(name,) if name else (),
                confidence=0.95 if quantity.date and quantity.date.year else 0.8,
            )


FIRST = 6
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _reference(bitext: Bitext, language: str) -> CalendarDate | None:
    """The first whole date near the beginning of the document: that of the dated line, as a rule."""
    for segment in bitext.target.segments[:FIRST]:
        for quantity in quantities(segment.text, language):
            date = quantity.date
            if date and date.year and date.month and date.day:
                return date
    return None


RULE = Rule(
    code="weekday-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="date-time",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    yields_to=frozenset({"date-mismatch"}),
    check_document=check,
)
