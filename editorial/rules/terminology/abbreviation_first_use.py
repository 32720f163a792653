"""Rule `abbreviation-first-use`: an abbreviation comes before the words that it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Bitext, BlockKind, Dimension, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.terminology.introductions import explained_late
from editorial.rules.terminology.mentions import Mention, fitted_to, mentions, replacement
from editorial.termbase.glossary import TermKind

EXPLANATION = Explanation(
    what="An abbreviation is used before the draft has said what it stands for: one that the glossary gives as an "
    "abbreviation, or one that the draft itself explains further down. Headings may use it first.",
    why="A journalist who does not know the abbreviation stops reading there.",
    wrong="The SEZ has nine residents. The special economic zone (SEZ) opened in 2012.",
    right="The special economic zone (SEZ) has nine residents. The SEZ opened in 2012.",
    reference="MQM: Style > Third-party style; AP Stylebook, abbreviations and acronyms",
)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each abbreviation, at its first use in the body."""
    body = [s for s in bitext.target.segments if bitext.target.block_of(s).kind is not BlockKind.HEADING]
    told: set[str] = set()
    explained: set[str] = set()
    for mention in mentions(body, context.target, context):
        concept = mention.concept
        if mention.match.term.kind is not TermKind.ABBREVIATION:
            explained.add(concept.id)
        elif concept.id not in explained | told and not _explained_beside(mention):
            told |= {concept.id, mention.text}
            region, suggestions = _with_abbreviation(mention, context.target.language)
            yield _issue(region, mention.text, context, suggestions, entry=concept.id)
    for first, abbreviation in explained_late(body):
        if abbreviation not in told:
            yield _issue(first, abbreviation, context)


def _explained_beside(mention: Mention) -> bool:
    """Whether the words stand in brackets after the abbreviation: "SEZ (special economic zone)"."""
    return mention.segment.text[mention.match.end :].lstrip("»”\"'").startswith((" (", " — ", " – "))


def _with_abbreviation(mention: Mention, language: str) -> tuple[Region, tuple[str, ...]]:
    begins = mention.match.start == 0
    found = replacement(mention, language)
    full = tuple(f"{one[:1].upper() if begins else one[:1]}{one[1:]} ({mention.text})" for one in found)
    return fitted_to(mention, language, full)


def _issue(
    region: Region, text: str, context: Context, suggestions: tuple[str, ...] = (), *, entry: str | None = None
) -> Issue:
    return RULE.issue(
        context.target,
        region,
        Message.of("“{abbreviation}” is used here before the draft says what it stands for.", abbreviation=text),
        suggestions=suggestions,
        engine_rule=entry,
        confidence=0.7,
    )


RULE = Rule(
    code="abbreviation-first-use",
    dimension=Dimension.TERMINOLOGY,
    error_type="abbreviation without explanation",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    check_document=check,
)
