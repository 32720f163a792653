"""Rule `mistranslation`: a word stands where the original has one that is easily mistaken for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from editorial.bitext.contrasts import Contrasts
from editorial.bitext.sides import sides
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The original and the translation each have one of two words that are easily mistaken for each other: "
    "инновационный opposite “investment”. For information: a free translation may mean it.",
    why="Both sentences are good language, so that only the pair shows the slip; it may be in either of them.",
    wrong="Гости оценили инновационный потенциал области.\nThe guests assessed the region's investment potential.",
    right="Гости оценили инновационный потенциал области.\nThe guests assessed the region's innovation potential.",
    reference="MQM: Accuracy > Mistranslation",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each group of look-alikes of which the two sides have different ones."""
    both = sides(unit, context.bitext)
    if both is None:
        return
    for pair in _look_alikes().contradictions(both):
        here, there = both.pair(pair.russian, pair.english)
        yield RULE.issue(
            context.target,
            here.region,
            Message.of("“{here}” stands opposite “{there}”.", here=here.text, there=there.text),
            source=there.excerpt,
            confidence=0.6,
        )


@cache
def _look_alikes() -> Contrasts:
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
