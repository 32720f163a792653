"""Rule `term-missing`: the original has a term of the glossary, and the translation has none of its wordings."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.terminology.mentions import Mention, entry_notes, mentions
from editorial.rules.terminology.presence import place_of, scattered
from editorial.termbase.glossary import Concept, ConceptType, Status

EXPLANATION = Explanation(
    what="The original uses a term of the glossary, and its translation has none of the wordings that the house uses.",
    why="A concept that is called differently from sentence to sentence reads as several concepts.",
    wrong="В особой экономической зоне работают девять резидентов.\nThe special tax area has nine residents.",
    right="В особой экономической зоне работают девять резидентов.\nThe special economic zone has nine residents.",
    reference="MQM: Terminology > Inconsistent with terminology resource",
)
LEAST_SCORE = 0.25
"""Units that the aligner doubts more than this prove nothing."""


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each concept of the source that the target does not mention, however often it recurs."""
    if not unit.source or not unit.target or unit.score < LEAST_SCORE:
        return
    language = context.target.language
    here = list(mentions(unit.target, context.target, context))
    present = {mention.concept.id for mention in here}
    seen: set[str] = set()
    there = [mention for mention in mentions(unit.source, context.source, context) if _names_it(mention)]
    for mention in there:
        concept = mention.concept
        rivals = {other.concept.id for other in there if other.same_place(mention)}
        if concept.id in seen or rivals & present or not concept.translate:
            continue
        seen |= rivals
        if concept.preferred(language) and not _elsewhere(concept, unit, context):
            yield _issue(mention, unit, context)


def _names_it(mention: Mention) -> bool:
    """Whether the words of the source mean the concept and nothing else; a name inside a title names the title."""
    term, match = mention.match.term, mention.match
    in_title = mention.concept.type is ConceptType.PLACE and mention.quoted
    return match.whole and not term.calque and not term.broader and not in_title


def _elsewhere(concept: Concept, unit: Unit, context: Context) -> bool:
    """Whether the words of the concept are in the unit after all, or in the sentence before or after it."""
    language = context.target.language
    if scattered(concept, unit.target, language):
        return True
    units = context.bitext.units
    at = next((number for number, other in enumerate(units) if other.id == unit.id), 0)
    for neighbour in (*units[max(at - 1, 0) : at], *units[at + 1 : at + 2]):
        in_target = sum(m.concept.id == concept.id for m in mentions(neighbour.target, context.target, context))
        in_source = sum(m.concept.id == concept.id for m in mentions(neighbour.source, context.source, context))
        if in_target > in_source:
            return True
    return False


def _issue(mention: Mention, unit: Unit, context: Context) -> Issue:
    concept, language = mention.concept, context.target.language
    repeated = _mentioned_before(concept, unit, context)
    everyday = concept.common or (concept.type is ConceptType.TERM and len(mention.match.words) == 1)
    admitted = concept.wordings(language, Status.ADMITTED)
    also = [Message.of("The glossary also admits: {wordings}", wordings=", ".join(admitted))] if admitted else []
    return RULE.issue(
        context.target,
        place_of(mention, unit.source, unit.target, context),
        Message.of(
            "The translation of “{text}” is missing: the glossary says “{use}”.",
            text=mention.text,
            use=concept.preferred(language),
        ),
        engine_rule=concept.id,
        severity=Severity.INFO if repeated or everyday else None,
        confidence=0.4 if repeated else 0.6 if everyday else 0.8,
        source=mention.excerpt,
        reasons=(*also, *entry_notes(concept, language)),
    )


def _mentioned_before(concept: Concept, unit: Unit, context: Context) -> bool:
    """Whether the target has mentioned the concept by its name in a unit before this one."""
    for other in context.bitext.units:
        if other.id == unit.id:
            return False
        if any(m.concept.id == concept.id for m in mentions(other.target, context.target, context)):
            return True
    return False


RULE = Rule(
    code="term-missing",
    dimension=Dimension.TERMINOLOGY,
    error_type="inconsistent with terminology resource",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
