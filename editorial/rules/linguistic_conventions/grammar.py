"""What LanguageTool and other grammar checkers find."""

from __future__ import annotations

from editorial.model import Dimension, Severity
from editorial.rules.linguistic_conventions.names import is_not_a_name
from editorial.rules.rule import Explanation, Rule

RULE = Rule(
    code="grammar",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    yields_to=frozenset(
        {"real-word", "article", "preposition", "agreement", "verb-form", "missing-word", "repeated-word", "spelling"}
        | {"double-space", "space-before-punctuation", "stray-punctuation", "unpaired-punctuation", "homoglyph"}
    ),
    explanation=Explanation(
        what="Something that a grammar checker holds to be wrong; the report names the checker's own rule.",
        why="The more particular rules come first: what they find is not said twice.",
        wrong="The ministry have announced it's decision.",
        right="The ministry has announced its decision.",
    ),
    check_finding=is_not_a_name,
)
