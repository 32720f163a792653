"""Rule `abbreviation-first-use`: an abbreviation comes before the words that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Bitext, BlockKind, Dimension, Issue, Message, Region, Segment, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.terminology.mentions import Mention, mentions, replacement
from editorial.termbase.glossary import TermKind

EXPLANATION = Explanation(
    what="An abbreviation is used before the draft has said what it stands for: one that the glossary gives as an "
    "abbreviation, or one that the draft itself explains further down. Headings may use it first.",
    why="A journalist who does not know the abbreviation stops reading there.",
    wrong="The SEZ has nine residents. The special economic zone (SEZ) opened in 2012.",
    right="The special economic zone (SEZ) has nine residents. The SEZ opened in 2012.",
    reference="MQM: Style > Third-party style; AP Stylebook, abbreviations and acronyms",
)
_INTRODUCED = re.compile(r"(?<=[^\W\d_]) \(([A-ZА-ЯЁ][A-ZА-ЯЁ&-]{1,7})s?\)")


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
            suggestions = _with_abbreviation(mention, context)
            yield _issue(mention.region, mention.text, context, suggestions, entry=concept.id)
    for first, abbreviation in _explained_late(body):
        if abbreviation not in told:
            yield _issue(first, abbreviation, context)


def _explained_beside(mention: Mention) -> bool:
    """Whether the words stand in brackets after the abbreviation: "SEZ (special economic zone)"."""
    return mention.segment.text[mention.match.end :].lstrip("»”\"'").startswith((" (", " — ", " – "))


def _with_abbreviation(mention: Mention, context: Context) -> tuple[str, ...]:
    found = replacement(mention, context.target.language)
    begins = mention.match.start == 0
    return tuple(f"{full[:1].upper() if begins else full[:1]}{full[1:]} ({mention.text})" for full in found)


def _explained_late(body: list[Segment]) -> Iterator[tuple[Region, str]]:
    """Abbreviations that the draft uses and later gives in brackets after the words."""
    places = [
        (number, match)
        for number, segment in enumerate(body)
        for match in _INTRODUCED.finditer(segment.text)
        if _stands_for(match[1], segment.text[: match.start()].split())
    ]
    for abbreviation in dict.fromkeys(match[1] for _, match in places):
        number, introduced = next((n, m) for n, m in places if m[1] == abbreviation)
        used = re.compile(rf"(?<![\w-]){re.escape(abbreviation)}(?![\w-])")
        for at, segment in enumerate(body[: number + 1]):
            found = used.search(segment.text)
            if found and (at < number or found.start() < introduced.start()):
                yield segment.locate(found.start(), found.end()), abbreviation
                break


def _stands_for(abbreviation: str, before: list[str]) -> bool:
    """Whether one of the words before the brackets begins like the abbreviation."""
    near = before[-len(abbreviation) - 3 :]
    return any(word[:1].upper() == abbreviation[0] and not word.isupper() for word in near)


def _issue(
    region: Region,
    abbreviation: str,
    context: Context,
    suggestions: tuple[str, ...] = (),
    *,
    entry: str | None = None,
) -> Issue:
    return RULE.issue(
        context.target,
        region,
        Message.of(
            "“{abbreviation}” is used here before the draft says what it stands for.", abbreviation=abbreviation
        ),
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
