"""Dates with the names of months: "12 December 2013", "Dec. 12", «декабрь 2013 года»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from editorial.bitext.quantities.quantity import CalendarDate, Figure, Form, Kind, Quantity
from editorial.bitext.quantities.vocabulary import Vocabulary

MONTH_WORD = re.compile(r"[^\W\d_]{3,}\.?")
DAY_BEFORE = re.compile(r"(?:[ \u00a0\u202f]+(?:of )?|-)$")
YEAR_AFTER = re.compile(r",?[ \u00a0\u202f]+(?:of )?")
DAYS = 31
YEARS = 1000, 2100


def dated(text: str, found: list[Quantity], vocabulary: Vocabulary) -> list[Quantity]:
    """The quantities with the names of months joined to their days and years."""
    calendar = _Calendar(text, found)
    dates = [calendar.date(month) for month in _months(text, vocabulary)]
    return [*calendar.rest(), *dates]


def in_years(value: Fraction) -> bool:
    """Whether a number is a whole one from 1000 to 2100."""
    return value.denominator == 1 and YEARS[0] <= value.numerator <= YEARS[1]


def _is_day(value: Fraction) -> bool:
    return value.denominator == 1 and 1 <= value.numerator <= DAYS


def is_year(figure: Figure) -> bool:
    """Whether digits can be a year: a whole number from 1000 to 2100, without a scale."""
    return figure.form is Form.DIGITS and figure.scale == 1 and len(figure.values) == 1 and in_years(figure.value)


def _months(text: str, vocabulary: Vocabulary) -> Iterator[Figure]:
    for match in MONTH_WORD.finditer(text):
        found = vocabulary.months.at(text, match.start())
        if found is not None and (match.group()[0].isupper() or not vocabulary.capital_months):
            yield Figure(start=found[0], end=found[1], values=(Fraction(found[2]),), form=Form.MONTH)


def _day(quantity: Quantity) -> Figure | None:
    figure = quantity.figures[0]
    plain = (figure.form is Form.DIGITS or figure.ordinal) and figure.scale == 1 and _is_day(figure.value)
    return figure if plain and quantity.kind in (Kind.NUMBER, Kind.ORDINAL, Kind.DATE) else None


class _Calendar:
    """The quantities of a text that names of months may take as days and years, each once."""

    def __init__(self, text: str, found: list[Quantity]) -> None:
        self.text = text
        self.found = found
        self.used: set[int] = set()
        single = [(index, q.figures[0]) for index, q in enumerate(found) if len(q.figures) == 1]
        self.by_end = {figure.end: index for index, figure in single}
        self.by_start = {figure.start: index for index, figure in single}

    def rest(self) -> Iterator[Quantity]:
        """What no date took."""
        return (q for index, q in enumerate(self.found) if index not in self.used)

    def date(self, month: Figure) -> Quantity:
        """The date around the name of a month."""
        before = self._day_before(month)
        after, year, end = self._after(month.end, before is None)
        day = before or after
        figures = tuple(f for f in (before, month, after, year) if f is not None)
        date = CalendarDate(
            year=int(year.value) if year else None, month=int(month.value), day=int(day.value) if day else None
        )
        return Quantity(kind=Kind.DATE, start=figures[0].start, end=end, figures=figures, date=date)

    def _take(self, index: int | None) -> Quantity | None:
        return None if index is None or index in self.used else self.found[index]

    def _day_before(self, month: Figure) -> Figure | None:
        gap = DAY_BEFORE.search(self.text, max(0, month.start - 6), month.start)
        index = self.by_end.get(gap.start()) if gap else None
        quantity = self._take(index)
        figure = _day(quantity) if quantity else None
        if figure is not None and index is not None:
            self.used.add(index)
        return figure

    def _after(self, end: int, wants_day: bool) -> tuple[Figure | None, Figure | None, int]:
        """Day and year after the month's name, and where the date ends."""
        day: Figure | None = None
        while (gap := YEAR_AFTER.match(self.text, end)) is not None:
            index = self.by_start.get(gap.end())
            quantity = self._take(index)
            if quantity is None or index is None:
                break
            figure = quantity.figures[0]
            if is_year(figure) and figure.end - figure.start == 4 and quantity.unit in ("", "year"):
                self.used.add(index)
                return day, figure, quantity.end
            if not wants_day or day is not None or self.text[end] == "," or _day(quantity) is None:
                break
            self.used.add(index)
            day, end = figure, quantity.end
        return day, None, end
