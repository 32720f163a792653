"""Pictures of scores as inline SVG: drawn in the page's own colours, readable by a screen reader, nothing loaded."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import count

from editorial.report.scores.distribution import Class

_WIDTH, _HEIGHT = 640, 170
_LEFT, _BOTTOM, _TOP = 8, 34, 20
_STRIP = 90


def histogram(classes: Sequence[Class], *, title: str, description: str, number: int) -> str:
    """Bars for classes, each with its bounds below it and its number on it; `number` makes the picture's ids."""
    highest = max(one.count for one in classes) or 1
    step = (_WIDTH - 2 * _LEFT) / len(classes)
    room = _HEIGHT - _BOTTOM - _TOP
    parts = []
    for place, one in zip(count(), classes):
        height = max(1.5, room * one.count / highest) if one.count else 0
        x, y = _LEFT + place * step, _HEIGHT - _BOTTOM - height
        middle = x + step / 2
        parts.append(
            f"<g><title>{escape(f'{one.label}: {one.count}')}</title>"
            f'<rect class="bar" x="{x + 2:.1f}" y="{y:.1f}" width="{step - 4:.1f}" height="{height:.1f}"/>'
            f'<text x="{middle:.1f}" y="{y - 5:.1f}" text-anchor="middle">{one.count or ""}</text>'
            f'<text class="axis" x="{middle:.1f}" y="{_HEIGHT - _BOTTOM + 16}" text-anchor="middle">'
            f"{escape(one.label)}</text></g>"
        )
    base = _HEIGHT - _BOTTOM
    parts.append(f'<line class="axis" x1="{_LEFT}" x2="{_WIDTH - _LEFT}" y1="{base}" y2="{base}"/>')
    return _framed("".join(parts), _HEIGHT, title=title, description=description, number=number)


def strip(values: Sequence[tuple[str, float]], *, top: float, title: str, description: str, number: int) -> str:
    """A bar for every unit in the order of the text, from 0 to `top`; each names itself and its score."""
    step = (_WIDTH - 2 * _LEFT) / max(1, len(values))
    room = _STRIP - 12
    parts = []
    for place, (name, value) in enumerate(values):
        height = max(1.0, room * min(value, top) / top) if value > 0 and top else 0
        x = _LEFT + place * step
        gap = min(1.0, step / 5)
        parts.append(
            f"<g><title>{escape(name)}</title>"
            f'<rect class="ground" x="{x:.2f}" y="6" width="{step:.2f}" height="{room}"/>'
            f'<rect class="bar" x="{x:.2f}" y="{6 + room - height:.1f}" width="{step - gap:.2f}"'
            f' height="{height:.1f}"/></g>'
        )
    base = 6 + room
    parts.append(f'<line class="axis" x1="{_LEFT}" x2="{_WIDTH - _LEFT}" y1="{base}" y2="{base}"/>')
    return _framed("".join(parts), _STRIP, title=title, description=description, number=number)


def _framed(body: str, height: int, *, title: str, description: str, number: int) -> str:
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="p{number}t p{number}d">'
        f'<title id="p{number}t">{escape(title)}</title><desc id="p{number}d">{escape(description)}</desc>'
        f"{body}</svg>"
    )
