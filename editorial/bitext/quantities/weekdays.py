"""Days of the week in a text, 1 for Monday to 7 for Sunday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editorial.bitext.quantities.vocabulary import vocabulary

WORD = re.compile(r"(?<![\w-])[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Weekday:
    """The day at `text[start:end]`."""

    day: int
    start: int
    end: int


def weekdays(text: str, language: str) -> Iterator[Weekday]:
    """Every day of the week, in order; where names need capitals ("Sun"), only those that have them."""
    words = vocabulary(language)
    for match in WORD.finditer(text):
        found = words.weekdays.at(text, match.start())
        if found and (match.group()[0].isupper() or not words.capital_months):
            yield Weekday(int(found[2]), found[0], found[1])
