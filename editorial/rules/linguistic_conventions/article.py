"""An article left out, put in or exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Dimension, Issue, Severity, Unit
from editorial.rules.linguistic_conventions.indefinite_article import wrong_indefinite_articles
from editorial.rules.rule import Context, Explanation, Rule, every_finding


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """`a` for `an` and the reverse; the engines find the other articles."""
    return wrong_indefinite_articles(unit, context, RULE)


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
    check_unit=check,
    check_finding=every_finding,
)
