"""JUnit's XML, as Jenkins, GitLab and others read it: a suite a document, a case an issue.

An error is a failure. What is less stands in the output of a case that passes, and what is suppressed is skipped, so
that a dashboard's count of failures is the count of errors. The elements are those of Jenkins' junit-10.xsd.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from editorial.messages import translate
from editorial.model import DocumentReport, EngineStatus, Issue, Report, Severity, SuppressedIssue
from editorial.report.places import shown_path
from editorial.report.text_report import engine_remark, excerpt

_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def emit(report: Report, *, language: str) -> str:
    """The report as XML 1.0."""
    suites = [suite for part in report.documents for suite in _suite(part, language)]
    engines = _engines(report, language)
    tests = sum(len(part.issues) + len(part.suppressed) or 1 for part in report.documents) + len(engines)
    failures, errors = report.count(Severity.ERROR), sum("<error" in line for case in engines for line in case)
    head = f'<testsuites name="editorial" tests="{tests}" failures="{failures}" errors="{errors}">'
    if engines:
        suites += _element("engines", [line for case in engines for line in case], len(engines), 0, errors)
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"]) + "\n"


def _suite(part: DocumentReport, language: str) -> list[str]:
    cases = [_case(part, issue, language) for issue in part.issues]
    cases += [_skipped(part, one, language) for one in part.suppressed]
    lines = [line for case in cases for line in case]
    path = shown_path(part.document.path)
    if not cases:
        lines = [f'  <testcase name="editorial" classname={_quoted(path)}/>']
    failures = sum(issue.severity is Severity.ERROR for issue in part.issues)
    return _element(path, lines, len(cases) or 1, failures, 0, skipped=len(part.suppressed))


def _element(name: str, lines: Iterable[str], tests: int, failures: int, errors: int, *, skipped: int = 0) -> list[str]:
    counts = f'tests="{tests}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
    return [f" <testsuite name={_quoted(name)} {counts}>", *lines, " </testsuite>"]


def _case(part: DocumentReport, issue: Issue, language: str) -> list[str]:
    message = translate(issue.message, language)
    body = _escaped(_body(part, issue))
    if issue.severity is Severity.ERROR:
        inside = f"   <failure type={_quoted(issue.code)} message={_quoted(message)}>{body}</failure>"
    else:
        inside = f"   <system-out>{_escaped(f'{issue.severity.value}: {message}')}\n{body}</system-out>"
    return [_opening(part, issue), inside, "  </testcase>"]


def _skipped(part: DocumentReport, one: SuppressedIssue, language: str) -> list[str]:
    words = f"{one.kind.value}: {one.reason}" if one.reason else one.kind.value
    inside = f"   <skipped message={_quoted(words)}>{_escaped(translate(one.issue.message, language))}</skipped>"
    return [_opening(part, one.issue), inside, "  </testcase>"]


def _opening(part: DocumentReport, issue: Issue) -> str:
    line, column = part.document.position(issue.region.start)
    name = f"{issue.code} {line}:{column}"
    return f"  <testcase name={_quoted(name)} classname={_quoted(shown_path(part.document.path))}>"


def _body(part: DocumentReport, issue: Issue) -> str:
    line, column = part.document.position(issue.region.start)
    before, held, after = excerpt(part.document, issue.region)
    instead = "".join(f"\n→ {words}" for words in issue.suggestions[:3])
    return f"{shown_path(part.document.path)}:{line}:{column}\n{before}[{held}]{after}{instead}"


def _engines(report: Report, language: str) -> list[list[str]]:
    cases = []
    for name, state in sorted(report.engines.items()):
        if state.status in (EngineStatus.MISSING, EngineStatus.FAILED):
            kind = "error" if state.status is EngineStatus.FAILED else "skipped"
            remark = _quoted(translate(engine_remark(name, state), language))
            opening = f'  <testcase name={_quoted(name)} classname="engines">'
            cases.append([opening, f"   <{kind} message={remark}/>", "  </testcase>"])
    return cases


def _quoted(text: str) -> str:
    return quoteattr(_writable(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _escaped(text: str) -> str:
    return escape(_writable(text), {"\r": "&#13;"})


def _writable(text: str) -> str:
    """The text without the control characters that XML 1.0 cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text)
