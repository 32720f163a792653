"""Rule `organisation-mismatch`: a company's legal form differs from the original's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from editorial.bitext.sides import Occurrence, found, sides
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule

EXPLANATION = Explanation(
    what="The legal form of an organisation (ООО, АО, ПАО, ФГБУ) became another one. Leaving it out is no issue.",
    why="ООО and ПАО are different companies in law; with a wrong form the release names somebody else.",
    wrong="Подрядчик — ООО «Вектор».\nThe contractor is PJSC Vector.",
    right="Подрядчик — ООО «Вектор».\nThe contractor is Vector LLC.",
    reference="MQM: Accuracy > Mistranslation",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """An English form that renders none of the unit's Russian forms, while one of those is rendered by nothing."""
    both = sides(unit, context.bitext)
    if both is None:
        return
    russian = [
        (place, number)
        for place, number in found(_index(0), both.russian)
        if place.text[0].isupper() or " " in place.text
    ]
    english: dict[Occurrence, set[int]] = {}
    for place, number in found(_index(1), both.english):
        english.setdefault(place, set()).add(number)
    rendered = set().union(*english.values()) if english else set()
    unrendered = [(place, number) for place, number in russian if number not in rendered]
    strange = [place for place, numbers in english.items() if not numbers & {number for _, number in russian}]
    for (form, number), place in zip(unrendered, strange, strict=False):
        here, there = both.pair(form, place)
        right = _forms()[number][1][:1] if both.draft == "en" else ()
        message = Message.of(
            "“{here}” is not the legal form of the original, “{there}”.", here=here.text, there=there.text
        )
        yield RULE.issue(context.target, here.region, message, suggestions=right, source=there.excerpt)


@cache
def _forms() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    forms = vocabulary("editorial.rules.accuracy", "organisation_mismatch")["forms"]
    return tuple((wordings(russian), wordings(str(english))) for russian, english in forms.items())


@cache
def _index(column: int) -> Wordings[int]:
    return Wordings((wording, number) for number, form in enumerate(_forms()) for wording in form[column])


RULE = Rule(
    code="organisation-mismatch",
    dimension=Dimension.ACCURACY,
    error_type="mistranslation",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
