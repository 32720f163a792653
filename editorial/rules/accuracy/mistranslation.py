"""Rule `mistranslation`: a word stands where the original has one that is easily mistaken for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from editorial.bitext.contrasts import Contrasts
from editorial.bitext.look_alikes import look_alikes
from editorial.bitext.sides import sides
from editorial.model import Dimension, Issue, Severity, Unit
from editorial.rules.accuracy.contradicting_words import contradicting, opposed
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The original and the translation each have one of two words that are easily mistaken for each other: "
    "инновационный opposite “investment”. For information: a free translation may mean it.",
    why="Both sentences are good language, so that only the pair shows the slip; it may be in either of them.",
    wrong="Гости оценили инновационный потенциал области.\nThe guests assessed the region's investment potential.",
    right="Гости оценили инновационный потенциал области.\nThe guests assessed the region's innovation potential.",
    reference="MQM: Accuracy > Mistranslation",
)
OPPOSITE = "“{here}” stands opposite “{there}”."


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each group of look-alikes of which the sides have different ones; then those of the dictionary."""
    both = sides(unit, context.bitext)
    if both is None:
        return
    told = set()
    for issue in contradicting(RULE, _listed(), both, context, template=OPPOSITE, confidence=0.6):
        told.add(issue.region)
        yield issue
    for pair in look_alikes(both, context.lexicon) if context.lexicon else ():
        here, there = both.pair(pair.russian, pair.english)
        if here.region not in told:
            yield opposed(RULE, here, there, context, template=OPPOSITE, confidence=0.5)


@cache
def _listed() -> Contrasts:
    return Contrasts("editorial.rules.accuracy", "mistranslation")


RULE = Rule(
    code="mistranslation",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.INFO,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
