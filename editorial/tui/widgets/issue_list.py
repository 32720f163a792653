"""The list of issues, narrowed and ordered as the reader likes; only the lines that are seen are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip

from editorial.review.editing.changes import Side
from editorial.review.editing.occurrences import Occurrence
from editorial.tui import marks
from editorial.tui.messages import OccurrenceChosen
from editorial.tui.ordering import Order, Selection, group
from editorial.tui.widgets.rows import legible
from editorial.tui.widgets.sparing import SparingView
from editorial.tui.wording import Wording

LONGEST = 60
"""Characters of the words, and of what should stand there; half a line in a narrow list."""


class IssueList(SparingView, can_focus=True):
    """One line an issue: mark, row, the words and what should stand there, the rule's code; titles where grouped."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "issues--error",
        "issues--warning",
        "issues--info",
        "issues--muted",
        "issues--better",
        "issues--current",
    }

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "step(-1000000)", show=False),
        Binding("end", "step(1000000)", show=False),
    ]

    def __init__(self, *, id: str, say: Wording) -> None:
        super().__init__(id=id)
        self._say = say
        self._lines: list[Occurrence | str] = []
        self._places: dict[object, int] = {}
        self._current: int | None = None
        self._arranged: tuple[Sequence[Occurrence], Order] | None = None

    def show(self, occurrences: Sequence[Occurrence], selection: Selection, current: Occurrence | None) -> None:
        """List issues that `selection` has picked and put in order; `current` is the one lit."""
        if self._arranged is None or (self._arranged[0] is not occurrences or self._arranged[1] is not selection.order):
            self._arranged = occurrences, selection.order
            self._lines = list(self._titled(occurrences) if selection.order is Order.TRADE else occurrences)
            self._places = {one.key: at for at, one in enumerate(self._lines) if not isinstance(one, str)}
            self.hold(len(self._lines))
        self._current = None if current is None else self._places.get(current.key)
        self.refresh_changed()
        if self._current is not None:
            self._bring_into_sight(self._current)

    def _titled(self, occurrences: Sequence[Occurrence]) -> Iterator[Occurrence | str]:
        for title, members in groupby(occurrences, key=group):
            yield self._say(title)
            yield from members

    def _bring_into_sight(self, line: int) -> None:
        height = self.scrollable_content_region.height
        top = line - 1 if line and isinstance(self._lines[line - 1], str) else line
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif height and line >= self.scroll_offset.y + height:
            self.scroll_to(y=line - height + 1, animate=False)

    def on_resize(self, _: events.Resize) -> None:
        self.hold(len(self._lines))
        if self._current is not None:
            self._bring_into_sight(self._current)

    # Drawing

    def line_at(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        at = self.scroll_offset.y + y
        base = self.rich_style
        if not 0 <= at < len(self._lines):
            return Strip.blank(width, base)
        if at == self._current:
            base += self._style("current")
        one = self._lines[at]
        muted = base + self._style("muted")
        pieces = [Segment(one, muted + Style(bold=True))] if isinstance(one, str) else list(self._pieces(one, base))
        line = Strip(pieces)
        if line.cell_length > width:
            line = Strip([*line.crop(0, width - 1), Segment("…", muted)])
        return line.extend_cell_length(width, base)

    def _pieces(self, one: Occurrence, base: Style) -> Iterator[Segment]:
        issue, muted = one.issue, base + self._style("muted")
        room = min(LONGEST, self.scrollable_content_region.width // 2)
        yield Segment(f"{marks.SEVERITY[issue.severity]} ", base + self._style(issue.severity.value))
        yield Segment(f"{one.unit:>3}  ", muted)
        if one.side is Side.SOURCE:
            yield Segment(f"{self._say('original')} ", base + Style(italic=True))
        yield Segment(_short(issue.text, room) or _short(issue.source.text if issue.source else "", room) or "¶", base)
        if issue.suggestions:
            yield Segment(" → ", muted)
            yield Segment(_short(issue.suggestions[0], room) or "∅", base + self._style("better"))
        yield Segment(f"  {issue.code}", muted)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"issues--{name}", partial=True)

    # Keys and mouse

    def action_step(self, by: int) -> None:
        """To the issue so many lines on, titles left out."""
        issues = list(self._places.values())
        if issues:
            here = issues.index(self._current) if self._current in issues else -1 if by > 0 else 0
            self._choose(issues[min(max(here + by, 0), len(issues) - 1)])

    def action_page(self, by: int) -> None:
        self.action_step(by * max(1, self.scrollable_content_region.height - 1))

    def on_click(self, event: events.Click) -> None:
        self._choose(self.scroll_offset.y + event.get_content_offset_capture(self).y)

    def _choose(self, line: int) -> None:
        one = self._lines[line] if 0 <= line < len(self._lines) else ""
        if not isinstance(one, str):
            self.post_message(OccurrenceChosen(one))


def _short(text: str, room: int) -> str:
    shown = legible(text)
    return shown if len(shown) <= room else shown[: max(0, room - 1)].rstrip() + "…"
