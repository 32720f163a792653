"""Times of day: "5:47 PM", «в 17 часов 47 минут», "6 p.m. Moscow time", noon."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from editorial.bitext.quantities.quantity import ClockTime, Figure, Form, Kind, Quantity
from editorial.bitext.quantities.vocabulary import Vocabulary

WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0\u202f]+$")
NOON = 12
MIDNIGHT = 24


def times(text: str, found: list[Quantity], vocabulary: Vocabulary) -> list[Quantity]:
    """The quantities with every time of day read as one."""
    read: list[Quantity] = []
    at = 0
    while at < len(found):
        following = found[at + 1] if at + 1 < len(found) else None
        time, used = _time(text, found[at], following, vocabulary)
        read.append(time)
        at += used
    return read


def _time(text: str, first: Quantity, second: Quantity | None, vocabulary: Vocabulary) -> tuple[Quantity, int]:
    if first.kind is Kind.TIME:
        return _completed(text, first, vocabulary), 1
    figure = first.figures[0]
    if not (figure.form in (Form.DIGITS, Form.WORDS) and figure.scale == 1 and figure.value.denominator == 1):
        return first, 1
    if len(first.figures) > 1 or figure.value > MIDNIGHT or first.kind not in (Kind.NUMBER, Kind.MEASURE):
        return first, 1
    if first.unit == "hour":
        return _spoken(text, first, second, vocabulary)
    if first.kind is Kind.NUMBER and figure.value <= NOON and _half_day(text, first.end, vocabulary):
        return _completed(text, _as_time(first), vocabulary), 1
    return first, 1


def _as_time(quantity: Quantity, *minutes: Figure, end: int | None = None) -> Quantity:
    minute = int(minutes[0].value) if minutes else 0
    hour = int(quantity.value)
    time = ClockTime(hour=hour, minute=minute, half_day=hour > NOON)
    figures = (quantity.figures[0], *minutes)
    return Quantity(kind=Kind.TIME, start=quantity.start, end=end or quantity.end, figures=figures, time=time)


def _spoken(text: str, hours: Quantity, second: Quantity | None, vocabulary: Vocabulary) -> tuple[Quantity, int]:
    """«18 часов» after «в», "17 hours 47 minutes": a time when a word says so, else a length of time."""
    before = WORD_BEFORE.search(text, max(0, hours.start - 12), hours.start)
    introduced = before is not None and vocabulary.clock["before"].key(before[1].lower()) is not None
    minutes = second is not None and second.unit == "minute" and not text[hours.end : second.start].strip()
    if minutes and introduced and second is not None and second.value < 60:
        return _completed(text, _as_time(hours, second.figures[0], end=second.end), vocabulary), 2
    if _half_day(text, hours.end, vocabulary) or (introduced and _zone(text, hours.end, vocabulary)):
        return _completed(text, _as_time(hours), vocabulary), 1
    if introduced and before is not None and before[1].lower() in ("в", "к") and hours.figures[0].form is Form.DIGITS:
        return _completed(text, _as_time(hours), vocabulary), 1
    return hours, 1


def _half_day(text: str, end: int, vocabulary: Vocabulary) -> tuple[int, int, str] | None:
    return vocabulary.clock["pm"].at(text, end) or vocabulary.clock["am"].at(text, end)


def _zone(text: str, end: int, vocabulary: Vocabulary) -> tuple[int, int, str] | None:
    return vocabulary.zones.at(text, end)


def _completed(text: str, quantity: Quantity, vocabulary: Vocabulary) -> Quantity:
    """The time with the half of the day and the zone that are written after it."""
    assert quantity.time is not None
    time, end, figures = quantity.time, quantity.end, quantity.figures
    word = vocabulary.clock["hour_words"].at(text, end)
    end = word[1] if word else end
    half = _half_day(text, end, vocabulary)
    if half and time.hour <= NOON:
        hour = time.hour % NOON + (NOON if half[2] == "pm" else 0)
        alternatives = (Fraction(MIDNIGHT),) if hour == 0 else ()
        values = (Fraction(hour), *alternatives, Fraction(time.hour))
        figures = (replace(figures[0], values=values), *figures[1:])
        time, end = replace(time, hour=hour, half_day=True), half[1]
    elif vocabulary.whole_day and len(figures) > 1:
        time = replace(time, half_day=True)
    zone = _zone(text, end, vocabulary)
    if zone:
        time, end = replace(time, zone=int(zone[2])), zone[1]
    return replace(quantity, end=end, figures=figures, time=time)
