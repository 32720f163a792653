"""Rule `number-mismatch`: a figure of the translation has another value than in the original, or is missing there."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.discrepancy import Discrepancy, discrepancies
from editorial.model import Dimension, Issue, Message, Region, Severity, Unit
from editorial.rules.accuracy.changed_figure import changed
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A figure of the translation differs in value from the original, is missing from it, or was added to it. "
    "Values are compared, not characters: 1,5 млн is 1.5 million, полтора десятка is 15, XXI век is the 21st century.",
    why="A wrong figure is the error that readers of a press release forgive least, and proofreading in one language "
    "cannot find it.",
    wrong="Завод выпустил 12,4 тыс. станков.\nThe plant made 12,600 machine tools.",
    right="Завод выпустил 12,4 тыс. станков.\nThe plant made 12,400 machine tools.",
    reference="MQM: Accuracy > Mistranslation > Number",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each figure that changed, is missing or was added."""
    for found in discrepancies(unit, context.bitext):
        if found.target is None:
            yield _missing(found, unit, context)
        elif found.source is None:
            yield RULE.issue(
                context.target,
                found.target.literal,
                Message.of("“{figure}” is not in the original.", figure=found.target.text),
                severity=Severity.WARNING,
                confidence=found.confidence,
            )
        else:
            yield changed(RULE, found.source, found.target, context, confidence=found.confidence)


def _missing(found: Discrepancy, unit: Unit, context: Context) -> Issue:
    assert found.source is not None
    last = unit.target[-1]
    end = len(last.text.rstrip(".!?…»”\"'"))
    place = last.locate(0, end).end
    return RULE.issue(
        context.target,
        Region(place, place),
        Message.of("“{there}” of the original is missing here.", there=found.source.excerpt.text),
        severity=Severity.WARNING,
        confidence=found.confidence,
        source=found.source.excerpt,
    )


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
