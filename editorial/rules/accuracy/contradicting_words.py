"""The issue of a word that contradicts the original's, for the rules that know such words from a list."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.contrasts import Contrasts
from editorial.bitext.sides import Occurrence, Sides
from editorial.model import Issue, Message
from editorial.rules.rule import Context, Rule


def contradicting(
    rule: Rule, contrasts: Contrasts, both: Sides, context: Context, *, template: str, confidence: float
) -> Iterator[Issue]:
    """One for each contrast on which the two sides differ; `template` says so of the words `here` and `there`."""
    for found in contrasts.contradictions(both):
        here, there = both.pair(found.russian, found.english)
        yield opposed(rule, here, there, context, template=template, confidence=confidence)


def opposed(
    rule: Rule, here: Occurrence, there: Occurrence, context: Context, *, template: str, confidence: float
) -> Issue:
    """An issue at the word of the draft, the original's being the evidence."""
    message = Message.of(template, here=here.text, there=there.text)
    return rule.issue(context.target, here.region, message, source=there.excerpt, confidence=confidence)
