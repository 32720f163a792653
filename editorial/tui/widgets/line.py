"""Words that are drawn anew only when they change: every keystroke says most of them again."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


class Line(Static):
    """A line of words, or some. The screen is laid out anew only when they take more or less room than before.

    `fixed` says that the style sheet fixes that room. Words in a pane of their own have the whole of it
    (`min-height: 100%`), so that there only what is longer than the pane counts.
    """

    def __init__(self, *, id: str, fixed: bool = False) -> None:
        super().__init__(id=id)
        self._fixed = fixed
        self._said: Content | None = None

    def say(self, words: Content) -> bool:
        """Show words; whether they are others than before."""
        before, self._said = self._said, words
        if before is not None and before.is_same(words):
            return False
        same_room = self._fixed or (before is not None and self._room(before) == self._room(words))
        self.update(words, layout=not same_room)
        return True

    def _room(self, words: Content) -> tuple[int, int]:
        """The cells that words take, across and down."""
        if self.styles.is_auto_width:
            return words.cell_length, words.plain.count("\n")
        at_least = self.container_size.height if self.styles.min_height is not None else 0
        return 0, max(at_least, words.get_height(self.styles.get_rules(), max(1, self.content_size.width)))


def entitle(widget: Widget, *, title: str | None = None, subtitle: str | None = None) -> None:
    """Write on a widget's border, where it reads otherwise; a title drawn anew has the whole widget drawn anew."""
    for name, words in (("border_title", title), ("border_subtitle", subtitle)):
        if words is not None and (getattr(widget, name) or "") != Content(words).markup:
            setattr(widget, name, Content(words))
