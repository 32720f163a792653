"""Texts in which more sentences are passive than the profile allows."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.profiles import profile
from editorial.rules.readability import readability
from editorial.rules.rule import Context, Explanation, Rule

_LEAST, _SHOWN = 4, 4
"""Passive sentences below which no share tells anything, and how many are named."""


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One remark on the text, at its first passive, with others as evidence: a single passive is no fault."""
    document, limit = bitext.target, profile(context.config).passive_percent
    measured = readability(document)
    if measured is None or 100 * measured.passive_share <= limit:
        return
    found = [
        segment.locate(*sentence.passives[0])
        for segment, sentence in zip(measured.segments, measured.sentences, strict=True)
        if sentence.passives
    ]
    if len(found) < _LEAST:
        return
    message = Message.of(
        "{percent} % of the sentences are passive ({count} of {all}); the house's limit is {limit} %",
        percent=round(100 * measured.passive_share),
        count=len(found),
        all=len(measured.sentences),
        limit=limit,
    )
    others = ", ".join(f"“{document.excerpt(region)}”" for region in found[1 : _SHOWN + 1])
    reasons = (Message.of("also: {words}", words=others),)
    yield RULE.issue(document, found[0], message, confidence=0.7, reasons=reasons)


RULE = Rule(
    code="passive-voice",
    dimension=Dimension.STYLE,
    error_type="awkward-style",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A text in which more than every third sentence is passive (“was opened”, «открыт»), one remark for the "
        "whole; the profile sets the share.",
        why="A passive hides who did it, which is the news; English also asks for it less often than Russian has it.",
        wrong="A line was opened. Pumps are made there. 40 people were hired.",
        right="Volga Pumps has opened a line. It makes pumps there and has hired 40 people.",
        reference="The profile's passive-percent; The Economist Style Guide, active, not passive",
    ),
    check_document=check,
)
