"""A small report that never changes: two drafts, every severity, what is suppressed, and engines in every state."""

from __future__ import annotations

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.model import (
    Applicability,
    Bitext,
    Dimension,
    Document,
    DocumentReport,
    EngineState,
    EngineStatus,
    Excerpt,
    Issue,
    Message,
    Region,
    Report,
    Severity,
    SuppressedIssue,
    SuppressionKind,
    Unit,
)
from editorial.rules.rule import Explanation, Rule

DRAFT = (
    "# Новый цех: ferry 🚢 opens\n\n"
    "The ship left with 40 < 50 pasengers, 100% full: the the crew | cheered.\r\n"
    "A second line & more\u00a0— it said.\n"
)
ORIGINAL = "# Паром\n\nСудно вышло с 45 пассажирами.\n"
OTHER = "Nothing is wrong here.\n"

RULES = {
    "real-word": Rule(
        code="real-word",
        dimension=Dimension.LINGUISTIC_CONVENTIONS,
        error_type="spelling",
        severity=Severity.ERROR,
        explanation=Explanation(
            what="A word that exists, and is not the one that was meant.",
            why="A spelling checker passes it.",
            wrong="The ship lift the port.",
            right="The ship left the port.",
        ),
        check_finding=lambda finding, context: True,
    )
}


def document(path: str, text: str, language: str) -> Document:
    return segmented(formats.read(path, data=text.encode()), language)


def issue(
    text: str,
    code: str,
    severity: Severity,
    *suggestions: str,
    message: str = "“{text}” is wrong",
    source: Excerpt | None = None,
    engine: str = "rules",
) -> Issue:
    start = DRAFT.index(text)
    return Issue(
        code=code,
        dimension=Dimension.LINGUISTIC_CONVENTIONS,
        error_type="spelling",
        severity=severity,
        message=Message.of(message, text=text),
        region=Region(start, start + len(text)),
        text=text,
        suggestions=suggestions,
        confidence=0.875,
        engine=engine,
        fix=Applicability.SAFE if suggestions else None,
        source=source,
        reasons=(Message("the evidence"),),
        fingerprint=f"{code}-0123456789",
    )


def fixed_report() -> Report:
    target = document("drafts/new release, 1.en.md", DRAFT, "en")
    original = document("drafts/new release, 1.ru.md", ORIGINAL, "ru")
    witness = Region(ORIGINAL.index("45"), ORIGINAL.index("45") + 2)
    pair = Bitext(target, original, (Unit(1, original.segments, target.segments),))
    issues = (
        issue("🚢", "emoji", Severity.INFO),
        issue("40", "number-mismatch", Severity.ERROR, "45", source=Excerpt(witness, "45")),
        issue("pasengers", "real-word", Severity.ERROR, "passengers", "messengers", engine="proofreader"),
        issue("the the", "repeated-word", Severity.WARNING, "the"),
        issue(
            "cheered.\r\nA",
            "long-sentence",
            Severity.WARNING,
            message="100% of “{text}”:\nnot one, but two: <lines> & more",
        ),
        issue("\u00a0—", "dash", Severity.INFO, ""),
    )
    suppressed = (
        SuppressedIssue(issue("full", "real-word", Severity.ERROR, "fill"), SuppressionKind.COMMENT, "as it was said"),
        SuppressedIssue(issue("crew", "hype", Severity.WARNING), SuppressionKind.BASELINE),
    )
    engines = {
        "proofreader": EngineState(EngineStatus.OK, version="3"),
        "languagetool": EngineState(EngineStatus.MISSING, hint="run `editorial setup`"),
        "harper": EngineState(EngineStatus.FAILED, hint="it fell: twice"),
        "russian": EngineState(EngineStatus.OFF),
    }
    clean = DocumentReport(Bitext.alone(document("drafts/clean.en.txt", OTHER, "en")), ())
    return Report((DocumentReport(pair, issues, suppressed), clean), engines)
