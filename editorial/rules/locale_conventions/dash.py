"""Hyphens where a dash belongs, and two kinds of dash in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from editorial.bitext.sides import primary
from editorial.model import Applicability, Bitext, BlockKind, Dimension, Issue, Message, Region, Severity
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule

_HYPHEN = re.compile(
    r"(?<=[^\W\d_])(?P<close>[”\"’»)]?) -{1,2} (?=[“\"‘«(]?[^\W\d_])"
    r"|(?<=[”»,)]) -{1,2} (?=[^\W\d_])|(?<=\d) - (?=[^\W\d_])|(?<=[^\W\d_]) - (?=\d)"
)
_DOUBLE = re.compile(r"(?<=[\w,”\"’»])--(?=[\w“\"‘«])")
_YEARS = re.compile(r"(?<![\w.,/:-])(?:1[89]|20)\d\d(?P<dash>-)(?:1[89]|20)\d\d(?![\w/-]|[.,]\d)")
_DAYS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|[JFASOND][a-z]{2,3}\.)"
    r" \d{1,2}(?P<dash>-)\d{1,2}(?![\w-])"
)
_RANGE = re.compile(
    r"(?<![\w.,/:+-])\d{1,4}(?P<dash>-)\d{1,4}(?= ?%| (?:percent|per cent|people|km|kilomet\w+|tons|tonnes|million|"
    r"billion|years|months|weeks|days|hours|процент\w*|человек|км|тонн|млн|млрд|лет|месяц\w+|дней|часов|тыс)\b)"
)
_WANTED = {"em": "—", "spaced-em": " — ", "spaced-en": " – "}


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each hyphen between blanks, two in a row, or between the ends of a range."""
    document, language = bitext.target, primary(bitext.target)
    chosen = profile(context.config).dash
    usual = " – " if document.text.count(" – ") > document.text.count(" — ") or language == "en" else " — "
    spaced = _WANTED.get(chosen, usual) if language == "en" else usual
    doubled = "—" if language == "en" else " — "
    for block in document.blocks:
        for start, end, right in _hyphens(block.text) if block.kind is not BlockKind.TABLE_CELL else ():
            yield _issue(bitext, block.prose.locate(start, end), {" ": spaced, "--": doubled}.get(right, right))


@lru_cache(maxsize=4096)
def _hyphens(text: str) -> tuple[tuple[int, int, str], ...]:
    """Hyphens that are none, and what belongs there: " " is a dash with its spaces, "--" one of two hyphens."""
    between = [(m.end("close") if m["close"] else m.start(), m.end(), " ") for m in _HYPHEN.finditer(text)]
    doubled = [(*m.span(), "--") for m in _DOUBLE.finditer(text)]
    ranges = [(*m.span("dash"), "–") for pattern in (_YEARS, _RANGE, _DAYS) for m in pattern.finditer(text)]
    return (*between, *doubled, *ranges)


def _issue(bitext: Bitext, region: Region, put: str) -> Issue:
    return RULE.issue(
        bitext.target,
        region,
        Message("A dash belongs here, not a hyphen"),
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
        what="A hyphen, or two, in place of a dash; a hyphen between the ends of a range.",
        why="A hyphen joins and a dash parts; typists have one key for both, and printed texts do not.",
        wrong="Калуга - один из центров отрасли.",
        right="Калуга — один из центров отрасли.",
        reference="MQM: Locale conventions; Chicago Manual of Style 6.78; the profile's dash",
    ),
    check_document=check,
)
