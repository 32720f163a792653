"""The units as the page that compares two versions, without issues."""

from __future__ import annotations

from editorial.model import Bitext, DocumentReport, Report
from editorial.report.comparison import page


def emit(bitext: Bitext, *, language: str) -> str:
    """One self-contained page in aligned rows, its words in the interface's `language`."""
    return page.emit(Report((DocumentReport(bitext, ()),), {}), language=language)
