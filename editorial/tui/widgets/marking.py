"""Marking words in the aligned text with the mouse, on either side: whole words, within one row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from textual import events
from textual.message import Message

from editorial.model import Region
from editorial.review.editing.changes import Side
from editorial.tui.widgets.rows import Cell, Layout, Row, View
from editorial.tui.widgets.sparing import SparingView

NUMBER_WIDTH = 7
MARK_WIDTH = 3
"""Cells for a row's number and state, and for the sign of its gravest issue."""

_WORD = re.compile(r"\w[\w'’-]*")


@dataclass
class WordsMarked(Message):
    """The reader drew over words; `region` is in the file of the side."""

    side: Side
    region: Region


@dataclass(frozen=True, slots=True)
class _Spot:
    """A character of a cell."""

    row: int
    side: Side
    cell: Cell
    offset: int


class Marking(SparingView):
    """What a view needs to have words marked in it: where its cells stand, and the mouse."""

    view: View
    arrangement: Layout
    _begun: _Spot | None = None

    @property
    def widths(self) -> tuple[int, int]:
        """Cells for the words of the original and of the translation."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._begun = self._spot(event) if event.button == 1 else None

    def on_mouse_up(self, event: events.MouseUp) -> None:
        begun, self._begun = self._begun, None
        ended = self._spot(event)
        if begun is None or ended is None or (begun.row, begun.side) != (ended.row, ended.side):
            return
        if begun.offset != ended.offset:
            region = _whole_words(begun.cell, *sorted((begun.offset, ended.offset)))
            if region is not None:
                event.stop()
                self.post_message(WordsMarked(begun.side, region))

    def _spot(self, event: events.MouseEvent) -> _Spot | None:
        at = event.get_content_offset(self)
        place = None if at is None else self.arrangement.at(self.scroll_offset.y + at.y)
        if at is None or place is None:
            return None
        row = self.arrangement.rows[place[0]]
        side, cell, line, left = self._cell_at(row, place[1] - row.gap, at.x)
        if cell is None or not 0 <= line < len(cell.lines):
            return None
        start, end = cell.lines[line]
        return _Spot(place[0], side, cell, min(max(start, start + at.x - left), end))

    def _cell_at(self, row: Row, line: int, x: int) -> tuple[Side, Cell | None, int, int]:
        """The side and the cell at a column of a row's line, the line in the cell, and the cell's first column."""
        left = NUMBER_WIDTH + MARK_WIDTH
        if row.source is None or row.target is None:
            side = Side.TARGET if row.source is None else Side.SOURCE
            return side, row.target or row.source, line, left
        if self.view is View.STACKED:
            height = max(1, len(row.source.lines))
            if line < height:
                return Side.SOURCE, row.source, line, left
            return Side.TARGET, row.target, line - height, left
        if x < NUMBER_WIDTH + self.widths[0] + 1:
            return Side.SOURCE, row.source, line, NUMBER_WIDTH
        return Side.TARGET, row.target, line, left + self.widths[0] + 1


def _whole_words(cell: Cell, start: int, end: int) -> Region | None:
    """The words that characters `start` to `end` touch."""
    words = [match.span() for match in _WORD.finditer(cell.text) if match.start() < end and match.end() > start]
    if not words:
        return None
    first, last = cell.place(words[0][0]), cell.place(words[-1][1])
    return None if first is None or last is None else Region(first, last)
