"""Rule `money-mismatch`: an amount of money differs from the original in currency, size or scale."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.comparison import compared
from editorial.bitext.quantities.currency_difference import another_currency
from editorial.bitext.quantities.discrepancy import discrepancies
from editorial.bitext.quantities.quantity import Kind
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.quantities.unit_names import currency_like
from editorial.bitext.sides import primary
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.accuracy.changed_figure import changed
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="An amount of money has another currency, figure or scale than in the original. 2,5 млрд руб., ₽2.5bn and "
    "RUB 2,500 million are one amount.",
    why="Investors and journalists quote the amount first; million for billion makes news of the wrong kind.",
    wrong="Инвестиции составят 2,5 млрд рублей.\nInvestment will reach 2.5 million roubles.",
    right="Инвестиции составят 2,5 млрд рублей.\nInvestment will reach 2.5 billion roubles.",
    reference="MQM: Accuracy > Mistranslation > Number",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each amount that changed, and for each that kept its figure and changed its currency."""
    if context.source is None or not unit.source or not unit.target:
        return
    for found in discrepancies(unit, context.bitext):
        s, t = found.source, found.target
        if s and t and found.changed and s.quantity.kind is t.quantity.kind is Kind.MONEY:
            yield changed(RULE, s, t, context, confidence=found.confidence)
    comparison = compared(unit.source, unit.target, (context.source.language, context.target.language))
    stated = {s.quantity.unit for pair in comparison.pairs for s in pair[:1]}
    for s, t in comparison.pairs:
        if another_currency(s, t) and t.quantity.unit not in stated:
            yield _currency(s, t, context)


def _currency(s: Sighting, t: Sighting, context: Context) -> Issue:
    region = t.segment.locate(t.quantity.start, t.quantity.end)
    put = currency_like(
        t.excerpt.text, t.quantity.unit, s.quantity.unit, primary(context.target), draft=context.target.text
    )
    return RULE.issue(
        context.target,
        region,
        Message.of(
            "“{here}” where the original has “{there}”: another currency.", here=t.excerpt.text, there=s.excerpt.text
        ),
        suggestions=(put,) if put else (),
        confidence=0.9,
        source=s.excerpt,
    )


RULE = Rule(
    code="money-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="number",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
