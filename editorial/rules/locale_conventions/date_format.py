"""Rule `date-format`: a date is not written in the house's way, or the other language's way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from editorial.bitext.quantities import CalendarDate, Form, Kind, Quantity, quantities
from editorial.bitext.quantities.date_writing import order, ordinal_day, written
from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Message, Segment, Severity
from editorial.rules.locale_conventions.figure_styles import FigureStyle, figure_style
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A date in digits where English wants the month's name, an ordinal (“December 12th”), the other order of day "
    "and month than the profile's or the rest of the text's, a capital in a Russian month.",
    why="12.06.2014 is June to a Russian and December to an American, and a text that mixes orders looks unedited.",
    wrong="The exhibition opened on 12.06.2014.",
    right="The exhibition opened on June 12, 2014.",
    reference="MQM: Locale conventions > Date format",
)


ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with a day and a month, in its segment."""

    segment: Segment
    quantity: Quantity
    date: CalendarDate

    @property
    def text(self) -> str:
        return self.segment.text[self.quantity.start : self.quantity.end]


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each date that is not in the order, or in the form, of the house."""
    language = primary(context.target)
    style = figure_style(language, context.config)
    if style is None:
        return
    dates = [
        Dated(segment, quantity, quantity.date)
        for segment in bitext.target.segments
        for quantity in quantities(segment.text, language)
        if quantity.kind is Kind.DATE and quantity.date and quantity.date.day and quantity.date.month
    ]
    wanted = style.date_order or _usual(dates, language)
    for one in dates:
        put = _right(one, wanted, style, language)
        if put is not None and put != one.text:
            article = "the " if one.segment.text[: one.quantity.start].endswith("the ") else ""
            region = one.segment.locate(one.quantity.start - len(article), one.quantity.end)
            yield RULE.issue(
                bitext.target,
                region,
                Message.of("“{here}” is written “{there}” here.", here=one.text, there=put),
                suggestions=(put,),
                severity=Severity.WARNING if one.text[0].isdigit() and one.text[-1].isdigit() else None,
                confidence=0.9,
            )


def _usual(dates: list[Dated], language: str) -> str:
    counts = Counter(o for o in (order(one.text, language) for one in dates) if o)
    return counts.most_common(1)[0][0] if counts else ("mdy" if language == "en" else "dmy")


def _right(one: Dated, wanted: str, style: FigureStyle, language: str) -> str | None:
    """The date as the house writes it, or None where it may stand."""
    own = order(one.text, language)
    if ISO.fullmatch(one.text) or any(figure.form is Form.WORDS for figure in one.quantity.figures):
        return None
    if own is None:
        if language == "ru" and "/" not in one.text:
            return None
        return None if one.date.swapped else written(one.date, wanted, language, like="")
    if own != wanted or (ordinal_day(one.text) and not style.ordinal_days):
        return written(one.date, wanted, language, like=one.text)
    return one.text.lower() if language == "ru" else None


RULE = Rule(
    code="date-format",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="date-format",
    severity=Severity.INFO,
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    check_document=check,
)
