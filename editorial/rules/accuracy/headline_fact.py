"""Rule `headline-fact`: a figure, date or name of the headline stands nowhere in the text."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.accuracy.headline import release
from editorial.rules.accuracy.headline_figures import unsupported
from editorial.rules.accuracy.headline_names import joined, unsupported_names
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A figure, a date or a name of the headline stands nowhere in the text below it. Rounded figures (“14%” for "
    "14.2%) and abbreviations whose words the text spells out are no issue.",
    why="The headline promises what the text has to say; an editor cuts a headline that the text does not support.",
    wrong="Cluster wins 40 new residents\n\nThe cluster summed up its year at a meeting on Tuesday.",
    right="Cluster wins 40 new residents\n\nThe cluster, which 40 companies joined this year, summed it up on Tuesday.",
    reference="MQM: Accuracy > Mistranslation",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each quantity and each name that the body lacks without having another in its place."""
    found = release(bitext.target)
    if found is None:
        return
    for one, instead in unsupported(found, primary(context.target)):
        if instead is None:
            region = one.segment.locate(one.quantity.start, one.quantity.end)
            yield RULE.issue(bitext.target, region, Message.of("“{fact}” is not in the text.", fact=one.text))
    if _in_original_too(context):
        return
    for name in joined(unsupported_names(found, primary(context.target))):
        if name.instead is None:
            region = name.segment.locate(name.start, name.end)
            message = Message.of("“{fact}” is not in the text.", fact=name.text)
            yield RULE.issue(bitext.target, region, message, confidence=0.7)


def _in_original_too(context: Context) -> bool:
    """Whether the original's headline has such names too, so that they are not the translator's to mend."""
    theirs = release(context.source) if context.source else None
    return theirs is not None and bool(unsupported_names(theirs, primary(context.source)))


RULE = Rule(
    code="headline-fact",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    check_document=check,
)
