"""Views drawn line by line, of which nothing is drawn anew that looks as before: a keystroke changes a line or two."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget


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

    def hold(self, lines: int) -> None:
        """Have so many lines to scroll through; the screen is laid out anew only where a scroll bar comes or goes."""
        size, before = Size(self.scrollable_content_region.width, lines), self.virtual_size
        needed = self.styles.overflow_y == "scroll" or lines > self.container_size.height
        if size.width != before.width or needed != self.show_vertical_scrollbar:
            self.virtual_size = size
            # Laying out shows a bar that is needed, but leaves one that no longer is.
            self.show_vertical_scrollbar = needed
        elif size != before:
            self.set_reactive(Widget.virtual_size, size)
            if needed:
                self.vertical_scrollbar.window_virtual_size = lines
            self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def refresh_changed(self) -> None:
        """Draw lines anew where they differ from what was drawn last."""
        top = round(self.scroll_offset.y)
        for y in range(self.scrollable_content_region.height):
            if self._lines_drawn.get(y) != self.line_at(y):
                self.refresh_line(top + y)
