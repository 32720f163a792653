"""A space before a comma, a full stop or a closing mark, or after an opening one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Applicability, Block, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

_SPACE = r"[ \u00a0\u202f]+"
# Not before an ellipsis, a decimal (.5), a file suffix (.NET) or an emoticon.
_MARK = r"[,;](?!\w)|\.(?![\w.])|[!?](?![-\w()])|(?<!\d[ \u00a0\u202f]):(?![-\w()])|[)\]»”]"
_BEFORE = re.compile(rf"(?<=[\w)\]»”’%]){_SPACE}(?=(?:{_MARK})(?:\s|$|[\"”»)\],.;]))")
_AFTER = re.compile(rf"(?<=[(\[«“]){_SPACE}(?=\w)")
# French sets a space there, and only there is it right.
_SPACED = frozenset({"fr"})


def check(block: Block, context: Context) -> Iterator[Issue]:
    """Spaces that belong to no word."""
    if context.target.language.partition("-")[0] in _SPACED:
        return
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(block.text):
            region = block.prose.locate(match.start(), match.end())
            if len(region) == len(match[0]):
                before = pattern is _BEFORE
                mark = block.text[match.end() if before else match.start() - 1]
                place = Message("A space before “{mark}”", {"mark": mark})
                message = place if before else Message("A space after “{mark}”", {"mark": mark})
                yield RULE.issue(context.target, region, message, suggestions=("",), fix=Applicability.SAFE)


RULE = Rule(
    code="space-before-punctuation",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="punctuation",
    severity=Severity.WARNING,
    yields_to=frozenset({"stray-punctuation"}),
    explanation=Explanation(
        what="A space before a comma, stop, colon, semicolon, question or exclamation mark or a closing bracket or "
        "quotation mark, or after an opening one.",
        why="It is left where a word was deleted, and lets the mark fall to the next line.",
        wrong="The plant , opened in May , employs 200 people.",
        right="The plant, opened in May, employs 200 people.",
    ),
    check_block=check,
)
