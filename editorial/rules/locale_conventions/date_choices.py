"""The dates of a text, and how the house writes them, for the rule `date-format`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editorial.bitext.quantities import CalendarDate, Form, Kind, Quantity, quantities
from editorial.bitext.quantities.date_writing import order, ordinal_day, written
from editorial.model import Document, Segment
from editorial.rules.locale_conventions.figure_styles import FigureStyle

_PARTED = re.compile(
    r"\b(?:on|On|dated|since|until|till|by) (?P<date>(?P<month>January|February|March|April|May|June|July|August|"
    r"September|October|November|December), (?P<day>\d{1,2}))(?![\d:%])(?! [a-z])"
)
"""A comma between month and day, as in «March, 5»; "in March, 5 people came" is none."""

ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with a day and a month, in its segment."""

    segment: Segment
    quantity: Quantity
    date: CalendarDate

    @property
    def start(self) -> int:
        """Where it begins, the article of "the 5th of May" included."""
        return self.quantity.start - (4 if self.segment.text[: self.quantity.start].endswith("the ") else 0)

    @property
    def text(self) -> str:
        return self.segment.text[self.quantity.start : self.quantity.end]


def dated(document: Document, language: str) -> list[Dated]:
    """The dates of a document that have a day and a month."""
    return [
        Dated(segment, quantity, quantity.date)
        for segment in document.segments
        for quantity in quantities(segment.text, language)
        if quantity.kind is Kind.DATE and quantity.date and quantity.date.day and quantity.date.month
    ]


def parted(document: Document) -> Iterator[tuple[Segment, re.Match[str]]]:
    """English dates with a comma between month and day."""
    yield from ((segment, found) for segment in document.segments for found in _PARTED.finditer(segment.text))


def usual(dates: Sequence[Dated], language: str) -> str:
    """The order that most dates of the text have."""
    counts = Counter(o for o in (order(one.text, language) for one in dates) if o)
    return counts.most_common(1)[0][0] if counts else ("mdy" if language == "en" else "dmy")


def right(one: Dated, wanted: str, style: FigureStyle, language: str) -> str | None:
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
