"""A small word left out."""

from __future__ import annotations

from editorial.model import Dimension, Severity
from editorial.rules.rule import Explanation, Rule, every_finding

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
    check_finding=every_finding,
)
