"""The formats of a report, by the name that `--format` takes."""

from __future__ import annotations

from typing import Protocol

from editorial.model import Report
from editorial.report import (
    github_report,
    gitlab_report,
    json_report,
    junit_report,
    markdown_report,
    rdjson_report,
    sarif_report,
    text_report,
)
from editorial.report.comparison import page


class Emitter(Protocol):
    """Writes a report in one format."""

    def __call__(self, report: Report, *, language: str) -> str: ...


EMITTERS: dict[str, Emitter] = {
    "text": text_report.emit,
    "json": json_report.emit,
    "html": page.emit,
    "sarif": sarif_report.emit,
    "junit": junit_report.emit,
    "github": github_report.emit,
    "gitlab": gitlab_report.emit,
    "rdjson": rdjson_report.emit,
    "markdown": markdown_report.emit,
}
