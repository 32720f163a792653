"""Brackets and quotation marks that open and do not close, or close and did not open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editorial.bitext.quotations import unshared
from editorial.model import Bitext, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "„": "“"}
_MARK = re.compile(f"[{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")
_ENUMERATION = re.compile(r"(?:^|[\s;,.])(?:\d{1,3}|[ivx]{1,4}|[^\W\d_])\)", re.MULTILINE)
_EMOTICON = re.compile(r"[:;]-?[()]")
_INCHES = re.compile(r"\d\s?\"")


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Marks without their partner, block by block; a quotation may run on over paragraphs that each open it anew."""
    blocks = bitext.target.blocks
    for number, block in enumerate(blocks):
        following = blocks[number + 1].text[:1] if number + 1 < len(blocks) else ""
        for at in _alone(block.text, following):
            region = block.prose.locate(at, at + 1)
            message = Message.of("“{mark}” has no partner in this paragraph", mark=block.text[at])
            yield RULE.issue(bitext.target, region, message)


@lru_cache(maxsize=4096)
def _alone(text: str, following: str) -> tuple[int, ...]:
    """Where the marks of a block stand that have no partner; `following` is what the next block begins with."""
    return (*_unpaired(unshared(text), following), *_odd_straight(text, following))


def _unpaired(text: str, following: str) -> Sequence[int]:
    skipped = {m.end() - 1 for pattern in (_ENUMERATION, _EMOTICON) for m in pattern.finditer(text)}
    german = "„" in text
    pairs = _PAIRS if german else {k: v for k, v in _PAIRS.items() if k != "„"}
    if german:
        pairs = {k: v for k, v in pairs.items() if k != "“"}
    stack: list[tuple[str, int]] = []
    alone = []
    for found in _MARK.finditer(text):
        at, mark = found.start(), found[0]
        if mark in pairs:
            stack.append((mark, at))
        elif mark in pairs.values():
            if stack and pairs[stack[-1][0]] == mark:
                stack.pop()
            elif at not in skipped:
                alone.append(at)
    runs_on = following in ("“", "«")
    return [*alone, *(at for mark, at in stack if not (runs_on and mark in "“«") and at not in skipped)]


def _odd_straight(text: str, following: str) -> Sequence[int]:
    inches = {m.end() - 1 for m in _INCHES.finditer(text)}
    marks = [at for at, mark in enumerate(text) if mark == '"']
    if len(marks) % 2 == 0 or (inches and len(marks) - len(inches) in (0, 2)):
        return ()
    if following == '"':
        return ()
    return marks[-1:]


RULE = Rule(
    code="unpaired-punctuation",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="punctuation",
    severity=Severity.WARNING,
    explanation=Explanation(
        what="A bracket or quotation mark whose partner is missing from the paragraph.",
        why="The reader cannot tell where the quotation ends and whose words follow.",
        wrong="“We doubled our output, said the director.",
        right="“We doubled our output,” said the director.",
    ),
    check_document=check,
)
