"""Rule `weekday-mismatch`: the day of the week does not fit the date beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.bitext.quantities import CalendarDate, Quantity, quantities
from editorial.bitext.quantities.vocabulary import Vocabulary, vocabulary
from editorial.bitext.quantities.weekdays import Weekday, possible, weekdays
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
WEEKDAY_FIRST = re.compile(r",?[ \u00a0]+(?:the )?")
DATE_FIRST = re.compile(r",?[ \u00a0]+\(?(?:в |во |on )?")


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
            quantity = next((q for q in dates if _beside(segment.text, day, q)), None)
            right = possible(quantity.date, reference) if quantity and quantity.date else ()
            if quantity is None or not right or day.day in right:
                continue
            name = _name_like(segment.text, day, right[0], words)
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
PREPOSITION = re.compile(r"(?<!\w)[Вв]о?[ \u00a0]$")
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _beside(text: str, day: Weekday, quantity: Quantity) -> bool:
    if day.end <= quantity.start:
        return WEEKDAY_FIRST.fullmatch(text[day.end : quantity.start]) is not None
    return quantity.end <= day.start and DATE_FIRST.fullmatch(text[quantity.end : day.start]) is not None


def _reference(bitext: Bitext, language: str) -> CalendarDate | None:
    """The first whole date near the beginning of the document: that of the dated line, as a rule."""
    for segment in bitext.target.segments[:FIRST]:
        for quantity in quantities(segment.text, language):
            date = quantity.date
            if date and date.year and date.month and date.day:
                return date
    return None


def _name_like(text: str, own: Weekday, day: int, words: Vocabulary) -> str | None:
    """The name of a day in the form that `own` has: «субботу» for «пятницу», and after «в» for «воскресенье»."""
    word = text[own.start : own.end]
    forms = (words.weekday_names, words.weekday_in_date)
    for names in reversed(forms) if PREPOSITION.search(text, 0, own.start) else forms:
        if word.lower() in (name.lower() for name in names.values()):
            return names[day].capitalize() if word[0].isupper() else names[day]
    return None


RULE = Rule(
    code="weekday-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="date-time",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    check_document=check,
)
