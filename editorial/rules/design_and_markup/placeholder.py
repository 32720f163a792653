"""Gaps that a draft was to fill: TK, XXX, [name], [дата], lorem ipsum, ??.??."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editorial.bitext.vocabulary import wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Block, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

_BRACKETED = re.compile(
    r"\[(?P<square>[^\[\]\n]{2,60})\](?!\()|\{\{?(?P<curly>[^{}\n]{2,60})\}\}?|<(?P<angle>[^<>\n]{2,40})>"
)
_FILLED = re.compile(r"\d|https?:|@")


def check(block: Block, context: Context) -> Iterator[Issue]:
    """One issue for each gap, in the text as readers see it."""
    taken: list[tuple[int, int]] = []
    for start, end in sorted(_gaps(block.text), key=lambda gap: (gap[0], -gap[1])):
        if all(end <= low or high <= start for low, high in taken):
            taken.append((start, end))
            message = Message.of("“{text}” is still to be filled in", text=block.text[start:end])
            yield RULE.issue(context.target, block.prose.locate(start, end), message, confidence=0.95)


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    for kind, flags in (("anywhere", re.IGNORECASE), ("capitals", 0)):
        for found in _expression(kind, flags).finditer(text):
            yield found.span()
    for found in _BRACKETED.finditer(text):
        inside = (found["square"] or found["curly"] or found["angle"]).strip().lower()
        if not _FILLED.search(inside) and _asks(inside, square=bool(found["square"])):
            yield found.span()


def _asks(inside: str, *, square: bool) -> bool:
    """Whether the words in brackets ask for others: they are, or in square brackets they begin with, such a word."""
    asked = _asked()
    first = re.match(r"[\w.-]+", inside)
    words = len(inside.split())
    return inside in asked or (first is not None and first[0] in asked and words <= 6 and (square or words == 1))


@cache
def _asked() -> frozenset[str]:
    return frozenset(wordings(vocabulary(__package__ or "", "placeholder")["brackets"]))


@cache
def _expression(kind: str, flags: int) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in vocabulary(__package__ or "", "placeholder")[kind]), flags)


RULE = Rule(
    code="placeholder",
    dimension=Dimension.DESIGN_AND_MARKUP,
    error_type="missing-text",
    severity=Severity.ERROR,
    explanation=Explanation(
        what="A mark in place of words that were to come later: TK, TBC, XXX, [name], [дата], lorem ipsum, ??.??.2026.",
        why="Whoever left it meant to come back; a release goes out with “[name of the minister]” more often than one "
        "would think.",
        wrong="The line was opened by [name of the minister] on ??.??.2026.",
        right="The line was opened by Pavel Orlov, the minister of industry, on 12 May 2026.",
        reference="MQM: Design and markup > Missing text",
    ),
    check_block=check,
)
