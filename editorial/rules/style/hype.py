"""Praise without facts, and clichés, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Dimension, Issue, Message, Severity, Unit
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.phrases import hits
from editorial.rules.style.russian_phrases import plainer


def check(unit: Unit, context: Context) -> Iterator[Issue]:
    """Phrases of the vocabulary; names in capitals are left alone."""
    english = primary(context.target) == "en"
    for segment in unit.target:
        for start, end, words, right in _found(segment.text, english=english):
            if any(word[0].isupper() for word in words.split()[1:]) or (words[0].isupper() and start > 0):
                continue
            yield RULE.issue(
                context.target,
                segment.locate(start, end),
                Message.of("“{words}” is praise or padding: a fact says more", words=words),
                suggestions=right,
                confidence=0.6,
            )


def _found(text: str, *, english: bool) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    package = __package__ or ""
    if english:
        yield from ((hit.start, hit.end, hit.words, hit.suggestions) for hit in hits(text, package, "hype", "en"))
    else:
        yield from ((hit.start, hit.end, hit.words, hit.suggestions) for hit in plainer(text, package, "hype", "ru"))


RULE = Rule(
    code="hype",
    dimension=Dimension.STYLE,
    error_type="organizational-style",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    yields_to=frozenset({"calque"}),
    explanation=Explanation(
        what="Praise that no fact bears out (world-class, unique, «не имеющий аналогов») and clichés.",
        why="A journalist strikes out what the house says in its own praise, and believes the rest less.",
        wrong="The plant is a world-class facility with unprecedented capacity.",
        right="The plant fills 40 million vials a year, more than any other in the region.",
        reference="MQM: Style > Organizational style",
    ),
    check_unit=check,
)
