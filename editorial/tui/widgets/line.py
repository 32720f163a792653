"""Words that are drawn anew only when they change: every keystroke says most of them again."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


class Line(Static):
    """A line of words. Where its width is fixed by the style sheet, new words never lay out the screen anew."""

    def __init__(self, *, id: str, fixed: bool = False) -> None:
        super().__init__(id=id)
        self._fixed = fixed
        self._said: Content | None = None

    def say(self, words: Content) -> bool:
        """Show words; whether they are others than before."""
        before, self._said = self._said, words
        if before is not None and before.is_same(words):
            return False
        same_size = self._fixed or (before is not None and before.plain == words.plain)
        self.update(words, layout=not same_size)
        return True


def entitle(widget: Widget, *, title: str | None = None, subtitle: str | None = None) -> None:
    """Write on a widget's border, where it reads otherwise; a title drawn anew has the whole widget drawn anew."""
    for name, words in (("border_title", title), ("border_subtitle", subtitle)):
        if words is not None and (getattr(widget, name) or "") != Content(words).markup:
            setattr(widget, name, Content(words))
