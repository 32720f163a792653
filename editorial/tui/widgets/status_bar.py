"""The line above the keys: what is going on, and how the engines fare, with the remedy where one is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import ProgressBar

from editorial.model import EngineState, EngineStatus
from editorial.tui import marks
from editorial.tui.widgets.line import Line
from editorial.tui.wording import Wording


class StatusBar(Horizontal):
    """Shows work under way, the place in the list, and the engines."""

    def __init__(self, say: Wording) -> None:
        super().__init__(id="status-bar")
        self._say = say

    def compose(self) -> ComposeResult:
        yield ProgressBar(id="progress", show_percentage=False, show_eta=False)
        yield Line(id="doing", fixed=True)
        yield Line(id="engines")

    def on_mount(self) -> None:
        self.query_one("#progress").display = False

    def busy(self, words: str, *, done: int = 0, total: int | None = None) -> None:
        """Work is under way, `done` of `total` where that is known."""
        bar = self.query_one("#progress", ProgressBar)
        bar.update(total=total, progress=done)
        bar.display = True
        self.say(words)

    def idle(self, words: str) -> None:
        """Nothing is under way."""
        self.query_one("#progress").display = False
        self.say(words)

    def say(self, words: str) -> None:
        self.query_one("#doing", Line).say(Content(words))

    def engines(self, states: Mapping[str, EngineState], starting: Sequence[str] = ()) -> None:
        """Every engine with its mark; what is wrong with one is said in words, with the way to mend it."""
        parts: list[tuple[str, str]] = []
        for name, state in states.items():
            if state.status is EngineStatus.OFF or name in starting:
                continue
            colour = {EngineStatus.OK: "$text-success", EngineStatus.FAILED: "$text-error"}.get(
                state.status, "$text-warning"
            )
            parts.append((f"{marks.ENGINE[state.status]} ", f"bold {colour}"))
            parts.append((name, "$muted"))
            if state.status is not EngineStatus.OK and state.hint:
                hint = state.hint if isinstance(state.hint, str) else self._say.message(state.hint)
                parts.append((f": {hint}", colour))
            parts.append(("  ", ""))
        for name in starting:
            parts.append(("… ", "bold $text-warning"))
            parts.append((f"{name}: {self._say('starting')}  ", "$muted"))
        self.query_one("#engines", Line).say(Content.assemble(*parts))
