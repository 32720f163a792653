"""The formats of a report, by the name that `--format` takes."""

from __future__ import annotations

from typing import Protocol

from editorial.model import Report
from editorial.report import json_report, text_report
from editorial.report.comparison import page


class Emitter(Protocol):
    """Writes a report in one format."""

    def __call__(self, report: Report, *, language: str) -> str: ...


EMITTERS: dict[str, Emitter] = {
    "text": text_report.emit,
    "json": json_report.emit,
    "html": page.emit,
}
