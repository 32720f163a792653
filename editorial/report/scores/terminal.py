"""The table of scores as text, in colours where a terminal reads it."""

from __future__ import annotations

import io
import sys

from rich.console import Console
from rich.text import Text

from editorial.report.scores.card import ScoreCard
from editorial.report.scores.table_scores import TableScores

_COLUMNS = 100


def emit(card: ScoreCard, *, language: str, width: int, colours: bool) -> str:
    """The parts of the table one below the other; `colours` only where standard output is a terminal."""
    live = colours and sys.stdout.isatty()
    columns = Console().width if live else _COLUMNS
    out = io.StringIO()
    console = Console(file=out, width=columns, force_terminal=live, no_color=not live, highlight=False, soft_wrap=False)
    for part in TableScores(language=language, width=width).parts(card):
        # A signature is copied from the terminal and searched for in files: it must stay in one piece.
        console.print(part, soft_wrap=isinstance(part, Text))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
