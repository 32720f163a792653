"""A real word in the wrong place, which every spelling checker passes."""

from __future__ import annotations

from editorial.model import Dimension, Severity
from editorial.rules.rule import Explanation, Rule, every_finding

RULE = Rule(
    code="real-word",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="spelling",
    severity=Severity.ERROR,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A word that exists but is not the one meant: a slip of the finger that made another word.",
        why="Spelling checkers pass it, readers do not. The neural tagger, the n-gram model and, where there is one, "
        "the aligned original say which word was meant.",
        wrong="The company has long experience it clinical trials.",
        right="The company has long experience in clinical trials.",
        reference="MQM: linguistic conventions, spelling",
    ),
    yields_to=frozenset({"calque"}),
    check_finding=every_finding,
)
