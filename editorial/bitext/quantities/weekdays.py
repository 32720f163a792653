"""Days of the week in a text, 1 for Monday to 7 for Sunday."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editorial.bitext.quantities.quantity import CalendarDate
from editorial.bitext.quantities.vocabulary import vocabulary

FAR = 6
DATE_AFTER = re.compile(r",?[ \u00a0]\d")
WORD = re.compile(r"(?<![\w-])[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Weekday:
    """The day at `text[start:end]`."""

    day: int
    start: int
    end: int


@lru_cache(maxsize=4096)
def weekdays(text: str, language: str) -> tuple[Weekday, ...]:
    """Every day of the week, in order; where names need capitals ("Sun"), only those that have them."""
    return tuple(_read(text, language))


def _read(text: str, language: str) -> Iterator[Weekday]:
    words = vocabulary(language)
    for match in WORD.finditer(text):
        found = words.weekdays.at(text, match.start())
        if match.group().lower() in words.weekday_needs_date and not DATE_AFTER.match(text, match.end()):
            continue
        if found and (match.group()[0].isupper() or not words.capital_months):
            yield Weekday(int(found[2]), found[0], found[1])


def possible(date: CalendarDate, reference: CalendarDate | None) -> tuple[int, ...]:
    """The days of the week that a date may fall on; empty when neither it nor `reference` has a year.

    A numeric date may be read in two ways. Without a year of its own a date is in the year of `reference`, or in the
    one before or after when their months are far apart.
    """
    readings = [d for d in (date, date.swapped) if d is not None]
    found = [_of(year, d) for d in readings for year in _years(d, reference)]
    return tuple(day for day in found if day)


def _years(date: CalendarDate, reference: CalendarDate | None) -> tuple[int, ...]:
    if date.year is not None:
        return (date.year,)
    if reference is None or reference.year is None or reference.month is None or date.month is None:
        return ()
    apart = date.month - reference.month
    if apart < -FAR:
        return (reference.year + 1, reference.year)
    return (reference.year, reference.year - 1) if apart > FAR else (reference.year,)


def _of(year: int, date: CalendarDate) -> int:
    try:
        return datetime.date(year, date.month or 0, date.day or 0).isoweekday()
    except ValueError:
        return 0
