"""A summary in Markdown: for a job's summary page, a merge request's comment or a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.messages import translate
from editorial.model import DocumentReport, EngineStatus, Issue, Message, Report, Severity
from editorial.report.places import shown_path
from editorial.report.plural import counted
from editorial.report.text_report import engine_remark, excerpt

SHOWN = 200
"""Rows: a job's summary holds one mebibyte, and nobody reads more."""


def emit(report: Report, *, language: str) -> str:
    """Counts, a table of the issues with the worst first, and what the engines have to say."""
    lines = ["## editorial", "", _counts(report, language), ""]
    rows = sorted(
        ((part, issue) for part in report.documents for issue in part.issues),
        key=lambda row: row[1].severity,
        reverse=True,
    )
    if rows:
        titles = [translate(text, language) for text in ("where", "what", "words", "instead")]
        lines += [f"| | {' | '.join(titles)} |", "|---|---|---|---|---|"]
        lines += [_row(part, issue, language) for part, issue in rows[:SHOWN]]
        lines.append("")
    if len(rows) > SHOWN:
        more = Message.of("And {count} more, which the full report has.", count=len(rows) - SHOWN)
        lines += [translate(more, language), ""]
    lines += _remarks(report, language)
    return "\n".join(lines).rstrip() + "\n"


def _counts(report: Report, language: str) -> str:
    found = [counted(report.count(severity), severity.value, language) for severity in reversed(list(Severity))]
    words = counted(sum(part.document.words for part in report.documents), "word", language)
    documents = counted(len(report.documents), "document", language)
    suppressed = sum(len(part.suppressed) for part in report.documents)
    said = Message.of("suppressed: {count}", count=suppressed)
    return f"{', '.join(found)} · {documents}, {words}" + (f" · {translate(said, language)}" if suppressed else "")


def _row(part: DocumentReport, issue: Issue, language: str) -> str:
    line, column = part.document.position(issue.region.start)
    before, held, after = (_plain(text) for text in excerpt(part.document, issue.region, around=24))
    place = f"{_plain(shown_path(part.document.path))}:{line}:{column}"
    words = f"{before}**{held}**{after}" if held.strip() == held and held else f"{before}⟦{held}⟧{after}"
    instead = " · ".join(_plain(one) or "∅" for one in issue.suggestions[:3])
    what = f"`{issue.code}` {_plain(translate(issue.message, language))}"
    return f"| {issue.severity.value} | {place} | {what} | {words} | {instead} |"


def _remarks(report: Report, language: str) -> Iterator[str]:
    for name, state in sorted(report.engines.items()):
        if state.status in (EngineStatus.MISSING, EngineStatus.FAILED):
            yield f"> {_plain(translate(engine_remark(name, state), language))}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return re.sub(r"([\\`*_\[\]<>|~#])", r"\\\1", " ".join(text.split("\n")))
