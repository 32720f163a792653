"""Rule `number-mismatch`: a figure of the translation has another value than in the original."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.discrepancy import discrepancies
from editorial.model import Dimension, Issue, Severity, Unit
from editorial.rules.accuracy.changed_figure import changed
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A figure of the translation differs in value from the one that stands in its place in the original. Values "
    "are compared, not characters: 1,5 млн is 1.5 million, полтора десятка is 15, XXI век is the 21st century. Rounded "
    "figures, and those that only one version has, are rule number-query's.",
    why="A wrong figure is the error that readers of a press release forgive least, and proofreading in one language "
    "cannot find it.",
    wrong="Завод выпустил 12,4 тыс. станков.\nThe plant made 12,600 machine tools.",
    right="Завод выпустил 12,4 тыс. станков.\nThe plant made 12,400 machine tools.",
    reference="MQM: Accuracy > Mistranslation > Number",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each figure that cannot be right when the original's is."""
    for found in discrepancies(unit, context.bitext):
        if found.source and found.target and found.changed:
            yield changed(RULE, found.source, found.target, context, confidence=found.confidence)


RULE = Rule(
    code="number-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="number",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    yields_to=frozenset(
        {"date-mismatch", "time-mismatch", "money-mismatch", "unit-mismatch", "percent-point", "link-mismatch"}
    ),
    check_unit=check,
)
