"""The second opinion in a terminal: units by how far the human translation is from the machine's."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from editorial.messages import translate
from editorial.model import Message
from editorial.report.scores.distribution import distribution
from editorial.report.scores.table_parts import bars, heading
from editorial.review.editing.difference import Kind, changed_words
from editorial.review.second_opinion import Opinion, likeness

_MARKED = {Kind.SAME: "", Kind.GONE: "bold underline yellow", Kind.NEW: "bold underline cyan"}


def parts(found: Sequence[Opinion], *, provider: str, language: str) -> Sequence[RenderableType]:
    """What is to be printed: the distribution, then the units, least alike first."""
    whole = likeness(tuple(found))
    if whole is None:
        return ()
    value, signature = whole
    title = Message.of("Second opinion of {provider}: chrF2 {value}", provider=provider, value=f"{value:.2f}")
    return (
        heading(translate(title, language)),
        bars(distribution([one.chrf for one in found])),
        _table(found, provider, language),
        Text(signature, style="dim"),
    )


def sides(one: Opinion) -> tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]:
    """The human and the machine's words in pieces, each with whether the other lacks it.

    Where they share less than half, marks would be on everything and say nothing, and there are none.
    """
    pieces = tuple(changed_words(one.human, one.machine))
    shared = sum(len(words) for kind, words in pieces if kind is Kind.SAME)
    if 2 * shared < len(one.human):
        return ((one.human, False),), ((one.machine, False),)
    human = tuple((words, kind is Kind.GONE) for kind, words in pieces if kind is not Kind.NEW)
    machine = tuple((words, kind is Kind.NEW) for kind, words in pieces if kind is not Kind.GONE)
    return human, machine


def _table(found: Sequence[Opinion], provider: str, language: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, show_lines=True, pad_edge=False)
    table.add_column("№", justify="right", style="dim", no_wrap=True, min_width=3)
    table.add_column("chrF2", justify="right", no_wrap=True, min_width=5)
    table.add_column(translate("original", language), ratio=1)
    table.add_column(translate("translation", language), ratio=1)
    table.add_column(provider, ratio=1)
    for one in found:
        human, machine = sides(one)
        cells = _text(human, Kind.GONE), _text(machine, Kind.NEW)
        table.add_row(str(one.unit), f"{one.chrf:.1f}", Text(one.source), *cells)
    return table


def _text(pieces: Sequence[tuple[str, bool]], kind: Kind) -> Text:
    if not pieces:
        return Text("—", style="dim")
    text = Text()
    for words, other in pieces:
        text.append(words, style=_MARKED[kind] if other else "")
    return text
