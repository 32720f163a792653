"""Writing in a row: the words of one side of a unit, with the other side above them."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from editorial.tui.messages import EditingDone, Typed
from editorial.tui.widgets.rows import visible
from editorial.tui.wording import Wording


class Words(TextArea):
    """A text area in which Enter means done; a new line comes with ctrl+j."""

    def __init__(self, *, id: str, say: Wording) -> None:
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self._bindings.bind("enter", "done(True)", say("Keep"), key_display="⏎", priority=True)
        self._bindings.bind("escape", "done(False)", say("Take back"), key_display="Esc", priority=True)
        self._bindings.bind("ctrl+j", "new_line", say("New line"))

    def action_done(self, keep: bool) -> None:
        self.post_message(EditingDone(keep))

    def action_new_line(self) -> None:
        self.insert("\n")


class Editor(Vertical):
    """Says `Typed` whenever the words change, and `EditingDone` when the reader is through."""

    def __init__(self, *, id: str, say: Wording) -> None:
        super().__init__(id=id)
        self._say = say
        self._told = ""

    def compose(self) -> ComposeResult:
        yield Static(id="editor-witness")
        yield Words(id="editor-words", say=self._say)

    def edit(self, text: str, *, witness: str, at: int = 0) -> None:
        """Begin with `text`, the cursor at a character of it; `witness` is the other side."""
        words = self.query_one(Words)
        self._told = text
        words.load_text(text)
        before = text[:at].splitlines() or [""]
        words.cursor_location = (len(before) - 1, len(before[-1]))
        shown = self.query_one("#editor-witness", Static)
        shown.update(visible(witness))
        shown.display = bool(witness)
        words.focus()

    @property
    def text(self) -> str:
        """What is written there now."""
        return self.query_one(Words).text

    @property
    def selected(self) -> str:
        """The words that are marked there."""
        return self.query_one(Words).selected_text

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if event.text_area.text != self._told:
            self._told = event.text_area.text
            self.post_message(Typed(self._told))
