"""The aligned text: both versions row by row, scrolled together, drawn line by line so that size costs nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from editorial.model import Bitext, Region, State
from editorial.review.editing.changes import Side
from editorial.review.editing.occurrences import Occurrence
from editorial.tui.messages import OccurrenceChosen, UnitChosen
from editorial.tui.widgets.marking import MARK_WIDTH, NUMBER_WIDTH, Marking
from editorial.tui.widgets.row_painter import RowPainter
from editorial.tui.widgets.rows import Layout, View, laid_out


@dataclass(frozen=True)
class Scene:
    """All that the view shows. `found` are the places of words that were looked for."""

    bitext: Bitext
    occurrences: Sequence[Occurrence] = ()
    current: Occurrence | None = None
    unit: int = 0
    states: Mapping[int, State] = field(default_factory=dict)
    comments: Mapping[int, str] = field(default_factory=dict)
    found: Sequence[tuple[Side, Region]] = ()


class BitextView(Marking, can_focus=True):
    """Draws a `Scene`; says `UnitChosen` and `OccurrenceChosen` when the reader points at something."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bitext--source",
        "bitext--target",
        "bitext--heading",
        "bitext--number",
        "bitext--missing",
        "bitext--here",
        "bitext--bar",
        "bitext--error",
        "bitext--warning",
        "bitext--info",
        "bitext--current",
        "bitext--whole",
        "bitext--evidence",
        "bitext--found",
        "bitext--state",
    }

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("home", "end(-1)", show=False),
        Binding("end", "end(1)", show=False),
    ]

    @dataclass
    class Ready(Message):
        """The view has found its size."""

    def __init__(self, *, id: str, missing: str) -> None:
        super().__init__(id=id)
        self.view = View.SIDE_BY_SIDE
        self.scene: Scene | None = None
        self.arrangement = Layout((), (), 0)
        self._missing = missing
        self._by_unit: Mapping[int, Sequence[Occurrence]] = {}
        self._drawn: dict[int, list[Strip]] = {}
        self._painter: RowPainter | None = None

    def show(self, scene: Scene, view: View, *, follow: bool = True) -> None:
        """Draw a scene; `follow` scrolls to its unit when that is out of sight."""
        before, self.scene = self.scene, scene
        if before is None or before.bitext is not scene.bitext or view is not self.view:
            self.view = view
            self._lay_out()
        by_unit: defaultdict[int, list[Occurrence]] = defaultdict(list)
        for occurrence in scene.occurrences:
            by_unit[occurrence.unit].append(occurrence)
        self._by_unit = by_unit
        self._drawn.clear()
        self.refresh_changed()
        if follow:
            self.bring_into_sight(scene.unit)

    def bring_into_sight(self, unit: int) -> None:
        """Scroll as little as will show a unit whole, with a line around it."""
        index = next((at for at, row in enumerate(self.arrangement.rows) if row.unit.id == unit), None)
        height = self.scrollable_content_region.height
        if index is None or height <= 0:
            return
        top, tall = self.arrangement.tops[index], self.arrangement.rows[index].height
        low, high = top - 1, top + tall + 1
        if low < self.scroll_offset.y or tall >= height:
            self.scroll_to(y=max(0, low), animate=False)
        elif high > self.scroll_offset.y + height:
            self.scroll_to(y=high - height, animate=False)

    @property
    def widths(self) -> tuple[int, int]:
        """Cells for the source column and the target column."""
        room = self.scrollable_content_region.width - NUMBER_WIDTH - MARK_WIDTH
        if self.view is not View.SIDE_BY_SIDE or (self.scene is not None and self.scene.bitext.source is None):
            return room - 1, room - 1
        return (room - 1) // 2 - 1, room - (room - 1) // 2 - 1

    def _lay_out(self) -> None:
        if self.scene is None or self.size.width == 0:
            return
        source, target = self.widths
        view = View.TARGET if self.scene.bitext.source is None else self.view
        self.arrangement = laid_out(self.scene.bitext, view, source_width=source, target_width=target)
        self.hold(self.arrangement.height)
        self._drawn.clear()

    def on_resize(self, _: events.Resize) -> None:
        self._lay_out()
        self.refresh()
        if self.scene is not None:
            self.bring_into_sight(self.scene.unit)

    def notify_style_update(self) -> None:
        self._drawn.clear()
        self._painter = None
        super().notify_style_update()

    def line_at(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        place = self.arrangement.at(self.scroll_offset.y + y)
        if place is None or self.scene is None:
            return Strip.blank(width, self.rich_style)
        index, line = place
        if index not in self._drawn:
            self._drawn[index] = self._draw(index)
        return self._drawn[index][line]

    def _draw(self, index: int) -> list[Strip]:
        assert self.scene is not None
        if self._painter is None:
            names = {name.partition("--")[2]: name for name in self.COMPONENT_CLASSES}
            styles = {name: self.get_component_rich_style(full, partial=True) for name, full in names.items()}
            self._painter = RowPainter(styles, self.rich_style, self._missing)
        row = self.arrangement.rows[index]
        stacked = self.view is View.STACKED
        return self._painter.paint(row, self._by_unit.get(row.unit.id, ()), self.scene, self.widths, stacked=stacked)

    # Keys and mouse

    def action_step(self, by: int) -> None:
        """To the row before or after."""
        units = [row.unit.id for row in self.arrangement.rows]
        if self.scene is not None and units:
            here = units.index(self.scene.unit) if self.scene.unit in units else -1
            self.post_message(UnitChosen(units[min(max(here + by, 0), len(units) - 1)]))

    def action_page(self, by: int) -> None:
        """A screen up or down, the row with it."""
        height = self.scrollable_content_region.height
        self.scroll_to(y=self.scroll_offset.y + by * max(1, height - 2), animate=False)
        line = min(max(self.scroll_target_y + (1 if by > 0 else 0), 0), max(0, self.arrangement.height - 1))
        place = self.arrangement.at(int(line))
        if place is not None:
            self.post_message(UnitChosen(self.arrangement.rows[place[0]].unit.id))

    def action_end(self, by: int) -> None:
        """To the first or the last row."""
        if self.arrangement.rows:
            self.post_message(UnitChosen(self.arrangement.rows[0 if by < 0 else -1].unit.id))

    def on_click(self, event: events.Click) -> None:
        place = self.arrangement.at(self.scroll_offset.y + event.y)
        if place is None:
            return
        row = self.arrangement.rows[place[0]]
        chosen = self._pointed_at(place, event.x)
        self.post_message(UnitChosen(row.unit.id) if chosen is None else OccurrenceChosen(chosen))

    def _pointed_at(self, place: tuple[int, int], x: int) -> Occurrence | None:
        """The issue whose words, or whose mark in the gutter, is at a column of a row's line."""
        row, line = self.arrangement.rows[place[0]], place[1] - self.arrangement.rows[place[0]].gap
        source_width, _ = self.widths
        left = NUMBER_WIDTH + MARK_WIDTH
        if row.target is not None and row.source is not None:
            if self.view is View.STACKED:
                line -= max(1, len(row.source.lines))
            else:
                left += source_width + 1
        if row.target is None or not 0 <= line < len(row.target.lines):
            return None
        start, end = row.target.lines[line]
        offset = start + x - left
        for one in self._by_unit.get(row.unit.id, ()):
            for low, high in row.target.spans(one.issue.region):
                if low <= offset < high or (left - MARK_WIDTH <= x < left and start <= low < end):
                    return one
        return None
