"""Dates written out, and in which order a written date has its parts."""

from __future__ import annotations

import re

from editorial.bitext.quantities.quantity import CalendarDate
from editorial.bitext.quantities.vocabulary import vocabulary
from editorial.bitext.quantities.writing import month

LETTERS = re.compile(r"[^\W\d_]{3,}\.?")
ORDINAL_DAY = re.compile(r"\d(?:st|nd|rd|th|-?го|-?е)\b")


def order(text: str, language: str) -> str | None:
    """The order, "mdy" or "dmy", of a date with the month's name; None for one in digits."""
    words = vocabulary(language)
    name = LETTERS.search(text)
    if name is None or words.months.at(text, name.start()) is None:
        return None
    return "dmy" if re.search(r"\d", text[: name.start()]) else "mdy"


def ordinal_day(text: str) -> bool:
    """Whether the day is written as an ordinal: "12th", «12-го»."""
    return ORDINAL_DAY.search(text) is not None


def written(date: CalendarDate, wanted: str, language: str, *, like: str) -> str | None:
    """The date in an order, with the month as it stands in `like`; None without day or month."""
    words = vocabulary(language)
    name = LETTERS.search(like)
    if date.month is None or date.day is None:
        return None
    named = month(date.month, name.group(), words) if name else words.month_in_date.get(date.month)
    if named is None:
        return None
    if wanted == "mdy":
        return f"{named} {date.day}" + (f", {date.year}" if date.year else "")
    year = f" {date.year}" if date.year else ""
    return f"{date.day} {named}{year}" + (" года" if year and language == "ru" else "")
