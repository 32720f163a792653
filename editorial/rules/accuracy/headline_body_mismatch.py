"""Rule `headline-body-mismatch`: the headline says one figure, date or name and the text another."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.quantities.writing import replacement
from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.accuracy.headline import release
from editorial.rules.accuracy.headline_figures import unsupported
from editorial.rules.accuracy.headline_names import unsupported_names
from editorial.rules.accuracy.stated_quantity import Stated
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="A figure or date of the headline has another value in the text, or a name another spelling.",
    why="Journalists copy the headline. When it and the text disagree, one of them is wrong.",
    wrong="Exports up 14%\n\nExports of the region's plants rose by 16% over the year, the ministry of trade said on "
    "Monday in its report.",
    right="Exports up 16%\n\nExports of the region's plants rose by 16% over the year, the ministry of trade said on "
    "Monday in its report.",
    reference="MQM: Accuracy > Mistranslation",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each fact of the headline that the body has with another value or spelling."""
    found = release(bitext.target)
    if found is None:
        return
    language = primary(context.target)
    for one, instead in unsupported(found, language):
        if instead is not None:
            yield _quantity(bitext, one, instead, language)
    for name in unsupported_names(found, language):
        if name.instead is not None:
            yield RULE.issue(
                bitext.target,
                name.segment.locate(name.start, name.end),
                Message.of("The headline has “{here}”, the text “{there}”.", here=name.text, there=name.instead),
                suggestions=(name.instead,),
                confidence=0.8,
            )


def _quantity(bitext: Bitext, one: Stated, instead: Stated, language: str) -> Issue:
    figure = one.quantity.figures[0]
    same_shape = len(one.quantity.figures) == 1
    value = instead.quantity.value
    put = replacement(one.segment.text, one.quantity, figure, value, language) if same_shape else None
    start, end = (put.start, put.end) if put else (one.quantity.start, one.quantity.end)
    return RULE.issue(
        bitext.target,
        one.segment.locate(start, end),
        Message.of("The headline has “{here}”, the text “{there}”.", here=one.text, there=instead.text),
        suggestions=(put.text,) if put else (),
        confidence=0.8,
    )


RULE = Rule(
    code="headline-body-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    check_document=check,
)
