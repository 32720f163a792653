"""Views drawn line by line, of which nothing is drawn anew that looks as before: a keystroke changes a line or two."""

from __future__ import annotations

from textual.scroll_view import ScrollView
from textual.strip import Strip


class SparingView(ScrollView):
    """A view that knows its lines by `line_at`; `refresh_changed` has those drawn anew that differ."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._lines_drawn: dict[int, Strip] = {}

    def line_at(self, y: int) -> Strip:
        """The line `y` of those that are in sight."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        strip = self._lines_drawn[y] = self.line_at(y)
        return strip

    def refresh_changed(self) -> None:
        """Draw lines anew where they differ from what was drawn last."""
        top = round(self.scroll_offset.y)
        for y in range(self.scrollable_content_region.height):
            if self._lines_drawn.get(y) != self.line_at(y):
                self.refresh_line(top + y)
