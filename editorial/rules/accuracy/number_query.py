"""Rule `number-query`: figures that differ and may be meant to: rounded, or in one version only."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.discrepancy import Discrepancy, discrepancies
from editorial.bitext.quantities.nature import Nature
from editorial.model import Dimension, Excerpt, Issue, Message, Region, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A figure was rounded (for information), has the original's digits without its noughts or scale word, is "
    "another number in words, or stands in one version only.",
    why="Translators round, spell out and add figures with good reason, and lose them without one: the editor decides.",
    wrong="Цех дал 40 рабочих мест и окупится за 6 лет.\nThe shop created 40 jobs and will pay for itself.",
    right="Цех дал 40 рабочих мест и окупится за 6 лет.\nThe shop created 40 jobs and will pay for itself in 6 years.",
    reference="MQM: Accuracy > Omission, Addition; Mistranslation > Number",
)
MESSAGES = {
    Nature.ROUNDED: "“{here}” is “{there}” of the original, rounded.",
    Nature.RESCALED: "“{here}” and “{there}” of the original have the same digits: noughts or a scale word are lost.",
    Nature.WORDED: "“{here}” where the original has “{there}”.",
    Nature.UNLIKE: "“{here}” where the original has “{there}”.",
}
MISSING = "“{there}” of the original is missing here."
ADDED = "“{figure}” is not in the original."


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each difference that need not be an error."""
    for found in discrepancies(unit, context.bitext):
        if found.changed:
            continue
        message, region, evidence = _said(found, unit)
        severity = Severity.INFO if found.nature is Nature.ROUNDED else Severity.WARNING
        yield RULE.issue(
            context.target, region, message, severity=severity, confidence=found.confidence, source=evidence
        )


def _said(found: Discrepancy, unit: Unit) -> tuple[Message, Region, Excerpt | None]:
    """What is said of a difference, where in the draft, and its evidence in the original."""
    source, target = found.source, found.target
    if source and target:
        here, there = target.excerpt.text, source.excerpt.text
        return Message.of(MESSAGES[found.nature], here=here, there=there), target.literal, source.excerpt
    if source:
        last = unit.target[-1]
        place = last.locate(0, len(last.text.rstrip(".!?…»”\"'"))).end
        return Message.of(MISSING, there=source.excerpt.text), Region(place, place), source.excerpt
    assert target is not None
    return Message.of(ADDED, figure=target.text), target.literal, None


RULE = Rule(
    code="number-query",
    dimension=Dimension.ACCURACY,
    error_type="number",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    needs_source=True,
    yields_to=frozenset(
        {"date-mismatch", "time-mismatch", "money-mismatch", "unit-mismatch", "percent-point", "link-mismatch"}
    ),
    check_unit=check,
)
