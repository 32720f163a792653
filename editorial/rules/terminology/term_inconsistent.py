"""Rule `term-inconsistent`: a draft calls one concept by two wordings that the house both allows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from editorial.model import Bitext, BlockKind, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.terminology.mentions import Mention, correction, mentions
from editorial.termbase.glossary import NAMES, Status, TermKind
from editorial.termbase.words import fold

EXPLANATION = Explanation(
    what="One draft uses two allowed wordings for a concept where the original has one, or two spellings of a name.",
    why="A reader takes “Kaluga Region” and “Kaluga Oblast” in one release for two places.",
    wrong="Завод в Калужской области. Власти Калужской области помогли.\n"
    "A plant in Kaluga Region. The Kaluga Oblast authorities helped.",
    right="Завод в Калужской области. Власти Калужской области помогли.\n"
    "A plant in Kaluga Region. The Kaluga Region authorities helped.",
    reference="MQM: Terminology > Inconsistent use of terminology",
)
_INTRODUCES = re.compile(r" \([A-ZА-ЯЁ][\w-]+\)")


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One issue for each mention whose wording differs from that of the concept's first mention."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for unit in bitext.units:
        there: dict[str, set[str]] = defaultdict(set)
        for witness in mentions(unit.source, context.source, context):
            there[witness.concept.id].add(witness.match.term.text)
        for mention in mentions(unit.target, context.target, context):
            witnesses = there[mention.concept.id]
            if _counts(mention, bitext) and len(witnesses) < 2:
                groups[mention.concept.id, next(iter(witnesses), "")].append(mention)
    for (_, witnessed), group in groups.items():
        first = next((m for m in group if m.match.term.status is Status.PREFERRED), group[0])
        for mention in group:
            if mention.match.term != first.match.term and (witnessed or _alike(mention, first)):
                yield _issue(mention, first, context)


def _counts(mention: Mention, bitext: Bitext) -> bool:
    term = mention.match.term
    in_heading = bitext.target.block_of(mention.segment).kind is BlockKind.HEADING
    plain = term.kind is TermKind.FULL and not any(word.isupper() and len(word) > 1 for word in term.text.split())
    introduces = _INTRODUCES.match(mention.segment.text, mention.match.end)
    return term.allowed and plain and not (term.broader or in_heading or introduces) and mention.match.whole


def _alike(mention: Mention, first: Mention) -> bool:
    """Whether two wordings are one name spelt in two ways: as many words, and a common beginning or word."""
    here, there = fold(mention.match.term.text).split(), fold(first.match.term.text).split()
    return mention.concept.type in NAMES and len(here) == len(there) and (here[0][:1] == there[0][:1])


def _issue(mention: Mention, first: Mention, context: Context) -> Issue:
    region, suggestions = correction(mention, context.target.language, first.match.term.text)
    return RULE.issue(
        context.target,
        region,
        Message.of("Elsewhere this draft says “{other}” for the same thing.", other=first.text),
        engine_rule=mention.concept.id,
        suggestions=suggestions,
        severity=None if mention.concept.type in NAMES else Severity.INFO,
        confidence=0.7,
    )


RULE = Rule(
    code="term-inconsistent",
    dimension=Dimension.TERMINOLOGY,
    error_type="inconsistent use of terminology",
    severity=Severity.WARNING,
    explanation=EXPLANATION,
    check_document=check,
)
