"""The line of a release that says from when on it may be published, and the instant that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from editorial.bitext.quantities import CalendarDate, ClockTime, quantities
from editorial.bitext.sides import primary
from editorial.languages.vocabulary import vocabulary
from editorial.model import Document, Excerpt, Region

_EDGE_BLOCKS = 4
"""An embargo stands in the first or in the last blocks of a release."""


@dataclass(frozen=True, slots=True)
class Embargo:
    """The line, what it says of day and hour, and the place of the words themselves."""

    region: Region
    line: Excerpt
    date: CalendarDate | None
    time: ClockTime | None

    @property
    def day(self) -> datetime | None:
        """Midnight of a day that is stated in full."""
        date = self.date
        if date is None or date.year is None or date.month is None or date.day is None:
            return None
        try:
            return datetime(date.year, date.month, date.day)
        except ValueError:
            return None

    @property
    def instant(self) -> datetime | None:
        """The instant in UTC, where day, hour and zone are stated; without a zone, the clock's own."""
        if self.day is None or self.time is None:
            return None
        clock = self.day + timedelta(hours=self.time.hour, minutes=self.time.minute)
        return clock - timedelta(hours=self.time.zone) if self.time.zone is not None else clock


def embargo(document: Document | None) -> Embargo | None:
    """The embargo of a release; None without one, and in languages that have no words for it here."""
    language = primary(document)
    if document is None or language not in ("en", "ru"):
        return None
    edges = [n for n in range(len(document.blocks)) if n < _EDGE_BLOCKS or n >= len(document.blocks) - _EDGE_BLOCKS]
    for number in edges:
        block = document.blocks[number]
        found = _expression(language, "lines").search(block.text)
        if found is None or _expression(language, "free").search(block.text):
            continue
        told = quantities(block.text, language)
        date = next((q.date for q in told if q.date and q.date.month and q.start >= found.start()), None)
        time = next((q.time for q in told if q.time and q.start >= found.start()), None)
        if date is None and time is None and found.start() > 0:
            continue
        region = block.prose.locate(found.start(), found.end())
        return Embargo(region, Excerpt.of(document, block.region), date, time)
    return None


@cache
def _expression(language: str, kind: str) -> re.Pattern[str]:
    words = vocabulary(__package__ or "", "embargo")[language][kind]
    return re.compile("|".join(rf"(?<!\w)(?:{w})(?!\w)" for w in words).replace(" ", r"\s+"), re.IGNORECASE)
