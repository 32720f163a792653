"""A small word left out."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Dimension, Issue, Severity, Unit
from editorial.rules.linguistic_conventions.headline_grammar import sentences_without_verb
from editorial.rules.rule import Context, Explanation, Rule, every_finding


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """Sentences that kept a headline's grammar; the engines find the other words."""
    return sentences_without_verb(unit, context, RULE)


RULE = Rule(
    code="missing-word",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.WARNING,
    languages=frozenset({"en"}),
    explanation=Explanation(
        what="A word that the sentence needs and does not have.",
        why="The eye supplies small words that are not there, and no spelling checker looks for them.",
        wrong="The new line will able to fill two million vials a year.",
        right="The new line will be able to fill two million vials a year.",
    ),
    check_unit=check,
    yields_to=frozenset({"calque"}),
    check_finding=every_finding,
)
