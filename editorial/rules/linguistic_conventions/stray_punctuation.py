"""Marks that were left behind: a second full stop, a comma beside a stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Applicability, Block, Dimension, Issue, Message, Severity
from editorial.rules.rule import Context, Explanation, Rule

_GAP = r"[ \u00a0\u202f]*"
_CLUSTER = re.compile(rf"[.,;:!?…](?:{_GAP}[.,;:!?…])+")
# "?!", "!..", "..." and "…" in any spacing, "a.m.," and "Inc.;", "etc.:" and leaders of dots are all right.
_RIGHT = re.compile(r"[?!…]+|[?!]+\.{2,3}|\.{3,}[,;:?!]*|…[,;:?!]*|\.[,;:?!…]+|[!?]+[,;:]")
# A colon or stop that belongs to code, a time, a path or an emoticon has a word character right behind it.
_AFTER = re.compile(r"[\w/\\()-]")


def check(block: Block, context: Context) -> Iterator[Issue]:
    """Marks beside one another that no sentence has."""
    for cluster in _CLUSTER.finditer(block.text):
        marks = re.sub(_GAP, "", cluster[0])
        if _AFTER.match(block.text, cluster.end()) or not cluster.start():
            continue
        if _RIGHT.fullmatch(marks) and (marks == cluster[0] or (set(marks) == {"."} and len(marks) == 3)):
            continue
        message = Message.of("“{marks}” holds a mark too many", marks=cluster[0])
        region = block.prose.locate(cluster.start(), cluster.end())
        right = "." if set(marks) <= {".", ","} and marks[-1] == "." else marks[0]
        fix = Applicability.SAFE if set(marks) in ({"."}, {","}) else Applicability.UNSAFE
        yield RULE.issue(context.target, region, message, suggestions=(right,), fix=fix)


RULE = Rule(
    code="stray-punctuation",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="punctuation",
    severity=Severity.ERROR,
    explanation=Explanation(
        what="A punctuation mark too many: two full stops, a comma before a full stop, two commas.",
        why="It is what an edit leaves behind, and the first thing a journalist sees.",
        wrong="The vaccine was developed in Kaluga. .",
        right="The vaccine was developed in Kaluga.",
    ),
    check_block=check,
)
