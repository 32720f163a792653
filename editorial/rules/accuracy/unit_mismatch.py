"""Rule `unit-mismatch`: the figure is the original's and its unit is not, or a conversion is off."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.comparison import compared
from editorial.bitext.quantities.discrepancy import discrepancies
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.quantities.unit_difference import another_unit, of_one_dimension
from editorial.bitext.quantities.unit_names import unit_like
from editorial.bitext.sides import primary
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.accuracy.changed_figure import changed
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A measure keeps the figure of the original and changes its unit, or is converted to the wrong amount. "
    "16 км and 10 miles are one distance; 16 км and 16 miles are not.",
    why="A hectare is not an acre and a kilowatt is not a kilowatt-hour: the reader gets another plant.",
    wrong="Площадь парка — 40 га.\nThe park covers 40 acres.",
    right="Площадь парка — 40 га.\nThe park covers 40 hectares.",
    reference="MQM: Accuracy > Mistranslation > Unit conversion",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each measure with another unit, and for each that was converted wrongly."""
    if context.source is None or not unit.source or not unit.target:
        return
    comparison = compared(unit.source, unit.target, (context.source.language, context.target.language))
    for pair in comparison.pairs:
        if another_unit(*pair):
            yield _unit(*pair, context)
    for found in discrepancies(unit, context.bitext):
        s, t = found.source, found.target
        if s and t and found.changed and of_one_dimension(s, t):
            yield changed(RULE, s, t, context, confidence=found.confidence)


def _unit(s: Sighting, t: Sighting, context: Context) -> Issue:
    written, draft = t.segment.text[t.figure.end : t.quantity.end], context.bitext.target.text
    put = unit_like(written, s.quantity.unit, t.figure, primary(context.target), draft=draft)
    return RULE.issue(
        context.target,
        t.segment.locate(t.figure.end, t.quantity.end),
        Message.of(
            "“{here}” where the original has “{there}”: another unit.", here=t.excerpt.text, there=s.excerpt.text
        ),
        suggestions=(put,) if put else (),
        confidence=0.85,
        source=s.excerpt,
    )


RULE = Rule(
    code="unit-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="unit-conversion",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
