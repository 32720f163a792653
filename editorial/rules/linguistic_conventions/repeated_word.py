"""A word written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Applicability, Block, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule, every_finding

_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]+)(\s+)(\1)(?![\w'’-])", re.IGNORECASE)
_PHRASE_TWICE = re.compile(r"(?<![\w'’-])([a-zа-яё]{3,}\s[a-zа-яё]{4,})\s\1(?![\w'’-])")
# Words that English and Russian rightly write twice ("had had", "that that", «того того» does not occur).
_RIGHT = frozenset({"had", "that", "do", "no", "bye", "ha", "so", "very", "чуть", "еле", "вот", "да", "нет", "очень"})


def check(block: Block, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """The same word, or two words, twice with only white space between; doubled names (Walla Walla) are right."""
    document = context.target
    for segment in document.segments:
        for match in _TWICE.finditer(segment.text):
            if match[1].lower() in _RIGHT or (match[1][0].isupper() and match[3][0].isupper()):
                continue
            region = segment.locate(match.start(), match.end())
            message = Message.of("“{word}” stands twice", word=match[1])
            yield RULE.issue(document, region, message, suggestions=(match[1],), fix=Applicability.SAFE)
        for match in _PHRASE_TWICE.finditer(segment.text):
            region = segment.locate(match.start(), match.end())
            message = Message.of("“{word}” stands twice", word=match[1])
            yield RULE.issue(document, region, message, suggestions=(match[1],))


RULE = Rule(
    code="repeated-word",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="grammar",
    severity=Severity.ERROR,
    explanation=Explanation(
        what="A word that stands twice in a row.",
        why="The eye skips it, above all over the end of a line.",
        wrong="The investor signed the the agreement.",
        right="The investor signed the agreement.",
    ),
    check_block=check,
    check_finding=every_finding,
)
