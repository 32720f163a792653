"""The pieces of the terminal's table of scores. Marks and figures stand beside colours and bars."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from editorial.report.scores.card import Change, Penalty
from editorial.report.scores.distribution import WIDTH, Class, bar
from editorial.review.editing.difference import Kind, changed_words

WORST = 5
_SHORT = 12
_STYLES = {Kind.SAME: "", Kind.GONE: "red strike", Kind.NEW: "green underline"}
_MARKS = {Kind.SAME: ("", ""), Kind.GONE: ("[-", "-]"), Kind.NEW: ("{+", "+}")}


def figure(value: float, width: int) -> str:
    """A score as sacreBLEU writes it."""
    return f"{value:.{width}f}"


def total(value: float) -> str:
    """Points, whole where they are."""
    return f"{value:g}"


def heading(text: str) -> Text:
    return Text(f"\n{text}", style="bold")


def grid(first: str, *others: str) -> Table:
    """A table with its first column to the left and figures to the right."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(first, overflow="fold")
    for title in others:
        table.add_column(title, justify="right", no_wrap=True)
    return table


def bars(classes: Sequence[Class]) -> Table:
    """A row a class: its bounds, its bar, its number."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(width=WIDTH, style="cyan", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    highest = max(one.count for one in classes) or 1
    for one in classes:
        table.add_row(one.label, bar(one.count / highest), str(one.count) if one.count else "·")
    return table


def lines(rows: Sequence[tuple[int, str, str]]) -> Table:
    """Number, score and words of a line."""
    table = _list()
    for number, score, text in rows:
        table.add_row(f"#{number}", score, text)
    return table


def changes(rows: Sequence[tuple[int, str, Change]]) -> Table:
    """Number, score, and the words that went and came."""
    table = _list()
    for number, score, change in rows:
        text = Text()
        for kind, words in changed_words(change.draft, change.edited):
            before, after = _MARKS[kind]
            text.append(f"{before}{words}{after}", style=_STYLES[kind])
        table.add_row(f"#{number}", score, text)
    return table


def penalties(units: Sequence[Penalty]) -> Table:
    """The units with points, most first, each with its bar."""
    table = _list()
    table.columns[-1].no_wrap = True
    worst = sorted((unit for unit in units if unit.penalty), key=lambda unit: -unit.penalty)[: 2 * WORST]
    for unit in worst:
        text = Text(f"{bar(unit.penalty / worst[0].penalty, _SHORT):<{_SHORT}}  ", style="cyan", overflow="ellipsis")
        table.add_row(f"#{unit.unit}", total(unit.penalty), text.append(unit.text or "—", style="default"))
    return table


def _list() -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right", style="dim", no_wrap=True, min_width=5)
    table.add_column(justify="right", no_wrap=True, min_width=6)
    table.add_column(overflow="fold")
    return table
