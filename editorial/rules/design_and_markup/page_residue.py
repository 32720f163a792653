"""What a web page leaves in pasted text: share buttons, counters, menus, cookie lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Bitext, Block, BlockKind, Dimension, Issue, Message, Severity
from editorial.rules.design_and_markup.page_lines import is_residue, lines, residue
from editorial.rules.rule import Context, Explanation, Rule

_SENTENCE_END = re.compile(r"[.!?…][\"”»)]*\s*$")
_ANY_KIND = ("lines", "tail", "headings")


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:  # noqa: ARG001
    """Lines that are residue from end to end, menu headings after the last sentence, and phrases anywhere."""
    document = bitext.target
    ends = [n for n, block in enumerate(document.blocks) if _SENTENCE_END.search(block.text)]
    last = ends[-1] if ends else len(document.blocks)
    for number, block in enumerate(document.blocks):
        kinds = ("lines", "tail") if number > last and block.kind is not BlockKind.TABLE_CELL else ("lines",)
        following = _first_line(document.blocks[number + 1 : number + 2])
        found = list(lines(block.text))
        for at, (start, end) in enumerate(found):
            below = block.text[slice(*found[at + 1])] if at + 1 < len(found) else following
            headed = () if below and not is_residue(below, _ANY_KIND) else ("headings",)
            for low, high in residue(block.text[start:end], (*kinds, *headed)):
                region = block.prose.locate(start + low, start + high)
                yield RULE.issue(document, region, _MESSAGE, suggestions=("",))


def _first_line(blocks: tuple[Block, ...]) -> str:
    return next((block.text[start:end] for block in blocks for start, end in lines(block.text)), "")


_MESSAGE = Message("This belongs to the page that the text was copied from")


RULE = Rule(
    code="page-residue",
    dimension=Dimension.DESIGN_AND_MARKUP,
    error_type="markup",
    severity=Severity.WARNING,
    explanation=Explanation(
        what="A line that belongs to a web page and not to the release: share buttons, “Read more”, view counters, "
        "photo credits, cookie lines, menu headings.",
        why="It comes along when text is copied from a site, and is published with the release.",
        wrong="The plant opened in May.\n\nShare on social media",
        right="The plant opened in May.",
    ),
    check_document=check,
)
