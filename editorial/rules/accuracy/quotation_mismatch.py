"""Rule `quotation-mismatch`: direct speech of one side is none on the other, or is somebody else's."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.names.speakers import Misattribution, misattributed
from editorial.bitext.quotation_counts import Quoted, surplus, within
from editorial.bitext.quotations import marked, quotations
from editorial.bitext.sides import whole
from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Severity
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
LOST = "The original quotes here and the translation does not."
ADDED = "The translation quotes here and the original does not."


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Units of which one side quotes, or quotes more, a neighbour's marks counting too; then the speakers."""
    if bitext.source is None:
        return
    here, there = quotations(bitext.target), quotations(bitext.source)
    for n, unit in enumerate(bitext.units):
        around = bitext.units[max(0, n - 1) : n + 2]
        own, other = within(here, unit.target), within(there, unit.source)
        if not unit.target or not unit.source:
            continue
        if own and other:
            yield from _counted(bitext, n, (there, here), context)
        elif other and not marked([s for u in around for s in u.target]):
            evidence = Excerpt(other[0].region, other[0].text)
            yield RULE.issue(context.target, whole(unit.target), Message.of(LOST), source=evidence)
        elif own and not marked([s for u in around for s in u.source]):
            evidence = Excerpt.of(bitext.source, whole(unit.source))
            yield RULE.issue(context.target, own[0].region, Message.of(ADDED), source=evidence)
    persons = [rendering for _, found in context.renderings for rendering in found]
    for wrong in misattributed(bitext, (there, here), persons, context.lexicon):
        yield _speaker(wrong, context)


def _counted(bitext: Bitext, at: int, spoken: tuple[Quoted, Quoted], context: Context) -> Iterator[Issue]:
    """A unit that quotes on both sides, and more often on one of them."""
    unit = bitext.units[at]
    assert bitext.source is not None
    lost, added = surplus(bitext.units, at, (bitext.source, bitext.target), spoken)
    if lost:
        evidence = Excerpt(lost.region, lost.text)
        yield RULE.issue(context.target, whole(unit.target), Message.of(LOST), source=evidence)
    if added:
        evidence = Excerpt.of(bitext.source, whole(unit.source))
        yield RULE.issue(context.target, added.region, Message.of(ADDED), source=evidence)


def _speaker(wrong: Misattribution, context: Context) -> Issue:
    message = Message.of("The original quotes {name} here.", name=wrong.speaker.text)
    evidence, suggestions = Excerpt(wrong.speaker.region, wrong.speaker.text), tuple(filter(None, (wrong.right,)))
    return RULE.issue(
        context.target, wrong.word.region, message, severity=Severity.ERROR, suggestions=suggestions, source=evidence
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
