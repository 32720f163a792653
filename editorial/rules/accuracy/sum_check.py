"""Rule `sum-check`: figures of one sentence do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.sums import Sum, sums
from editorial.bitext.quantities.writing import replacement
from editorial.bitext.sides import primary
from editorial.model import Dimension, Issue, Message, Segment, Severity, Unit
from editorial.rules.accuracy.arithmetic_words import words
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="Figures of one sentence contradict each other: parts that are not the total, shares that with “the rest” are "
    "not 100 per cent, a growth that does not lead from the first amount to the second.",
    why="Readers reckon. A sum that is off casts doubt on every other figure of the release.",
    wrong="The hospital treated 120 patients, including 80 children and 50 adults.",
    right="The hospital treated 130 patients, including 80 children and 50 adults.",
    reference="MQM: Accuracy > Mistranslation > Number",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each sum that is off, at the figure that the others contradict."""
    language = primary(context.target)
    if not words(language):
        return
    for segment in unit.target:
        for found in sums(segment.text, quantities(segment.text, language), words(language)):
            yield _issue(found, segment, language, context)


def _issue(found: Sum, segment: Segment, language: str, context: Context) -> Issue:
    figure = found.stated.figures[0]
    put = replacement(segment.text, found.stated, figure, found.reckoned, language) if found.exact else None
    start, end = (put.start, put.end) if put else (figure.literal or (figure.start, figure.end))
    return RULE.issue(
        context.target,
        segment.locate(start, end),
        Message.of(
            "“{stated}” does not fit {parts}, which make {reckoned}.",
            stated=segment.text[found.stated.start : found.stated.end],
            parts=" + ".join(segment.text[p.start : p.end] for p in found.parts),
            reckoned=_plain(found.reckoned),
        ),
        suggestions=(put.text,) if put else (),
        confidence=0.8,
    )


def _plain(value: Fraction) -> str:
    return f"{float(value):,.10g}"


RULE = Rule(
    code="sum-check",
    dimension=Dimension.ACCURACY,
    error_type="number",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    languages=frozenset({"en", "ru"}),
    check_unit=check,
)
