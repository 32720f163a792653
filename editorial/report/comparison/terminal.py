"""The two versions side by side in a terminal, with Rich."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from editorial.messages import translate
from editorial.model import DocumentReport, Issue, Severity
from editorial.report.comparison.quoting import quoted
from editorial.report.comparison.rows import Piece, rows, unplaced
from editorial.report.readability.lines import readability_lines
from editorial.report.text_report import SEVERITY_MARK

# Marks stand beside the colours, for sixteen-colour terminals, colour blindness and plain logs.
_STYLE = {Severity.ERROR: "bold underline red", Severity.WARNING: "underline yellow", Severity.INFO: "underline cyan"}


def show(part: DocumentReport, *, language: str, console: Console, more: Sequence[RenderableType] = ()) -> None:
    """Print the table, `more` and the readability; with a pager where a terminal does not hold them."""
    readability = [Text(line) for line in readability_lines(part, language)]
    table = Group(_table(part, language), *more, *readability)
    if console.is_terminal and len(part.bitext.units) * 4 > console.height:
        with console.pager(styles=True):
            console.print(table)
    else:
        console.print(table)


def _table(part: DocumentReport, language: str) -> RenderableType:
    source = part.bitext.source
    table = Table(box=box.SIMPLE_HEAD, expand=True, show_lines=False, pad_edge=False)
    table.add_column("№", justify="right", style="dim", no_wrap=True)
    if source:
        table.add_column(f"{source.language}  {source.path}", ratio=1)
    table.add_column(f"{part.document.language}  {part.document.path}", ratio=1)
    body = rows(part)
    for row in body:
        notes = _notes(part, row.issues, language)
        target: RenderableType = Group(_text(row.target), *notes) if notes else _text(row.target)
        cells: list[RenderableType] = [_text(row.source), target] if source else [target]
        table.add_row(str(row.id), *cells)
    for note in _notes(part, unplaced(part, body), language):
        table.add_row(*[""] * (2 if source else 1), note)
    return table


def _text(pieces: Sequence[Piece]) -> Text:
    if not pieces:
        return Text("—", style="dim")
    text = Text()
    for piece in pieces:
        text.append(piece.text, style=_STYLE[piece.severity] if piece.severity else "")
    text.append("\n")
    return text


def _notes(part: DocumentReport, numbers: Sequence[int], language: str) -> list[Text]:
    return [_note(part.issues[number - 1], language) for number in numbers]


def _note(issue: Issue, language: str) -> Text:
    note = Text(f"{SEVERITY_MARK[issue.severity]} {issue.code} ", style=_STYLE[issue.severity].split()[-1])
    message = translate(issue.message, language)
    words = quoted(issue, message)
    note.append(f"{words}: " if words else "", style="bold default")
    note.append(message, style="default")
    if issue.suggestions and issue.suggestions[0]:
        note.append(f" → {issue.suggestions[0]}", style="green")
    return note
