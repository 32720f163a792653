"""Issues as an editor shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location

from editorial.lsp.positions import Places
from editorial.messages import translate
from editorial.model import DocumentReport, Issue, Severity

SOURCE = "editorial"

_SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
}


def diagnostics(report: DocumentReport, encoding: str, language: str, *, related: bool) -> list[Diagnostic]:
    """The report's issues; `related` says that the editor can lead to the words in the original."""
    places = Places(report.document.text, encoding)
    source = report.bitext.source
    opposite = (source.path, Places(source.text, encoding)) if source is not None and related else None
    return [diagnostic(issue, places, language, opposite) for issue in report.issues]


def diagnostic(issue: Issue, places: Places, language: str, opposite: tuple[str, Places] | None = None) -> Diagnostic:
    """An issue, with the witness in the original where it has one; `opposite` is the original's path and places."""
    return Diagnostic(
        range=places.range(issue.region),
        message=sentence(issue, language),
        severity=_SEVERITIES[issue.severity],
        code=issue.code,
        source=SOURCE,
        related_information=list(_witness(issue, opposite)) or None,
        data={"fingerprint": issue.fingerprint},
    )


def sentence(issue: Issue, language: str) -> str:
    """What is wrong, and on the lines below it why, in the reader's language."""
    return "\n".join(translate(message, language) for message in (issue.message, *issue.reasons))


def _witness(issue: Issue, opposite: tuple[str, Places] | None) -> Iterator[DiagnosticRelatedInformation]:
    if issue.source is None or opposite is None:
        return
    path, places = opposite
    location = Location(Path(path).resolve().as_uri(), places.range(issue.source.region))
    yield DiagnosticRelatedInformation(location, " ".join(issue.source.text.split()))
