"""Rule `title-mismatch`: somebody holds another post than in the original."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from editorial.bitext.names.rendering import Rendering
from editorial.bitext.names.titles import exchanged, nearest, titles
from editorial.bitext.sides import Occurrence, primary
from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The post beside a person's name differs from the post in the original: a deputy minister became a minister, "
    "the governor a mayor, the acting head lost “acting”.",
    why="A wrong post offends its holder and misinforms; in an official release it is a matter of protocol.",
    wrong="Цех осмотрел заместитель министра Олег Рудин.\nMinister Oleg Rudin inspected the shop.",
    right="Цех осмотрел заместитель министра Олег Рудин.\nDeputy Minister Oleg Rudin inspected the shop.",
    reference="MQM: Accuracy > Mistranslation",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """Each post that is changed otherwise (deputy, acting), and each other post beside somebody named on both sides."""
    columns: tuple[Literal[0, 1], Literal[0, 1]] = (1, 0) if primary(bitext.target) == "ru" else (0, 1)
    named = {id(r.unit) for _, found in context.renderings for r in found if _held(r, columns)}
    for unit in bitext.units:
        there, here = titles(unit.source, columns[0]), titles(unit.target, columns[1])
        for theirs, ours in exchanged(there, here):
            if id(unit) in named or theirs.modifiers != ours.modifiers:
                yield _issue(theirs.place, ours.place, context)


def _held(rendering: Rendering, columns: tuple[Literal[0, 1], Literal[0, 1]]) -> bool:
    """Whether a post stands beside the full name on both sides."""
    if rendering.word is None or rendering.near or not rendering.mention.full:
        return False
    there, here = titles(rendering.unit.source, columns[0]), titles(rendering.unit.target, columns[1])
    return bool(nearest(_mention(rendering), there.posts) and nearest(rendering.word, here.posts))


def _issue(there: Occurrence, here: Occurrence, context: Context) -> Issue:
    message = Message.of("“{here}” is another post than “{there}” in the original.", here=here.text, there=there.text)
    return RULE.issue(context.target, here.region, message, source=there.excerpt, confidence=0.7)


def _mention(rendering: Rendering) -> Occurrence:
    """Where the name stands in its segment."""
    region = rendering.mention.entity.region
    segment = next(s for s in rendering.unit.source if s.region.overlaps(region))
    start, end = segment.prose.find(region) or (0, 0)
    return Occurrence(segment, start, end)


RULE = Rule(
    code="title-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    needs_source=True,
    names=True,
    check_document=check,
)
