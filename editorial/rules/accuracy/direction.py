"""Rule `direction`: the translation says the opposite: rose for fell, import for export, before for after."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from editorial.bitext.bearings import opposite_bearings
from editorial.bitext.contrasts import Contrasts
from editorial.bitext.negation import negated
from editorial.bitext.sides import primary, sides
from editorial.model import Dimension, Issue, Severity, Unit
from editorial.rules.accuracy.contradicting_words import contradicting, opposed
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A word of the translation is the opposite of the word in the original: rose for fell, import for export, "
    "south-west for south-east, before for after.",
    why="The sentence reads well, the figures match, and the news is turned round.",
    wrong="Добыча газа за полугодие снизилась на 4%.\nGas output rose by 4% in the first half of the year.",
    right="Добыча газа за полугодие снизилась на 4%.\nGas output fell by 4% in the first half of the year.",
    reference="MQM: Accuracy > Mistranslation",
)
OPPOSITE = "“{here}” contradicts “{there}” of the original."


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """Figures that go the other way, then each contrast on which the two sides differ, unless one is negated."""
    both = sides(unit, context.bitext)
    if both is None:
        return
    bearings = opposite_bearings(unit, (primary(context.source), primary(context.target)))
    told = [opposed(RULE, b.here, b.there, context, template=OPPOSITE, confidence=0.8) for b in bearings]
    yield from told
    found = contradicting(RULE, _contrasts(), both, context, template=OPPOSITE, confidence=0.8)
    taken = [issue.region for issue in told]
    yield from (i for i in found if not negated(both) and not any(region.overlaps(i.region) for region in taken))


@cache
def _contrasts() -> Contrasts:
    return Contrasts("editorial.rules.accuracy", "direction")


RULE = Rule(
    code="direction",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
