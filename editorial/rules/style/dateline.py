"""Datelines: present, the same place in both versions, and verbs that fit the day they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Bitext, BlockKind, Dimension, Document, Excerpt, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.dateline_tenses import misplaced
from editorial.rules.style.datelines import Dateline, dateline, is_elsewhere

_LONG = 120


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """The draft's dateline against the original's, and verbs that do not fit its day."""
    ours, theirs = dateline(bitext.target), dateline(bitext.source)
    if ours is not None:
        for region, why in misplaced(ours.date, bitext.target):
            yield RULE.issue(bitext.target, region, why, confidence=0.8)
        if theirs is not None and bitext.source is not None:
            yield from _differences(ours, theirs, bitext.target, bitext.source)
    elif theirs is not None:
        message = Message("The original has a dateline here")
        evidence = Excerpt.of(bitext.source, theirs.region) if bitext.source else None
        if (first := _first_paragraph(bitext)) is not None:
            yield RULE.issue(bitext.target, first, message, source=evidence)
    elif bitext.source is None and bitext.target.words >= _LONG and (first := _first_paragraph(bitext)):
        message = Message("A release opens with the place and the day")
        yield RULE.issue(bitext.target, first, message, severity=Severity.INFO, confidence=0.5)


def _differences(ours: Dateline, theirs: Dateline, target: Document, source: Document) -> Iterator[Issue]:
    if is_elsewhere(ours, theirs):
        message = Message("The dateline names another place than the original's")
        yield RULE.issue(target, ours.place_region, message, source=Excerpt.of(source, theirs.place_region))
    if theirs.date and ours.date and not ours.date.agrees(theirs.date):
        message = Message("The dateline names another day than the original's")
        yield RULE.issue(target, ours.date_region, message, source=Excerpt.of(source, theirs.date_region))


def _first_paragraph(bitext: Bitext) -> Region | None:
    """The first word of running text."""
    for segment in bitext.target.segments:
        if bitext.target.block_of(segment).kind is BlockKind.PARAGRAPH:
            word = re.match(r"\S+", segment.text)
            return segment.locate(0, word.end() if word else 0)
    return None


RULE = Rule(
    code="dateline",
    dimension=Dimension.STYLE,
    error_type="third-party-style",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A dateline that one version has and the other has not, another place or day in it than in the original, "
        "and a sentence that says “will” of a day before it, or “took place” of one after it. Without any "
        "dateline a remark says so.",
        why="A newsroom files a release by its place and day, and a promise about last week shows that nobody read it.",
        wrong="KALUGA, May 12, 2026 — The forum will open on May 4, 2026.",
        right="KALUGA, May 12, 2026 — The forum opened on May 4, 2026.",
        reference="AP Stylebook, datelines; MQM: Style > Third-party style",
    ),
    yields_to=frozenset({"date-mismatch"}),
    check_document=check,
)
