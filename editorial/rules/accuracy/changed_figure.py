"""The issue of a figure that has another value than in the original, the same for every rule that finds one."""

from __future__ import annotations

from editorial.bitext.quantities.conversion import in_unit_of
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.quantities.writing import replacement
from editorial.bitext.sides import primary
from editorial.model import Issue, Message
from editorial.rules.rule import Context, Rule


def changed(rule: Rule, source: Sighting, target: Sighting, context: Context, *, confidence: float) -> Issue:
    """An issue at the figure of the translation, with the value of the original in the form that stands there."""
    value = in_unit_of(source.quantity, source.figure, target.quantity)
    put = replacement(target.segment.text, target.quantity, target.figure, value, primary(context.target))
    region = target.segment.locate(put.start, put.end) if put else target.literal
    return rule.issue(
        context.target,
        region,
        Message.of("“{here}” where the original has “{there}”.", here=target.excerpt.text, there=source.excerpt.text),
        suggestions=(put.text,) if put else (),
        confidence=confidence,
        source=source.excerpt,
    )
