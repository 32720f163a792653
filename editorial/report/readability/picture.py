"""Readability on a page: the places of bars and marks in an SVG, for `picture.html.jinja`."""

from __future__ import annotations

from dataclasses import dataclass

from editorial.model import DocumentReport
from editorial.report.readability.reading import Reading, Sentence, readings
from editorial.rules.readability.measure import FROM

WIDTH, HEIGHT = 600, 64
_WIDEST = 18.0
_GAP = 0.25
"""Share of a bar's room that stays free."""
_HEADROOM = 1.15


@dataclass(frozen=True, slots=True)
class Bar:
    """A sentence as a bar, in the units of the SVG, y down."""

    x: float
    y: float
    width: float
    height: float
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Picture:
    """One version: its bars, the height of the house's limit, the borders of Flesch's bands on the gauge."""

    reading: Reading
    bars: tuple[Bar, ...]
    limit_y: float | None
    borders: tuple[float, ...]
    marker: float
    width: int = WIDTH
    height: int = HEIGHT


def pictures(part: DocumentReport) -> tuple[Picture, ...]:
    """A picture for each version that is long enough, the original first."""
    return tuple(_picture(reading) for reading in readings(part))


def _picture(reading: Reading) -> Picture:
    top = _HEADROOM * max(reading.longest.words, reading.limit or 0)
    room = min(_WIDEST, WIDTH / len(reading.sentences))
    bars = []
    for number, sentence in enumerate(reading.sentences):
        height = max(1.0, HEIGHT * sentence.words / top)
        x = number * room
        bars.append(Bar(_short(x), _short(HEIGHT - height), _short(room * (1 - _GAP)), _short(height), sentence))
    return Picture(
        reading=reading,
        bars=tuple(bars),
        limit_y=_short(HEIGHT * (1 - reading.limit / top)) if reading.limit else None,
        borders=tuple(_short(WIDTH * least / 100) for least in sorted(FROM.values()) if least),
        marker=_short(WIDTH * reading.ease / 100),
    )


def _short(number: float) -> float:
    return round(number, 2)
