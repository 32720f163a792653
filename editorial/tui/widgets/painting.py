"""From rows to coloured lines: where styles overlap they add up, the later over the earlier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from editorial.model import Severity
from editorial.tui.widgets.rows import Cell


@dataclass(frozen=True, slots=True)
class Paint:
    """A style for `text[start:end]` of a cell."""

    start: int
    end: int
    style: Style


def painted(text: str, start: int, end: int, base: Style, paints: Sequence[Paint]) -> list[Segment]:
    """`text[start:end]` in pieces of one style each."""
    cuts = {start, end}
    for paint in paints:
        cuts.update(cut for cut in (paint.start, paint.end) if start < cut < end)
    edges = sorted(cuts)
    pieces = []
    for low, high in pairwise(edges):
        style = base
        for paint in paints:
            if paint.start <= low and high <= paint.end:
                style = style + paint.style
        pieces.append(Segment(text[low:high], style))
    return pieces


def cell_lines(cell: Cell, width: int, base: Style, paints: Sequence[Paint]) -> list[list[Segment]]:
    """A cell's lines, each filled up to `width` cells."""
    lines = []
    for start, end in cell.lines:
        pieces = painted(cell.text, start, end, base, paints)
        rest = width - cell_len(cell.text[start:end])
        lines.append([*pieces, Segment(" " * max(0, rest), base)])
    return lines


def line_of(cell: Cell, offset: int) -> int:
    """The index of the line that holds an offset, or that ends before it."""
    return max((index for index, (start, _) in enumerate(cell.lines) if offset >= start), default=0)


def gutter_marks(cell: Cell | None, places: Iterable[tuple[int, Severity]]) -> Mapping[int, Severity]:
    """The gravest severity that begins on each line."""
    marks: dict[int, Severity] = {}
    for offset, severity in places:
        line = line_of(cell, offset) if cell is not None else 0
        marks[line] = max(marks.get(line, severity), severity)
    return marks


def joined(columns: Sequence[tuple[Sequence[Sequence[Segment]], int, Style]], height: int) -> list[Strip]:
    """Columns side by side: each is its lines, its width in cells and the style of the lines it lacks."""
    strips = []
    total = sum(width for _, width, _ in columns)
    for line in range(height):
        pieces: list[Segment] = []
        for lines, width, blank in columns:
            pieces.extend(lines[line] if line < len(lines) else [Segment(" " * width, blank)])
        strips.append(Strip(pieces, total))
    return strips
