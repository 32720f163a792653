"""SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning and for viewers.

Columns count code points, which `columnKind` says. What is suppressed stands among the results with its suppression, so
that a viewer can tell the mistakes that are settled from those that are gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from editorial import __version__
from editorial.messages import translate
from editorial.model import (
    Document,
    DocumentReport,
    EngineStatus,
    Issue,
    Region,
    Report,
    Severity,
    SuppressedIssue,
    SuppressionKind,
)
from editorial.report import manual
from editorial.report.places import replaceable, shown_path, span
from editorial.report.text_report import engine_remark
from editorial.rules.registry import RULES
from editorial.rules.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "editorialIssue/v1"
MOST_FIXES = 3
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def emit(report: Report, *, language: str) -> str:
    """The report as one SARIF log of one run."""
    document = log(report, language=language, rules={rule.code: rule for rule in RULES})
    return msgspec.json.format(msgspec.json.encode(document), indent=1).decode() + "\n"


def log(report: Report, *, language: str, rules: Mapping[str, Rule]) -> dict[str, Any]:
    """The SARIF log as JSON values; `rules` are the rules by code, whose pages of the manual become the help."""
    codes = sorted({issue.code for part in report.documents for issue, _ in _found(part)})
    run = {
        "tool": {"driver": _driver(codes, _samples(report), language, rules)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, language)],
        "artifacts": [_artifact(path) for path in _paths(report)],
        "results": [
            _result(part, issue, suppressed, codes, language)
            for part in report.documents
            for issue, suppressed in _found(part)
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _found(part: DocumentReport) -> list[tuple[Issue, SuppressedIssue | None]]:
    every: list[tuple[Issue, SuppressedIssue | None]] = [(issue, None) for issue in part.issues]
    every += [(one.issue, one) for one in part.suppressed]
    return sorted(every, key=lambda pair: (pair[0].region, pair[0].code))


def _samples(report: Report) -> dict[str, Issue]:
    return {issue.code: issue for part in report.documents for issue, _ in _found(part)}


def _paths(report: Report) -> Iterator[str]:
    return iter(dict.fromkeys(part.document.path for part in report.documents))


def _driver(codes: Sequence[str], samples: Mapping[str, Issue], language: str, rules: Mapping[str, Rule]) -> Any:
    return {
        "name": "editorial",
        "version": __version__,
        "rules": [_rule(rules[code], language) if code in rules else _own(samples[code]) for code in codes],
    }


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    page = manual.page(rule, language)
    name = "".join(word.capitalize() for word in rule.code.split("-"))
    return {
        "id": rule.code,
        # A name that says no more than the id is against SARIF 3.49.7.
        **({} if name.lower() == rule.code else {"name": name}),
        "shortDescription": {"text": translate(rule.explanation.what, language)},
        "fullDescription": {"text": translate(rule.explanation.why, language)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.dimension.value, rule.error_type]},
    }


def _own(issue: Issue) -> dict[str, Any]:
    """A rule of the house's own, which has no page in the manual."""
    return {"id": issue.code, "properties": {"tags": [issue.dimension.value, issue.error_type]}}


def _invocation(report: Report, language: str) -> dict[str, Any]:
    said = [
        {
            "level": "error" if state.status is EngineStatus.FAILED else "warning",
            "message": {"text": translate(engine_remark(name, state), language)},
            "descriptor": {"id": f"engine-{state.status.value}"},
        }
        for name, state in sorted(report.engines.items())
        if state.status in (EngineStatus.MISSING, EngineStatus.FAILED)
    ]
    failed = any(state.status is EngineStatus.FAILED for state in report.engines.values())
    return {"executionSuccessful": not failed, "toolExecutionNotifications": said}


def _artifact(path: str) -> dict[str, Any]:
    return {"location": {"uri": uri(path)}}


def uri(path: str) -> str:
    """A path as a URI reference: relative inside the working folder, `file:` elsewhere."""
    shown = shown_path(path)
    if Path(shown).is_absolute():
        return Path(shown).as_uri()
    return quote(shown, safe="/")


def _result(
    part: DocumentReport, issue: Issue, suppressed: SuppressedIssue | None, codes: Sequence[str], language: str
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": issue.code,
        "ruleIndex": codes.index(issue.code),
        "level": _LEVELS[issue.severity],
        "rank": round(issue.confidence * 100, 1),
        "message": {"text": _sentence(issue, language)},
        "locations": [{"physicalLocation": _place(part.document, issue.region)}],
        "partialFingerprints": {FINGERPRINT: issue.fingerprint},
        "suppressions": [_suppression(suppressed)] if suppressed else [],
        "properties": {"engine": issue.engine, "suggestions": list(issue.suggestions)},
    }
    if issue.source and part.bitext.source:
        place = _place(part.bitext.source, issue.source.region)
        result["relatedLocations"] = [
            {"id": 1, "message": {"text": issue.source.text}, "physicalLocation": place},
        ]
    if issue.suggestions and replaceable(part.document):
        result["fixes"] = [_fix(part.document, issue, words) for words in issue.suggestions[:MOST_FIXES]]
    return result


def _sentence(issue: Issue, language: str) -> str:
    return "\n".join(translate(message, language) for message in (issue.message, *issue.reasons))


def _place(document: Document, region: Region) -> dict[str, Any]:
    held = {**_region(document, region), "snippet": {"text": document.excerpt(region)}}
    return {"artifactLocation": {"uri": uri(document.path)}, "region": held}


def _region(document: Document, region: Region) -> dict[str, Any]:
    place = span(document, region)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": region.start,
        "charLength": len(region),
    }


def _fix(document: Document, issue: Issue, words: str) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(document, issue.region), "insertedContent": {"text": words}}
    change = {"artifactLocation": {"uri": uri(document.path)}, "replacements": [replacement]}
    return {"description": {"text": f"“{issue.text}” → “{words}”"}, "artifactChanges": [change]}


def _suppression(suppressed: SuppressedIssue) -> dict[str, Any]:
    kind = "inSource" if suppressed.kind is SuppressionKind.COMMENT else "external"
    said: dict[str, Any] = {"kind": kind, "status": "accepted", "properties": {"by": suppressed.kind.value}}
    if suppressed.reason:
        said["justification"] = suppressed.reason
    return said
