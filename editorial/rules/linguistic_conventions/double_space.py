"""Two spaces or more where one belongs, non-breaking ones included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Applicability, Bitext, Block, Dimension, Document, Issue, Message, Region, Severity
from editorial.rules.rule import Context, Explanation, Rule

_SPACE = r"[ \u00a0\u2007\u2009\u202f]"
_INNER = re.compile(rf"(?<=\S){_SPACE}{{2,}}(?=\S)")
_TRAILING = re.compile(rf"{_SPACE}{{2,}}(?=[\r\n]|$)")
# Two trailing spaces are a line break in Markdown, and only trailing white space in plain text.
_TRAILING_IS_MARKUP = frozenset({"markdown"})


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Runs of spaces within a line of prose, and at the end of a line where that means nothing."""
    document = bitext.target
    for block in document.blocks:
        if _is_tabular(block):
            continue
        for match in _INNER.finditer(block.text):
            region = block.prose.locate(match.start(), match.end())
            if len(region) == len(match[0]):
                yield _issue(document, region, " ")
    if document.format not in _TRAILING_IS_MARKUP:
        for match in _TRAILING.finditer(document.text):
            if match.start() > 0 and document.text[match.start() - 1] not in "\r\n":
                yield _issue(document, Region(*match.span()), "")


def _is_tabular(block: Block) -> bool:
    """Whether spaces set out columns: several wide gaps on a line."""
    return any(len(re.findall(r"\S {3,}(?=\S)", line)) > 1 for line in block.text.splitlines())


def _issue(document: Document, region: Region, right: str) -> Issue:
    message = Message("More than one space in a row") if right else Message("Spaces at the end of the line")
    return RULE.issue(document, region, message, suggestions=(right,), fix=Applicability.SAFE)


RULE = Rule(
    code="double-space",
    dimension=Dimension.LINGUISTIC_CONVENTIONS,
    error_type="punctuation",
    severity=Severity.WARNING,
    explanation=Explanation(
        what="Two or more spaces in a row, visible or non-breaking, within a line or at its end.",
        why="They come from deleted words and from pasted pages, and show as holes in the published text.",
        wrong="The plant  opened in May.",
        right="The plant opened in May.",
    ),
    check_document=check,
)
