"""The JSON report, `editorial-report/1`: other programs rely on it, so that its shape is declared here as types.

Offsets are code points in the decoded file, end exclusive; lines and columns count from 1.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from editorial import __version__
from editorial.messages import translate
from editorial.model import DocumentReport, EngineState, Issue, Report, Severity

SCHEMA: Literal["editorial-report/1"] = "editorial-report/1"


class Tool(msgspec.Struct, kw_only=True):
    name: Literal["editorial"]
    version: str


class Engine(msgspec.Struct, kw_only=True, omit_defaults=True):
    status: Literal["ok", "missing", "failed", "off"]
    version: str | None = None
    hint: str | None = None


class Source(msgspec.Struct, kw_only=True):
    start: int
    end: int
    text: str


class JsonIssue(msgspec.Struct, kw_only=True):
    code: str
    dimension: str
    error_type: str
    severity: Literal["error", "warning", "info"]
    message: str
    start: int
    end: int
    line: int
    column: int
    text: str
    suggestions: list[str]
    confidence: float
    engine: str
    engine_rule: str | None
    fix: Literal["safe", "unsafe"] | None
    fingerprint: str
    reasons: list[str]
    source: Source | None


class JsonDocument(msgspec.Struct, kw_only=True):
    path: str
    language: str
    source_path: str | None
    words: int
    issues: list[JsonIssue]


class Summary(msgspec.Struct, kw_only=True):
    documents: int
    words: int
    error: int
    warning: int
    info: int


class JsonReport(msgspec.Struct, kw_only=True):
    schema: Literal["editorial-report/1"]
    tool: Tool
    engines: dict[str, Engine]
    documents: list[JsonDocument]
    summary: Summary


def emit(report: Report, *, language: str) -> str:
    """The report as JSON; messages in the reader's language, everything else the same in all."""
    document = JsonReport(
        schema=SCHEMA,
        tool=Tool(name="editorial", version=__version__),
        engines={name: _engine(state, language) for name, state in sorted(report.engines.items())},
        documents=[_document(part, language) for part in report.documents],
        summary=Summary(
            documents=len(report.documents),
            words=sum(part.document.words for part in report.documents),
            error=report.count(Severity.ERROR),
            warning=report.count(Severity.WARNING),
            info=report.count(Severity.INFO),
        ),
    )
    return msgspec.json.format(msgspec.json.encode(document), indent=1).decode() + "\n"


def schema() -> dict[str, Any]:
    """The report's JSON Schema (draft 2020-12)."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(JsonReport)}


def _engine(state: EngineState, language: str) -> Engine:
    hint = translate(state.hint, language) if state.hint else None
    return Engine(status=state.status.value, version=state.version, hint=hint)


def _document(part: DocumentReport, language: str) -> JsonDocument:
    source = part.bitext.source
    return JsonDocument(
        path=part.document.path,
        language=part.document.language,
        source_path=source.path if source else None,
        words=part.document.words,
        issues=[_issue(part, issue, language) for issue in part.issues],
    )


def _issue(part: DocumentReport, issue: Issue, language: str) -> JsonIssue:
    line, column = part.document.position(issue.region.start)
    return JsonIssue(
        code=issue.code,
        dimension=issue.dimension.value,
        error_type=issue.error_type,
        severity=issue.severity.value,
        message=translate(issue.message, language),
        start=issue.region.start,
        end=issue.region.end,
        line=line,
        column=column,
        text=issue.text,
        suggestions=list(issue.suggestions),
        confidence=round(issue.confidence, 4),
        engine=issue.engine,
        engine_rule=issue.engine_rule,
        fix=issue.fix.value if issue.fix else None,
        fingerprint=issue.fingerprint,
        reasons=[translate(reason, language) for reason in issue.reasons],
        source=_source(issue),
    )


def _source(issue: Issue) -> Source | None:
    if issue.source is None:
        return None
    return Source(start=issue.source.region.start, end=issue.source.region.end, text=issue.source.text)
