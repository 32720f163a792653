"""Hyphens where a dash belongs, and two kinds of dash in one text."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Applicability, Bitext, BlockKind, Dimension, Issue, Message, Region, Severity
from editorial.rules.locale_conventions.hyphens import hyphens
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule

_WANTED = {"em": "—", "spaced-em": " — ", "spaced-en": " – "}


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each hyphen between blanks, two in a row, or between the ends of a range."""
    document, language = bitext.target, primary(bitext.target)
    chosen = profile(context.config).dash
    usual = " – " if document.text.count(" – ") > document.text.count(" — ") or language == "en" else " — "
    spaced = _WANTED.get(chosen, usual) if language == "en" else usual
    doubled = "—" if language == "en" else " — "
    for block in document.blocks:
        for start, end, right in hyphens(block.text) if block.kind is not BlockKind.TABLE_CELL else ():
            yield _issue(bitext, block.prose.locate(start, end), {" ": spaced, "--": doubled}.get(right, right))


def _issue(bitext: Bitext, region: Region, put: str) -> Issue:
    return RULE.issue(
        bitext.target,
        region,
        Message("A space belongs before the dash" if put in (" —", " –") else "A dash belongs here, not a hyphen"),
        suggestions=(put,),
        fix=Applicability.SAFE,
        confidence=0.9,
    )


RULE = Rule(
    code="dash",
    dimension=Dimension.LOCALE_CONVENTIONS,
    error_type="punctuation",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    yields_to=frozenset({"quotation-marks"}),
    explanation=Explanation(
        what="A hyphen, or two, in place of a dash; one between the ends of a range; a dash without its space.",
        why="A hyphen joins and a dash parts; typists have one key for both, and printed texts do not.",
        wrong="Калуга - один из центров отрасли.",
        right="Калуга — один из центров отрасли.",
        reference="MQM: Locale conventions; Chicago Manual of Style 6.78; the profile's dash",
    ),
    check_document=check,
)
