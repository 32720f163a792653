"""A word that no dictionary holds."""

from __future__ import annotations

from editorial.model import Dimension, Severity
from editorial.rules.linguistic_conventions.names import is_not_a_name
from editorial.rules.rule import Explanation, Rule

RULE = Rule(
    code="spelling",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="spelling",
    severity=Severity.ERROR,
    languages=frozenset({"en", "ru"}),
    yields_to=frozenset(
        {"real-word", "homoglyph", "mojibake", "untranslated", "term-forbidden", "term-deprecated", "name-spelling"}
    ),
    explanation=Explanation(
        what="A word that the dictionaries of the engines do not know.",
        why="Names, the house's terms and the original's names in transliteration are known and raise nothing.",
        wrong="The laboratry passed its inspection.",
        right="The laboratory passed its inspection.",
    ),
    check_finding=is_not_a_name,
)
