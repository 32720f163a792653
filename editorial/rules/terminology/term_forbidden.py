"""Rule `term-forbidden`: the draft uses a wording that the house glossary forbids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.terminology.mentions import Mention, correction, entry_notes, excused, mentions
from editorial.termbase.glossary import Status

EXPLANATION = Explanation(
    what="The draft uses a wording that the glossary forbids for a concept. A calque is an issue only where it renders "
    "the concept of the original: “production” for «продукция», but not for «производство».",
    why="A forbidden wording is wrong in every draft, or means something else to the reader.",
    wrong="Пациента с инфарктом миокарда доставили в центр.\nThe patient with infarct of myocardium was brought in.",
    right="Пациента с инфарктом миокарда доставили в центр.\nThe patient with myocardial infarction was brought in.",
    reference="MQM: Terminology > Inconsistent with terminology resource; TBX administrative status",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each forbidden wording in the target."""
    here = list(mentions(unit.target, context.target, context))
    there = list(mentions(unit.source, context.source, context))
    for mention in here:
        if mention.match.term.status is not Status.FORBIDDEN or not mention.match.whole:
            continue
        witness = _witness(mention, there)
        if mention.match.term.calque and (witness is None or _rendered(mention, here, there)):
            continue
        if excused(mention, here) if witness is None else witness.in_a_title:
            continue
        yield _issue(mention, witness, context)


def _witness(mention: Mention, there: Sequence[Mention]) -> Mention | None:
    return next(
        (other for other in there if other.concept.id == mention.concept.id and not other.match.term.calque), None
    )


def _rendered(mention: Mention, here: Sequence[Mention], there: Sequence[Mention]) -> bool:
    """Whether the concept has its allowed wording elsewhere, or the words render another concept of the source."""
    same = mention.concept.id
    allowed = sum(other.match.term.allowed and other.concept.id == same for other in here)
    if allowed >= sum(other.concept.id == same for other in there):
        return True
    others = {other.concept.id for other in here if other.match.term.allowed and other.same_place(mention)}
    return any(other.concept.id in others for other in there)


def _issue(mention: Mention, witness: Mention | None, context: Context) -> Issue:
    language = context.target.language
    region, suggestions = correction(mention, language)
    text = context.target.excerpt(region)
    return RULE.issue(
        context.target,
        region,
        Message.of("The glossary forbids “{text}”.", text=text)
        if not suggestions
        else Message.of("The glossary forbids “{text}”: say “{use}”.", text=text, use=suggestions[0]),
        engine_rule=mention.concept.id,
        suggestions=suggestions,
        severity=Severity.WARNING if mention.match.term.calque else None,
        confidence=0.8 if mention.match.term.calque else 1.0,
        source=witness.excerpt if witness else None,
        reasons=entry_notes(mention.concept, language),
    )


RULE = Rule(
    code="term-forbidden",
    dimension=Dimension.TERMINOLOGY,
    error_type="inconsistent with terminology resource",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    check_unit=check,
)
