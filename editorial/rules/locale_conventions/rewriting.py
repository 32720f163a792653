"""The issue that rules on the house's choices share: this is written otherwise here."""

from __future__ import annotations

from editorial.model import Applicability, Document, Issue, Message, Region, Severity
from editorial.rules.rule import Rule

HERE = "“{here}” is written “{there}” here."
IN_THIS_LANGUAGE = "“{here}” is written “{there}” in this language."


def rewritten(
    rule: Rule,
    document: Document,
    region: Region,
    put: str,
    *,
    template: str = HERE,
    severity: Severity | None = None,
    fix: Applicability | None = None,
) -> Issue:
    """An issue of `rule`: what stands in the region is written `put` by the house, or by the language."""
    return rule.issue(
        document,
        region,
        Message(template, {"here": document.excerpt(region), "there": put}),
        suggestions=(put,),
        severity=severity,
        fix=fix,
        confidence=0.9,
    )
