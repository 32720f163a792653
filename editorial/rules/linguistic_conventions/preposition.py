"""The wrong preposition."""

from __future__ import annotations

from editorial.model import Dimension, Severity
from editorial.rules.rule import Explanation, Rule, every_finding

RULE = Rule(
    code="preposition",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.WARNING,
    languages=frozenset({"en"}),
    yields_to=frozenset({"calque"}),
    explanation=Explanation(
        what="A preposition that English does not use here.",
        why="Prepositions follow the verb's or noun's own government, which differs from the Russian one.",
        wrong="The plant depends of imported steel.",
        right="The plant depends on imported steel.",
    ),
    check_finding=every_finding,
)
