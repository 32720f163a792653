"""Texts with more nouns made from verbs than the profile allows."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.profiles import profile
from editorial.rules.readability import readability
from editorial.rules.rule import Context, Explanation, Rule

_LEAST = 6
"""Such nouns below which a rate tells nothing."""


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """One remark on the text, at the sentence that has the most of them: a single one is no fault."""
    document, choices = bitext.target, profile(context.config)
    limit = choices.verbal_nouns_ru if primary(document) == "ru" else choices.verbal_nouns
    measured = readability(document)
    if measured is None or measured.nouns_per_hundred <= limit:
        return
    if sum(len(sentence.nouns) for sentence in measured.sentences) < _LEAST:
        return
    pairs = zip(measured.segments, measured.sentences, strict=True)
    segment, worst = max(pairs, key=lambda pair: len(pair[1].nouns))
    message = Message.of(
        "{rate} nouns made from verbs in 100 words; the house's limit is {limit}. Here: {words}",
        rate=round(measured.nouns_per_hundred),
        limit=limit,
        words=", ".join(segment.text[start:end] for start, end in worst.nouns),
    )
    yield RULE.issue(document, segment.region, message, confidence=0.7)


RULE = Rule(
    code="nominalisation",
    dimension=Dimension.STYLE,
    error_type="awkward-style",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="A text with many nouns made from verbs (implementation, «осуществление»): more than 5 in 100 English "
        "words or 7 in 100 Russian ones unless the profile says otherwise; one remark, at the worst sentence.",
        why="Such nouns take the actor and the verb away; whoever reads has to put both back. Russian offices write "
        "them by the dozen, and a translation word for word keeps them.",
        wrong="The implementation of measures for the improvement of the provision of assistance has begun.",
        right="The clinic has begun to help patients faster.",
        reference="The profile's verbal-nouns and verbal-nouns-ru; Нора Галь. Слово живое и мёртвое",
    ),
    check_document=check,
)
