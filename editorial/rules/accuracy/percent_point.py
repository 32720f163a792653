"""Rule `percent-point`: per cent stands where the original has percentage points, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.comparison import compared
from editorial.bitext.quantities.quantity import Kind
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.quantities.unit_names import unit_like
from editorial.bitext.sides import primary
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The original speaks of percentage points («процентный пункт», «п. п.») and the translation of per cent, or "
    "the other way round.",
    why="A share that grows from 10 to 12 per cent grows by 2 percentage points and by 20 per cent.",
    wrong="Доля выросла на 2 п. п.\nThe share rose by 2%.",
    right="Доля выросла на 2 п. п.\nThe share rose by 2 percentage points.",
    reference="MQM: Accuracy > Mistranslation",
)
KINDS = {Kind.PERCENTAGE, Kind.PERCENTAGE_POINT}


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each figure that kept its value and changed from the one into the other."""
    if context.source is None or not unit.source or not unit.target:
        return
    comparison = compared(unit.source, unit.target, (context.source.language, context.target.language))
    for s, t in comparison.pairs:
        if {s.quantity.kind, t.quantity.kind} == KINDS and t.quantity.end > t.figure.end:
            yield _issue(s, t, context)


def _issue(s: Sighting, t: Sighting, context: Context) -> Issue:
    own = t.segment.text[t.figure.end : t.quantity.end]
    put = unit_like(own, s.quantity.unit, t.figure, primary(context.target))
    return RULE.issue(
        context.target,
        t.segment.locate(t.figure.end, t.quantity.end),
        Message.of("“{here}” where the original has “{there}”.", here=t.excerpt.text, there=s.excerpt.text),
        suggestions=(put,) if put else (),
        confidence=0.95,
        source=s.excerpt,
    )


RULE = Rule(
    code="percent-point",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
