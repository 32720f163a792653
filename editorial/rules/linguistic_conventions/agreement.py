"""Subject and verb, or number and noun, that do not agree."""

from __future__ import annotations

from collections.abc import Iterator

from editorial.bitext.sides import primary
from editorial.model import Block, Dimension, Issue, Message, Severity
from editorial.rules.linguistic_conventions.russian_agreement import disagreements
from editorial.rules.rule import Context, Explanation, Rule, every_finding


def check(block: Block, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Russian words side by side that agree in no reading."""
    for segment in context.target.segments if primary(context.target) == "ru" else ():
        for found in disagreements(segment.text):
            region = segment.locate(found.start, found.end)
            message = Message.of(
                "“{word}” does not agree with the words around it, “{better}” would",
                word=segment.text[found.start : found.end],
                better=found.better,
            )
            yield RULE.issue(context.target, region, message, suggestions=(found.better,), confidence=0.8)


RULE = Rule(
    code="agreement",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.WARNING,
    languages=frozenset({"en", "ru"}),
    yields_to=frozenset({"calque"}),
    explanation=Explanation(
        what="A noun, verb or pronoun whose number does not fit the words around it.",
        why="Subject and verb stand far apart in a release, and a change of one is not carried over to the other.",
        wrong="The members of the board was elected in June.",
        right="The members of the board were elected in June.",
    ),
    check_block=check,
    check_finding=every_finding,
)
