"""Rule `term-missing`: the original has a term of the glossary, and the translation has none of its wordings."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Bitext, Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.terminology.counterpart import at_the_same_place, paraphrased, translated
from editorial.rules.terminology.mentions import Mention, entry_notes
from editorial.rules.terminology.presence import mentioned_before, untranslated
from editorial.rules.terminology.slips import slip
from editorial.termbase.glossary import ConceptType, Status

EXPLANATION = Explanation(
    what="The original uses a term of the glossary, and its translation has none of the wordings that the house uses.",
    why="A concept that is called differently from sentence to sentence reads as several concepts.",
    wrong="В особой экономической зоне работают девять резидентов.\nThe special tax area has nine residents.",
    right="В особой экономической зоне работают девять резидентов.\nThe special economic zone has nine residents.",
    reference="MQM: Terminology > Inconsistent with terminology resource",
)
LEAST_SCORE = 0.25
"""Units that the aligner doubts more than this prove nothing."""


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each concept of a unit's source that its target does not mention, however often it recurs."""
    for unit in bitext.units:
        if unit.score >= LEAST_SCORE:
            for mention in untranslated(unit, context):
                yield from _issue(mention, unit, context)


def _issue(mention: Mention, unit: Unit, context: Context) -> Iterator[Issue]:
    concept, language = mention.concept, context.target.language
    everyday = concept.type in {ConceptType.TERM, ConceptType.TITLE} and len(mention.match.words) == 1
    place = translated(mention, unit.target, context)
    if everyday and place is not None:
        return  # another sense of the word, or another word for it: "tablet" as «планшет»
    loose = everyday or (concept.type is ConceptType.TERM and paraphrased(mention, unit.target, context))
    repeated = mentioned_before(concept, unit, context)
    slipped = slip(concept, unit.target, language)
    admitted = concept.wordings(language, Status.ADMITTED)
    also = [Message.of("The glossary also admits: {wordings}", wordings=", ".join(admitted))] if admitted else []
    yield RULE.issue(
        context.target,
        slipped[0] if slipped else place or at_the_same_place(mention, unit.source, unit.target),
        Message.of(
            "The translation of “{text}” is missing: the glossary says “{use}”.",
            text=mention.text,
            use=concept.preferred(language),
        ),
        suggestions=slipped[1:] if slipped else (),
        engine_rule=concept.id,
        severity=Severity.INFO if repeated or loose else None,
        confidence=0.4 if repeated else 0.6 if loose else 0.8,
        source=mention.excerpt,
        reasons=(*also, *entry_notes(concept, language)),
    )


RULE = Rule(
    code="term-missing",
    dimension=Dimension.TERMINOLOGY,
    error_type="inconsistent with terminology resource",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    needs_source=True,
    yields_to=frozenset({"real-word", "spelling", "percent-point", "title-mismatch", "date-mismatch", "untranslated"}),
    check_document=check,
)
