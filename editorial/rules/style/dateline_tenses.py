"""Verbs that do not fit a date, seen from the day of the dateline, for the rule `dateline`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from editorial.bitext.quantities import CalendarDate, quantities
from editorial.bitext.sides import primary
from editorial.languages.vocabulary import vocabulary
from editorial.model import Document, Message, Region, Segment

_SPOKEN = re.compile(r"[“”\"«»]")


def misplaced(told: CalendarDate | None, document: Document) -> Iterator[tuple[Region, Message]]:
    """Promises of days before the dateline, and what is over by a day after it, at the verb."""
    day, language = day_of(told), primary(document)
    for segment in document.segments if day else ():
        if day is None or _SPOKEN.search(segment.text):
            continue
        yield from _against(segment, language, "future", "neither", before=day)
        yield from _against(segment, language, "done", "not-yet", after=day)


def _against(
    segment: Segment, language: str, verbs: str, shield: str, *, before: date = date.min, after: date = date.max
) -> Iterator[tuple[Region, Message]]:
    text = segment.text
    verb = _verb(text, language, verbs, shield)
    if verb is None:
        return
    for quantity in quantities(text, language):
        day = day_of(quantity.date)
        if day is None or quantity.start < verb[1] or not (day < before or day > after):
            continue
        template = "{date} lies before the dateline" if day < before else "{date} lies after the dateline"
        written = text[quantity.start : quantity.end]
        yield segment.locate(*verb), Message(template, {"date": written})
        return


@lru_cache(maxsize=4096)
def _verb(text: str, language: str, verbs: str, shield: str) -> tuple[int, int] | None:
    """Where the first of the verbs stands in a sentence without a word that excuses it."""
    verb = _words(language, verbs).search(text)
    return None if verb is None or _words(language, shield).search(text) else verb.span()


def day_of(told: CalendarDate | None) -> date | None:
    """The day, where it is stated in full."""
    if told is None or told.year is None or told.month is None or told.day is None or told.year < 1000:
        return None
    try:
        return date(told.year, told.month, told.day)
    except ValueError:
        return None


@cache
def _words(language: str, kind: str) -> re.Pattern[str]:
    words = str(vocabulary(__package__ or "", "dateline")[language][kind]).split(",")
    return re.compile(rf"\b(?:{'|'.join(word.strip().replace(' ', ' +') for word in words)})\b", re.IGNORECASE)
