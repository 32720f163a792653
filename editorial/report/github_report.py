"""GitHub's workflow commands, which become annotations on the lines of a pull request.

Of one step GitHub shows ten annotations of each level and drops the rest unsaid. The worst issues therefore come first,
and where there are more than ten of a level the first annotation of that level says how many there are in all; the
rest stays in the log.
"""

from __future__ import annotations

from editorial.messages import translate
from editorial.model import DocumentReport, EngineStatus, Issue, Message, Report, Severity
from editorial.report.places import shown_path, span
from editorial.report.text_report import engine_remark

SHOWN = 10
"""How many annotations of a level GitHub shows of one step (docs of actions/toolkit, "Limitations")."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def emit(report: Report, *, language: str) -> str:
    """One command a line, errors first, each level in the order of the documents."""
    lines: list[str] = []
    for severity in reversed(list(Severity)):
        level = [*_engines(report, severity, language), *_issues(report, severity, language)]
        if len(level) > SHOWN:
            lines.append(_total(severity, len(level), language))
        lines += level
    return "".join(f"{line}\n" for line in lines)


def _total(severity: Severity, count: int, language: str) -> str:
    words = Message.of(
        "{count} annotations of this level; GitHub shows {shown} of them, and the log of this step has all",
        count=count,
        shown=SHOWN - 1,
    )
    return f"::{_COMMANDS[severity]} title=editorial::{_data(translate(words, language))}"


def _engines(report: Report, severity: Severity, language: str) -> list[str]:
    status = {Severity.ERROR: EngineStatus.FAILED, Severity.INFO: EngineStatus.MISSING}.get(severity)
    return [
        f"::{_COMMANDS[severity]} title=editorial::{_data(translate(engine_remark(name, state), language))}"
        for name, state in sorted(report.engines.items())
        if state.status is status
    ]


def _issues(report: Report, severity: Severity, language: str) -> list[str]:
    return [
        _command(part, issue, language)
        for part in report.documents
        for issue in part.issues
        if issue.severity is severity
    ]


def _command(part: DocumentReport, issue: Issue, language: str) -> str:
    place = span(part.document, issue.region)
    fields = {"file": shown_path(part.document.path), "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:
        # GitHub takes columns only of an annotation on one line.
        fields |= {"col": place.column, "endColumn": place.end_column}
    fields["title"] = issue.code
    written = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    return f"::{_COMMANDS[issue.severity]} {written}::{_data(_words(issue, language))}"


def _words(issue: Issue, language: str) -> str:
    words = translate(issue.message, language)
    if issue.suggestions:
        words += f"\n“{issue.text}” → {' · '.join(f'“{one}”' for one in issue.suggestions[:3])}"
    return words


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
