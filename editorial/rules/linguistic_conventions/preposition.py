"""The wrong preposition."""

from __future__ import annotations

import re

from editorial.engines.contract import Finding
from editorial.model import Dimension, Severity
from editorial.rules.rule import Context, Explanation, Rule

_ABOUT = re.compile(r"^[ \t#*_>]*About[ \t]+[^\n.!?]{1,80}$", re.MULTILINE)
"""The heading over the paragraph on the house: “About the company”."""


def check_finding(finding: Finding, context: Context) -> bool:
    """Every finding of the engines but one on the first word of such a heading."""
    text, at = context.target.text, finding.region.start
    start = text.rfind("\n", 0, at) + 1
    heading = _ABOUT.match(text, start)
    return heading is None or "About" not in text[at : finding.region.end]


RULE = Rule(
    code="preposition",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    yields_to=frozenset({"calque"}),
    explanation=Explanation(
        what="A preposition that the language does not use here.",
        why="Prepositions follow the verb's or noun's own government, which differs from the Russian one.",
        wrong="The plant depends of imported steel.",
        right="The plant depends on imported steel.",
    ),
    check_finding=check_finding,
)
