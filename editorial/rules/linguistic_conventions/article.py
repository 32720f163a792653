"""An article left out, put in or exchanged."""

from __future__ import annotations

from editorial.model import Dimension, Severity
from editorial.rules.rule import Explanation, Rule, every_finding

RULE = Rule(
    code="article",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.WARNING,
    languages=frozenset({"en"}),
    yields_to=frozenset({"calque"}),
    explanation=Explanation(
        what="An article that is missing, too many, or the wrong one.",
        why="Russian has no articles, so that they are what its translators get wrong most often.",
        wrong="The region opened second industrial park.",
        right="The region opened a second industrial park.",
    ),
    check_finding=every_finding,
)
