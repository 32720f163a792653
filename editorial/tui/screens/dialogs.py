"""Small screens over the large ones: a question with its answers, a line to write, a page to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option


class Question(ModalScreen[str | None]):
    """A question and its answers: by arrow and Enter, by the letter before each, or by mouse; Escape is none.

    `answers` are id, letter and words.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, title: str, body: str, answers: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._title = title
        self._body = body
        self._answers = answers

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = self._title
            yield Static(Content(self._body), classes="dialog-body")
            yield OptionList(
                *(
                    Option(Content.assemble((f" {letter} ", "reverse bold"), f" {words}"), id=name)
                    for name, letter, words in self._answers
                ),
                id="answers",
                compact=True,
            )

    def on_mount(self) -> None:
        self.query_one(".dialog-body").display = bool(self._body)
        self.query_one(OptionList).focus()
        for name, letter, _ in self._answers:
            self._bindings.bind(letter, f"answer('{name}')", show=False)

    def action_answer(self, name: str) -> None:
        self.dismiss(name)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)


class Choice(ModalScreen[int | None]):
    """A list to choose from: the number of the line chosen, from 0; Escape is none."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, title: str, lines: Sequence[Content], *, hint: str) -> None:
        super().__init__()
        self._title = title
        self._lines = lines
        self._hint = hint

    def compose(self) -> ComposeResult:
        with Vertical(classes="page choice") as box:
            box.border_title = self._title
            box.border_subtitle = self._hint
            yield OptionList(*(Option(line) for line in self._lines), id="answers", compact=True)

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_index)


class Entry(ModalScreen[tuple[str, ...] | None]):
    """One or several lines to write; Enter in the last is done, Escape is none. `fields` are label and beginning."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, title: str, fields: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._title = title
        self._fields = fields

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = self._title
            for label, text in self._fields:
                if label:
                    yield Static(Content(label), classes="dialog-label")
                yield Input(text, compact=True)

    def on_mount(self) -> None:
        self.query(Input).first().focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        inputs = list(self.query(Input))
        if event.input is inputs[-1]:
            self.dismiss(tuple(one.value for one in inputs))
        else:
            inputs[inputs.index(event.input) + 1].focus()


class Page(ModalScreen[None]):
    """Something to read: help, a rule's explanation, the changes, the finished text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,question_mark", "dismiss(None)", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(self, title: str, content: Content, *, hint: str) -> None:
        super().__init__()
        self._title = title
        self._content = content
        self._hint = hint

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="page") as box:
            box.border_title = self._title
            box.border_subtitle = self._hint
            yield Static(self._content)

    def action_scroll(self, by: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)
