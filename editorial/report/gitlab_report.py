"""GitLab's code quality report: a subset of Code Climate's, which merge requests show beside the changed lines.

GitLab drops an entry whose fingerprint it has seen, so that the path goes into it: two drafts may hold one sentence.
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from editorial.messages import translate
from editorial.model import DocumentReport, Issue, Report, Severity
from editorial.report.places import shown_path, span

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def emit(report: Report, *, language: str) -> str:
    """The report as a JSON array, one object an issue."""
    entries = [_entry(part, issue, language) for part in report.documents for issue in part.issues]
    return msgspec.json.format(msgspec.json.encode(entries), indent=1).decode() + "\n"


def _entry(part: DocumentReport, issue: Issue, language: str) -> dict[str, Any]:
    path = shown_path(part.document.path)
    place = span(part.document, issue.region)
    return {
        "description": _description(issue, language),
        "check_name": issue.code,
        "fingerprint": hashlib.sha256(f"{path}\x1f{issue.fingerprint}".encode()).hexdigest()[:32],
        "severity": _SEVERITIES[issue.severity],
        "location": {"path": path, "lines": {"begin": place.line, "end": place.end_line}},
    }


def _description(issue: Issue, language: str) -> str:
    words = translate(issue.message, language)
    return f"{words}: “{issue.text}” → “{issue.suggestions[0]}”" if issue.suggestions else words
