"""The line on top: which draft, whether it is saved, how many issues of each severity."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from editorial.model import Severity
from editorial.tui import marks
from editorial.tui.widgets.line import Line
from editorial.tui.wording import Wording


class TitleBar(Horizontal):
    """Shows what it is told."""

    def __init__(self, say: Wording) -> None:
        super().__init__(id="title-bar")
        self._say = say

    def compose(self) -> ComposeResult:
        yield Static("editorial", id="brand")
        yield Line(id="title", fixed=True)
        yield Line(id="counts")

    def show(self, title: str, *, unsaved: bool = False, locked: bool = False) -> None:
        """The draft's name; `locked` says that its file cannot be written."""
        signs = [self._say("read-only")] if locked else []
        signs += [f"● {self._say('not saved')}"] if unsaved else []
        words = Content.assemble(title, *((f"  {sign}", "bold $text-warning") for sign in signs))
        self.query_one("#title", Line).say(words)

    def count(self, counts: Mapping[Severity, int]) -> None:
        colours = {Severity.ERROR: "$text-error", Severity.WARNING: "$text-warning", Severity.INFO: "$muted"}
        # Room for three figures each: while one types, issues come and go.
        parts = [(f"{marks.SEVERITY[s]} {counts.get(s, 0):<3} ", f"bold {colours[s]}") for s in reversed(Severity)]
        self.query_one("#counts", Line).say(Content.assemble(*parts))
