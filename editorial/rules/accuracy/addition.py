"""Rule `addition`: the translation says what the original does not."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import whole
from editorial.bitext.unmatched import unmatched
from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A sentence or paragraph of the translation has no counterpart in the original.",
    why="It may be a welcome explanation, a sentence kept from the last release, or a statement that nobody approved.",
    wrong="Цех построили за год.\nThe shop was built in a year. It is the largest in Europe.",
    right="Цех построили за год.\nThe shop was built in a year.",
    reference="MQM: Accuracy > Addition",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each stretch of the draft that the source lacks, with a word to it at least."""
    for extra in unmatched(bitext, "target"):
        region = whole(extra.segments)
        if any(char.isalpha() for char in context.target.excerpt(region)):
            message = Message.of("The original does not say this.")
            yield RULE.issue(context.target, region, message, source=Excerpt(extra.place, ""), confidence=0.7)


RULE = Rule(
    code="addition",
    dimension=Dimension.ACCURACY,
    error_type="addition",
    severity=Severity.WARNING,
    yields_to=frozenset({"page-residue"}),
    explanation=EXPLANATION,
    needs_source=True,
    check_document=check,
)
