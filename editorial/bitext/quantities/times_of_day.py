"""Times of day of two texts, which of them say the same moment, and a time in another's form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.quantity import ClockTime, Kind, Quantity
from editorial.model import Segment

DAY = 24
NOON = 12
HALF_DAY = re.compile(r"(?P<gap>[ \u00a0\u202f]*)(?P<letters>[AaPp]\.?[Mm]\.?)")
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day in a segment."""

    segment: Segment
    quantity: Quantity
    time: ClockTime

    @property
    def text(self) -> str:
        return self.segment.text[self.quantity.start : self.quantity.end]


def moments(segments: Sequence[Segment], language: str) -> list[Moment]:
    """Every time of day, in order."""
    return [
        Moment(segment, quantity, quantity.time)
        for segment in segments
        for quantity in quantities(segment.text, language)
        if quantity.kind is Kind.TIME and quantity.time is not None
    ]


def same(one: ClockTime, other: ClockTime) -> bool:
    """Whether two times may be one moment: an hour without half of the day is either, zones are reckoned with."""
    if one.minute != other.minute:
        return False
    if one.zone is not None and other.zone is not None and one.zone != other.zone:
        return (one.hour - one.zone - other.hour + other.zone) % DAY == 0
    period = DAY if one.half_day and other.half_day else NOON
    return (one.hour - other.hour) % period == 0


def unmatched(ours: Sequence[Moment], theirs: Sequence[Moment]) -> list[Moment]:
    """Those of `ours` that are the time of none of `theirs`."""
    return [m for m in ours if not any(same(m.time, other.time) for other in theirs)]


def written_like(moment: Moment, time: ClockTime) -> str | None:
    """`time` in the form of `moment`: "6:30 p.m." beside "5 a.m.", "18:30" beside "17:00"; None for words."""
    start, end = moment.quantity.start, moment.quantity.end
    text = moment.segment.text[start:end]
    half = HALF_DAY.search(text)
    digits = list(DIGITS.finditer(text))
    if not digits:
        return None
    if half is None:
        minute = f"{text[digits[0].end()]}{time.minute:02}" if len(digits) > 1 else ""
        if time.minute and not minute:
            return None
        hours = f"{time.hour:02}" if digits[0].group().startswith("0") else str(time.hour)
        return f"{hours}{minute}{text[digits[min(1, len(digits) - 1)].end() :]}"
    letters = half["letters"]
    wanted = ("P" if time.hour >= NOON else "A") if letters[0].isupper() else ("p" if time.hour >= NOON else "a")
    hour = (time.hour - 1) % NOON + 1
    minute = f":{time.minute:02}" if time.minute else ""
    return f"{hour}{minute}{half['gap']}{wanted}{letters[1:]}{text[half.end() :]}"
