"""Rule `polarity`: one side says no and the other does not."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.lost_negation import lost
from editorial.bitext.sides import sides
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="One side negates a statement (не, без, нет; not, n't, never) and nothing on the other side does.",
    why="A lost or added “not” turns the statement round and passes every other check.",
    wrong="Решение не повлияет на сроки строительства.\nThe decision will affect the construction schedule.",
    right="Решение не повлияет на сроки строительства.\nThe decision will not affect the construction schedule.",
    reference="MQM: Accuracy > Mistranslation",
)
LOST = "The original says no (“{negator}”) and the translation does not."
ADDED = "The translation says no (“{negator}”) and the original does not."


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """An error where the very word that is negated on one side stands plain on the other, else a warning."""
    both = sides(unit, context.bitext)
    if both is None:
        return
    found = lost(both, context.lexicon)
    if found is None:
        return
    draft_is_plain = found.plain == both.draft
    here, there = (found.stated, found.negated) if draft_is_plain else (found.negated, found.stated)
    yield RULE.issue(
        context.target,
        here.region,
        Message.of(LOST if draft_is_plain else ADDED, negator=found.negated.text),
        severity=Severity.ERROR if found.literal else Severity.WARNING,
        source=there.excerpt,
        confidence=0.9 if found.literal else 0.5,
    )


RULE = Rule(
    code="polarity",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    yields_to=frozenset({"direction"}),
    check_unit=check,
)
