"""The verdict that ends a report: readiness by severity, and the three most important things, facts first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editorial.model import (
    Bitext,
    Block,
    BlockKind,
    Dimension,
    Document,
    DocumentReport,
    EngineState,
    EngineStatus,
    Issue,
    Message,
    Prose,
    Region,
    Report,
    Severity,
)
from editorial.report.text_report import emit
from editorial.review.verdict import Readiness, verdict

TEXT = "The plant opened in May. " * 20
DOCUMENT = Document("en.txt", TEXT, "en", "plaintext", (Block(BlockKind.PARAGRAPH, Prose.of(TEXT, 0)),))
ISSUE = Issue(
    code="calque",
    dimension=Dimension.STYLE,
    error_type="style",
    severity=Severity.WARNING,
    message=Message("A dash belongs here, not a hyphen"),
    region=Region(4, 9),
    text="plant",
)


def report(*issues: Issue) -> Report:
    return Report((DocumentReport(Bitext.alone(DOCUMENT), issues),), {})


def issue(code: str, severity: Severity, dimension: Dimension = Dimension.STYLE, confidence: float = 1.0) -> Issue:
    return replace(ISSUE, code=code, severity=severity, dimension=dimension, confidence=confidence)


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ((), Readiness.READY),
        ((Severity.INFO,) * 9, Readiness.READY),
        ((Severity.WARNING,), Readiness.READY_WITH_REMARKS),
        ((Severity.WARNING,) * 5, Readiness.READY_WITH_REMARKS),
        ((Severity.WARNING,) * 9, Readiness.NOT_READY),
        ((Severity.ERROR,), Readiness.NOT_READY),
        ((Severity.ERROR, Severity.INFO), Readiness.NOT_READY),
    ],
)
def test_readiness_follows_the_severities(severities: tuple[Severity, ...], expected: Readiness) -> None:
    found = verdict(report(*(issue("calque", severity) for severity in severities)))
    assert found.readiness is expected


def test_with_a_failed_engine_no_draft_is_simply_ready() -> None:
    engines = {"ngram": EngineState(EngineStatus.FAILED), "languagetool": EngineState(EngineStatus.MISSING)}
    assert verdict(replace(report(), engines=engines)).readiness is Readiness.READY_WITH_REMARKS
    del engines["ngram"]
    assert verdict(replace(report(), engines=engines)).readiness is Readiness.READY


def test_the_three_most_important_come_first_facts_before_style() -> None:
    found = verdict(
        report(
            issue("dash", Severity.WARNING),
            issue("placeholder", Severity.ERROR, Dimension.DESIGN_AND_MARKUP),
            issue("number-mismatch", Severity.ERROR, Dimension.ACCURACY),
            issue("calque", Severity.WARNING, confidence=0.5),
            issue("hype", Severity.INFO),
        )
    )
    assert [task.issue.code for task in found.tasks] == ["number-mismatch", "placeholder", "calque"]


def test_issues_of_one_code_are_one_task() -> None:
    found = verdict(report(*(issue("dash", Severity.WARNING) for _ in range(4))))
    assert [(task.issue.code, task.count) for task in found.tasks] == [("dash", 4)]


def test_remarks_are_no_tasks() -> None:
    assert verdict(report(issue("hype", Severity.INFO))).tasks == ()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Verdict: ready, with remarks"), ("ru", "Вывод: можно публиковать, есть замечания")]
)
def test_the_text_report_ends_with_the_verdict(language: str, words: str) -> None:
    lines = emit(report(issue("dash", Severity.WARNING)), language=language).splitlines()
    assert lines[-3] == words
    assert lines[-1].startswith("  1. en.txt:1:5: dash: [plant] ")
