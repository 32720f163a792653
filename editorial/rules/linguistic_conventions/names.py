"""Names are not spelling mistakes: what the rules fed by dictionaries share."""

from __future__ import annotations

from editorial.engines.contract import Finding
from editorial.rules.rule import Context

_MARKS = "«»“”\"'’.,;:()"


def is_not_a_name(finding: Finding, context: Context) -> bool:
    """Whether no word at fault is capitalised or known to be right."""
    words = [word.strip(_MARKS) for word in context.target.excerpt(finding.region).split()]
    return not any(word[:1].isupper() or word.lower() in context.known for word in words)
