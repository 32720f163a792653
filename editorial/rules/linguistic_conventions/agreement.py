"""Subject and verb, or number and noun, that do not agree."""

from __future__ import annotations

from editorial.model import Dimension, Severity
from editorial.rules.rule import Explanation, Rule, every_finding

RULE = Rule(
    code="agreement",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    yields_to=frozenset({"calque"}),
    explanation=Explanation(
        what="A noun, verb or pronoun whose number does not fit the words around it.",
        why="Subject and verb stand far apart in a release, and a change of one is not carried over to the other.",
        wrong="The members of the board was elected in June.",
        right="The members of the board were elected in June.",
    ),
    check_finding=every_finding,
)
