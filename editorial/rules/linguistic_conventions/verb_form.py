"""A verb in the wrong form."""

from __future__ import annotations

from editorial.model import Dimension, Severity
from editorial.rules.rule import Explanation, Rule, every_finding

RULE = Rule(
    code="verb-form",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.WARNING,
    languages=frozenset({"en"}),
    yields_to=frozenset({"calque"}),
    explanation=Explanation(
        what="A verb whose form (infinitive, participle, tense) does not fit.",
        why="Half-edited sentences keep the form of the draft before.",
        wrong="The company plans to opening a plant.",
        right="The company plans to open a plant.",
    ),
    check_finding=every_finding,
)
