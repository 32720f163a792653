"""How a row looks: its number and state, the mark of its gravest issue on each line, words underlined by severity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from editorial.model import Severity, State
from editorial.review.editing.changes import Side
from editorial.review.editing.occurrences import Occurrence
from editorial.tui import marks
from editorial.tui.widgets.painting import Paint, cell_lines, gutter_marks, joined
from editorial.tui.widgets.rows import Cell, Row

if TYPE_CHECKING:
    from editorial.tui.widgets.bitext_view import Scene

Lines = list[list[Segment]]

LONG = 60
"""Characters: a longer issue, a whole sentence say, is lit more softly."""


@dataclass(frozen=True, slots=True)
class _Showing:
    """The issues of a row, within the scene."""

    occurrences: Sequence[Occurrence]
    scene: Scene


class RowPainter:
    """Paints rows in a set of styles, named as the view's component classes; `missing` stands in an empty cell."""

    def __init__(self, styles: Mapping[str, Style], base: Style, missing: str) -> None:
        self._styles = styles
        self._base = base
        self._missing = missing

    def paint(
        self, row: Row, occurrences: Sequence[Occurrence], scene: Scene, widths: tuple[int, int], *, stacked: bool
    ) -> list[Strip]:
        """The row's screen lines, its gap first."""
        here = row.unit.id == scene.unit
        base = self._base + self._styles["here"] if here else self._base
        height = row.height - row.gap
        showing = _Showing(occurrences, scene)
        source = self._cell(row.source, Side.SOURCE, showing, base, widths[0])
        target = self._cell(row.target, Side.TARGET, showing, base, widths[1])
        gutter = self._marks(row.target, Side.TARGET, occurrences, base)
        other = self._marks(row.source, Side.SOURCE, occurrences, base)
        if stacked and row.source is not None and row.target is not None:
            gutter = self._below(other, gutter, max(1, len(row.source.lines)), base)
            columns = [(gutter, 3, base), ([*source, *target], widths[1] + 1, base)]
        elif row.source is not None and row.target is not None:
            columns = [(source, widths[0] + 1, base), (gutter, 3, base), (target, widths[1] + 1, base)]
        else:
            one, side = (source, other) if row.target is None else (target, gutter)
            columns = [(side, 3, base), (one, widths[1] + 1, base)]
        columns.insert(0, (self._numbers(row, scene, base, height, here=here), 7, base))
        strips = joined(columns, height)
        blank = Strip.blank(strips[0].cell_length, self._base)
        return [blank, *strips] if row.gap else strips

    def _numbers(self, row: Row, scene: Scene, base: Style, height: int, *, here: bool) -> Lines:
        style = base + self._styles["number"]
        bar = Segment("▌" if here else " ", base + self._styles["bar"])
        state = marks.STATE[scene.states.get(row.unit.id, State.INITIAL)]
        comment = marks.COMMENT if scene.comments.get(row.unit.id) else " "
        first = [Segment(f"{row.unit.id:>3}", style), Segment(f"{state}{comment} ", base + self._styles["state"])]
        return [[bar, *first]] + [[bar, Segment(" " * 6, style)] for _ in range(height - 1)]

    def _marks(self, cell: Cell | None, side: Side, occurrences: Sequence[Occurrence], base: Style) -> Lines:
        places = [(self._place(cell, o), o.issue.severity) for o in occurrences if o.side is side]
        found = gutter_marks(cell, places)
        return [self._mark(found.get(line), base) for line in range(max(found, default=-1) + 1)]

    def _mark(self, severity: Severity | None, base: Style) -> list[Segment]:
        if severity is None:
            return [Segment("   ", base)]
        sign = Style(color=self._styles[severity.value].color, bold=True)
        return [Segment(f" {marks.SEVERITY[severity]} ", base + sign)]

    def _below(self, above: Lines, below: Lines, height: int, base: Style) -> Lines:
        blank = [Segment("   ", base)]
        return [*above[:height], *[blank] * (height - len(above)), *below]

    def _place(self, cell: Cell | None, occurrence: Occurrence) -> int:
        if cell is None:
            return 0
        return next((low for low, _ in cell.spans(occurrence.issue.region)), len(cell.text))

    def _cell(self, cell: Cell | None, side: Side, showing: _Showing, base: Style, width: int) -> Lines:
        if cell is None:
            return []
        style = base + self._styles[side.value]
        if not cell.lines:
            words = self._missing[:width]
            return [[Segment(f"{words:<{width}} ", base + self._styles["missing"])]]
        if cell.heading:
            style = style + self._styles["heading"]
        lines = cell_lines(cell, width, style, list(self._paints(cell, side, showing)))
        return [[*line, Segment(" ", base)] for line in lines]

    def _paints(self, cell: Cell, side: Side, showing: _Showing) -> Iterator[Paint]:
        """Issues, the gravest over the others; what was found; the current issue and its evidence on top."""
        own = sorted((o.issue for o in showing.occurrences if o.side is side), key=lambda issue: issue.severity)
        regions = [(issue.region, issue.severity.value) for issue in own]
        regions += [(region, "found") for found, region in showing.scene.found if found is side]
        current = showing.scene.current
        if current is not None and current.side is side:
            regions.append((current.issue.region, "current" if len(current.issue.region) <= LONG else "whole"))
        elif current is not None and current.issue.source is not None:
            regions.append((current.issue.source.region, "evidence"))
        for region, style in regions:
            for low, high in cell.spans(region):
                yield Paint(low, max(high, low + 1), self._styles[style])
