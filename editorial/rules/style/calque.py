"""Calques: English words in the order of the Russian that they were made from."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.model import Bitext, Dimension, Excerpt, Issue, Message, Segment, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.name_articles import is_in_a_name, without_article
from editorial.rules.style.phrases import Hit, Phrase, hits


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """Phrases of the vocabulary; the Russian that causes one, found opposite, makes it sure."""
    for segment in unit.target:
        for hit in hits(segment.text, __package__ or "", "calque"):
            if is_in_a_name(segment.text[hit.start : hit.end]):
                continue
            witness = _witness(hit.phrase, unit.source, context)
            certain = hit.phrase.sure or witness is not None
            cause = Message.of("the Russian has «{words}»", words=witness.text) if witness else None
            yield RULE.issue(
                context.target,
                segment.locate(hit.start, hit.end),
                _message(hit),
                suggestions=hit.suggestions,
                severity=Severity.WARNING if certain else Severity.INFO,
                confidence=0.95 if witness else 0.85 if certain else 0.4,
                source=witness,
                reasons=(cause,) if cause else (),
            )


def check_names(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Names of clusters and of parks that want their article, each name once."""
    for region, right, count in without_article(bitext.target):
        message = Message.of("This name has an article; places without it: {count}", count=count)
        yield RULE.issue(bitext.target, region, message, suggestions=(right,), confidence=0.75)


def _message(hit: Hit) -> Message:
    if any(hit.phrase.right):
        return Message.of("A calque: English says “{better}”", better=hit.suggestions[0])
    return Message.of("“{words}” says nothing here", words=hit.words)


def _witness(phrase: Phrase, source: tuple[Segment, ...], context: Context) -> Excerpt | None:
    """Where the Russian behind the calque stands in the source of the unit."""
    if context.source is None or not context.source.language.startswith("ru"):
        return None
    for segment in source:
        for found in phrase.russian.find(segment.text):
            region = segment.locate(found.start, found.end)
            return Excerpt.of(context.source, region)
    return None


RULE = Rule(
    code="calque",
    dimension=Dimension.STYLE,
    error_type="unidiomatic-style",
    severity=Severity.WARNING,
    languages=frozenset({"en"}),
    yields_to=frozenset({"term-forbidden", "page-residue"}),
    explanation=Explanation(
        what="English words put together as Russian would: from the scratch, in the frames of, realize a project.",
        why="The grammar is right, so that no checker minds, and every native reader does. The Russian that causes a "
        "calque, found in the original, makes the matter sure; without it the doubtful ones are remarks.",
        wrong="The drug was developed from the scratch on the territory of the region.",
        right="The drug was developed from scratch in the region.",
        reference="MQM: style, unidiomatic style",
    ),
    check_unit=check,
    check_document=check_names,
)
