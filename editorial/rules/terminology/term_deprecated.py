"""Rule `term-deprecated`: the draft uses a wording that the house has given up."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.terminology.mentions import Mention, correction, entry_notes, excused, mentions
from editorial.termbase.glossary import ConceptType, Status

EXPLANATION = Explanation(
    what="The draft uses a wording that the glossary marks as deprecated.",
    why="Readers and search engines meet one name for one thing; the earlier wording lives on in older releases only.",
    wrong="Завод работает в Калужской области.\nThe plant operates in Kaluga region.",
    right="Завод работает в Калужской области.\nThe plant operates in Kaluga Region.",
    reference="MQM: Terminology > Inconsistent with terminology resource; TBX administrative status",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each deprecated wording in the target, unless the same words are another concept's good term."""
    here = list(mentions(unit.target, context.target, context))
    there = {mention.concept.id: mention for mention in mentions(unit.source, context.source, context)}
    language = context.target.language
    for mention in here:
        if mention.match.term.status is not Status.DEPRECATED or not mention.match.whole:
            continue
        witness = there.get(mention.concept.id)
        if witness.in_a_title if witness else excused(mention, here) or _another_place(mention, context):
            continue
        region, suggestions = correction(mention, language)
        text = context.target.excerpt(region)
        yield RULE.issue(
            context.target,
            region,
            Message.of("The glossary has given up “{text}”: say “{use}”.", text=text, use=suggestions[0])
            if suggestions
            else Message.of("The glossary has given up “{text}”.", text=text),
            engine_rule=mention.concept.id,
            suggestions=suggestions,
            source=witness.excerpt if witness else None,
            reasons=entry_notes(mention.concept, language),
        )


def _another_place(mention: Mention, context: Context) -> bool:
    """Whether the original speaks of no such place: "Tula region" for «Тульский район»."""
    return context.source is not None and mention.concept.type is ConceptType.PLACE


RULE = Rule(
    code="term-deprecated",
    dimension=Dimension.TERMINOLOGY,
    error_type="inconsistent with terminology resource",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    check_unit=check,
)
