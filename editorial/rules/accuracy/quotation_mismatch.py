"""Rule `quotation-mismatch`: direct speech of one side is none on the other, or is somebody else's."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.names.speakers import Misattribution, misattributed
from editorial.bitext.quotation_counts import surplus
from editorial.bitext.quotations import Quotation, quotations
from editorial.bitext.sides import whole
from editorial.model import Bitext, Dimension, Document, Excerpt, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The original quotes somebody and the translation has no quotation marks there, or the other way round; one "
    "of them quotes more often; or a quotation is given to another speaker.",
    why="Words in quotation marks are somebody's own: with marks lost or added, or another speaker, one misquotes.",
    wrong="«Мы пустим линию в срок и наймём людей», — сказал Пётр Лаврин.\n"
    "“We will start the line on time and hire people,” said Oleg Rudin.",
    right="«Мы пустим линию в срок и наймём людей», — сказал Пётр Лаврин.\n"
    "“We will start the line on time and hire people,” said Pyotr Lavrin.",
    reference="MQM: Accuracy > Mistranslation",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Units of which one side quotes, or quotes more, a neighbour's marks counting too; then the speakers."""
    if bitext.source is None:
        return
    documents, spoken = (bitext.source, bitext.target), (quotations(bitext.source), quotations(bitext.target))
    for n, unit in enumerate(bitext.units):
        lost, added = surplus(bitext.units, n, documents, spoken)
        if lost:
            yield _lost(lost, unit, context)
        if added:
            yield _added(added, unit, bitext.source, context)
    persons = [rendering for _, found in context.renderings for rendering in found]
    for wrong in misattributed(bitext, spoken, persons, context.lexicon):
        yield _speaker(wrong, context)


def _lost(theirs: Quotation, unit: Unit, context: Context) -> Issue:
    message = Message("The original quotes here and the translation does not.")
    return RULE.issue(context.target, whole(unit.target), message, source=Excerpt(theirs.region, theirs.text))


def _added(ours: Quotation, unit: Unit, source: Document, context: Context) -> Issue:
    message = Message("The translation quotes here and the original does not.")
    return RULE.issue(context.target, ours.region, message, source=Excerpt.of(source, whole(unit.source)))


def _speaker(wrong: Misattribution, context: Context) -> Issue:
    return RULE.issue(
        context.target,
        wrong.word.region,
        Message.of("The original quotes {name} here.", name=wrong.speaker.text),
        severity=Severity.ERROR,
        suggestions=tuple(filter(None, (wrong.right,))),
        source=Excerpt(wrong.speaker.region, wrong.speaker.text),
    )


RULE = Rule(
    code="quotation-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    needs_source=True,
    names=True,
    check_document=check,
)
