"""The Reviewdog Diagnostic Format: reviewdog posts the issues as comments, with suggestions to accept in one click.

Its columns count bytes of UTF-8, from 1, and its ends are exclusive.
"""

from __future__ import annotations

from typing import Any

import msgspec

from editorial.messages import translate
from editorial.model import Document, DocumentReport, Issue, Region, Report, Severity
from editorial.report.places import byte_span, replaceable, shown_path

MOST_SUGGESTIONS = 3


def emit(report: Report, *, language: str) -> str:
    """The report as one `DiagnosticResult`."""
    worst = max((issue.severity for issue in report.issues()), default=Severity.INFO)
    result = {
        "source": {"name": "editorial"},
        "severity": worst.value.upper(),
        "diagnostics": [_diagnostic(part, issue, language) for part in report.documents for issue in part.issues],
    }
    return msgspec.json.format(msgspec.json.encode(result), indent=1).decode() + "\n"


def _diagnostic(part: DocumentReport, issue: Issue, language: str) -> dict[str, Any]:
    where = _range(part.document, issue.region)
    diagnostic: dict[str, Any] = {
        "message": "\n".join(translate(message, language) for message in (issue.message, *issue.reasons)),
        "location": {"path": shown_path(part.document.path), "range": where},
        "severity": issue.severity.value.upper(),
        "code": {"value": issue.code},
    }
    if issue.suggestions and replaceable(part.document):
        diagnostic["suggestions"] = [{"range": where, "text": text} for text in issue.suggestions[:MOST_SUGGESTIONS]]
    return diagnostic


def _range(document: Document, region: Region) -> dict[str, Any]:
    place = byte_span(document, region)
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
    }
