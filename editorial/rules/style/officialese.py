"""Officialese: what Russian offices write and nobody says."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.russian_phrases import plainer


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """Phrases of the vocabulary; the plainer words are in dictionary form."""
    for segment in unit.target:
        for found in plainer(segment.text, __package__ or "", "officialese", "phrases"):
            better = " / ".join(found.better)
            message = Message.of("Officialese; plainer: {better}", better=better)
            yield RULE.issue(
                context.target,
                segment.locate(found.start, found.end),
                message if better else Message("Officialese: the sentence does without these words"),
                suggestions=found.suggestions,
                confidence=0.6,
            )


RULE = Rule(
    code="officialese",
    dimension=Dimension.STYLE,
    error_type="awkward-style",
    severity=Severity.INFO,
    languages=frozenset({"ru"}),
    explanation=Explanation(
        what="The Russian of offices: verbs made of nouns («осуществлять поставки»), prepositions of three words "
        "(«в целях»), «данный», «является», openings that say nothing.",
        why="Readers skip it and editors cut it; in translation it turns into calques.",
        wrong="Завод осуществляет поставки в целях обеспечения региона.",
        right="Завод поставляет насосы всему региону.",
        reference="Нора Галь. Слово живое и мёртвое; MQM: Style > Awkward style",
    ),
    check_unit=check,
)
