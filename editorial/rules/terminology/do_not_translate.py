"""Rule `do-not-translate`: what must stand in the translation as it stands in the original does not."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Dimension, Issue, Message, Region, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.terminology.mentions import Mention, entry_notes, mentions
from editorial.termbase.glossary import Concept, Status
from editorial.termbase.words import words

EXPLANATION = Explanation(
    what="A brand, code or standard that the glossary keeps untranslated is not there as it is written in the entry.",
    why="A brand that is translated or spelt in another script is no longer the brand.",
    wrong="Линия SteriFill выпускает шприцы.\nThe Sterifill line makes syringes.",
    right="Линия SteriFill выпускает шприцы.\nThe SteriFill line makes syringes.",
    reference="MQM: Accuracy > Do not translate; ITS 2.0, Translate",
)


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """One issue for each concept of the source that must stay as it is and does not stand so in the target."""
    if not unit.source or not unit.target:
        return
    seen: set[str] = set()
    for mention in mentions(unit.source, context.source, context):
        concept = mention.concept
        if concept.translate or concept.id in seen or not mention.match.term.allowed:
            continue
        seen.add(concept.id)
        wordings = concept.wordings(context.target.language, Status.PREFERRED, Status.ADMITTED)
        if wordings and not any(wording in segment.text for segment in unit.target for wording in wordings):
            yield _issue(concept, mention, unit, context)


def _issue(concept: Concept, mention: Mention, unit: Unit, context: Context) -> Issue:
    language = context.target.language
    wording = concept.preferred(language) or mention.text
    variant = _variant(wording, unit)
    return RULE.issue(
        context.target,
        variant or unit.target[0].region,
        Message.of("“{wording}” stays as it is in every language.", wording=wording),
        engine_rule=concept.id,
        suggestions=(wording,) if variant else (),
        source=mention.excerpt,
        reasons=entry_notes(concept, language),
    )


def _variant(wording: str, unit: Unit) -> Region | None:
    """Where the target has the words of the wording with other capitals, hyphens or spaces."""
    wanted = "".join(word.folded for word in words(wording))
    for segment in unit.target:
        found = words(segment.text)
        for first in range(len(found)):
            joined = ""
            for word in found[first : first + len(words(wording)) + 2]:
                joined += word.folded
                if joined == wanted:
                    return segment.locate(found[first].start, word.end)
    return None


RULE = Rule(
    code="do-not-translate",
    dimension=Dimension.TERMINOLOGY,
    error_type="do not translate",
    severity=Severity.ERROR,
    explanation=EXPLANATION,
    needs_source=True,
    check_unit=check,
)
