"""Pairing sentences by hand: both sides of a few rows as lists, and a digit before each sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from editorial.model import Segment, Unit
from editorial.tui.widgets.rows import visible
from editorial.tui.wording import Wording

Pins = tuple[tuple[tuple[Segment, ...], tuple[Segment, ...]], ...]

COLOURS = ("$text-primary", "$text-accent", "$text-success", "$text-error", "$text-secondary")
"""The digit says which row a sentence is in; the colour only helps the eye."""


class PairingDialog(ModalScreen[Pins | None]):
    """Sentences that have the same digit belong together; Enter gives them as pins, Escape is none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "done", show=False, priority=True),
        Binding("left,right,tab", "other_side", show=False, priority=True),
    ]

    def __init__(self, units: Sequence[Unit], unit: int, say: Wording) -> None:
        super().__init__()
        rows = list(enumerate(units, start=1))
        source = [(segment, at) for at, one in rows for segment in one.source]
        target = [(segment, at) for at, one in rows for segment in one.target]
        self._sides = (source, target)
        self._begin = next((at for at, one in rows if one.id == unit), 1)
        self._say = say

    def compose(self) -> ComposeResult:
        with Vertical(classes="page", id="pairing") as box:
            box.border_title = self._say("Pair by hand")
            box.border_subtitle = self._say("Enter keeps · Esc takes back")
            yield Static(
                Content(
                    self._say(
                        "A digit puts the sentence into that row; the same digit means that they belong together."
                    )
                )
            )
            with Horizontal():
                for at, title in enumerate((self._say("Original"), self._say("Translation"))):
                    sentences = OptionList(id=f"side-{at}", compact=True)
                    sentences.border_title = title
                    yield sentences

    def on_mount(self) -> None:
        for number in range(1, 10):
            self._bindings.bind(str(number), f"put({number})", show=False)
        for at, one in enumerate(self._lists()):
            self._fill(at)
            one.highlighted = next((i for i, (_, row) in enumerate(self._sides[at]) if row == self._begin), None)
        self._lists()[1 if self._sides[1] else 0].focus()

    def _lists(self) -> tuple[OptionList, OptionList]:
        return self.query_one("#side-0", OptionList), self.query_one("#side-1", OptionList)

    def _fill(self, side: int) -> None:
        shown = self._lists()[side]
        kept = shown.highlighted
        shown.set_options([Option(self._line(segment, row)) for segment, row in self._sides[side]])
        shown.highlighted = kept

    def _line(self, segment: Segment, row: int) -> Content:
        colour = COLOURS[(row - 1) % len(COLOURS)]
        return Content.assemble((f" {row} ", f"bold reverse {colour}"), " ", visible(segment.text))

    def action_other_side(self) -> None:
        first, second = self._lists()
        (second if first.has_focus else first).focus()

    def action_put(self, row: int) -> None:
        """Put the sentence at the cursor into a row, and go on to the next."""
        side = 0 if self._lists()[0].has_focus else 1
        at = self._lists()[side].highlighted
        if at is not None:
            self._sides[side][at] = (self._sides[side][at][0], row)
            self._fill(side)
            self._lists()[side].highlighted = min(at + 1, len(self._sides[side]) - 1)

    def action_done(self) -> None:
        rows = sorted({row for side in self._sides for _, row in side})
        source, target = self._sides
        self.dismiss(
            tuple(
                (tuple(s for s, at in source if at == row), tuple(s for s, at in target if at == row)) for row in rows
            )
        )
