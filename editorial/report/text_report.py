"""The report for a terminal or a log: one issue a paragraph, with the words at fault marked in their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.messages import translate
from editorial.model import (
    Document,
    DocumentReport,
    EngineState,
    EngineStatus,
    Issue,
    Message,
    Region,
    Report,
    Severity,
)
from editorial.report.plural import counted
from editorial.report.readability.lines import readability_lines
from editorial.review.verdict import Task, verdict

_AROUND = 44
SEVERITY_MARK = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "·"}


def emit(report: Report, *, language: str) -> str:
    """The report as plain text, the issues of a document in the order of its text."""
    lines: list[str] = []
    for part in report.documents:
        lines += _document(part, language)
    if len(report.documents) == 1:
        lines += readability_lines(report.documents[0], language)
    lines += _engines(report, language)
    lines.append(_summary(report, language))
    lines += verdict_lines(report, language)
    return "\n".join(lines) + "\n"


def excerpt(document: Document, region: Region, *, around: int = _AROUND) -> tuple[str, str, str]:
    """What stands before, in and after a region, on one line and cut to `around` characters on either side."""
    before = document.text[max(0, region.start - around) : region.start]
    after = document.text[region.end : region.end + around]
    before = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    after = re.split(r"[\r\n]", after, maxsplit=1)[0]
    if len(before) == around:
        before = "…" + before.partition(" ")[2]
    if len(after) == around:
        after = after.rpartition(" ")[0] + "…"
    return _visible(before), _visible(document.excerpt(region)), _visible(after)


def _visible(text: str) -> str:
    return re.sub(r"[\t\r\n]", "⏎", text.replace("\u00a0", "⍽"))


def _document(part: DocumentReport, language: str) -> Iterator[str]:
    for issue in part.issues:
        line, column = part.document.position(issue.region.start)
        before, held, after = excerpt(part.document, issue.region)
        message = translate(issue.message, language)
        yield f"{part.document.path}:{line}:{column}: {SEVERITY_MARK[issue.severity]} {issue.code}: {message}"
        yield f"    {before}[{held}]{after}"
        yield from (f"    {line}" for line in _details(issue, language))
        yield ""


def _details(issue: Issue, language: str) -> Iterator[str]:
    if issue.source and issue.source.text.strip():
        yield translate("opposite: {text}", language).format(text=" ".join(issue.source.text.split()))
    for reason in issue.reasons:
        yield translate("why: {text}", language).format(text=translate(reason, language))
    if issue.suggestions:
        words = " · ".join(_shown(s, language) for s in issue.suggestions[:3])
        yield translate("instead: {text}", language).format(text=words)


def _shown(suggestion: str, language: str) -> str:
    """A suggestion that can be seen: what is to be deleted, and a lone space, have no look of their own."""
    return _visible(suggestion).replace(" ", "␣", suggestion.isspace()) or translate("(delete)", language)


def _engines(report: Report, language: str) -> Iterator[str]:
    for name, state in sorted(report.engines.items()):
        if state.status in (EngineStatus.MISSING, EngineStatus.FAILED):
            yield translate(engine_remark(name, state), language)


def engine_remark(name: str, state: EngineState) -> Message:
    """What to tell of an engine that took no part."""
    if state.status is EngineStatus.MISSING:
        return Message.of("{engine} is not installed and took no part; {hint}", engine=name, hint=state.hint or "")
    return Message.of("{engine} failed and took no part: {hint}", engine=name, hint=state.hint or "")


def _summary(report: Report, language: str) -> str:
    counts = [counted(report.count(severity), severity.value, language) for severity in reversed(list(Severity))]
    words = counted(sum(part.document.words for part in report.documents), "word", language)
    documents = counted(len(report.documents), "document", language)
    return f"{', '.join(counts)} · {documents}, {words}"


def verdict_lines(report: Report, language: str) -> Iterator[str]:
    """The verdict, and the most important things to do where there are any."""
    found = verdict(report)
    yield translate(found.readiness.message, language)
    if found.tasks:
        yield translate("What matters most:", language)
    yield from (f"  {number}. {_task(task, language)}" for number, task in enumerate(found.tasks, start=1))


def _task(task: Task, language: str) -> str:
    document = task.document.document
    line, column = document.position(task.issue.region.start)
    held = f" [{_visible(task.issue.text)}]" if 0 < len(task.issue.text) <= _AROUND else ""
    times = f" (×{task.count})" if task.count > 1 else ""
    message = translate(task.issue.message, language)
    return f"{document.path}:{line}:{column}: {task.issue.code}{times}:{held} {message}"
