"""The mark that ends a release, ### or the like: there, and nothing for publication behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editorial.model import Bitext, BlockKind, Dimension, Document, Excerpt, Issue, Message, Region, Severity
from editorial.rules.profiles import profile
from editorial.rules.rule import Context, Explanation, Rule
from editorial.rules.style.contacts import is_reachable, opening

_MARK = re.compile(r"^[ \t\\*_]*(?:###|# # #|-30-|–30–|-?ends-?)[ \t\\*_]*$", re.MULTILINE | re.IGNORECASE)
_SENTENCES = 2
"""Sentences from which on a paragraph behind the mark is running text, not a note."""
_NOTE = re.compile(r"^\W*(?:(?:about|notes?|об?|справка|for (?:more|further))\b|контакт)", re.IGNORECASE)


def check(bitext: Bitext, context: Context) -> Iterator[Issue]:
    """A mark that only the original has, or that the profile asks for; text behind a mark."""
    document, wanted = bitext.target, profile(context.config).end_mark
    mark, theirs = _region(document), _region(bitext.source)
    end = document.blocks[-1].region.end if document.blocks else 0
    if mark is not None:
        yield from _behind(mark, document)
    elif theirs is not None and bitext.source is not None:
        message = Message.of("The original ends with {mark}", mark=bitext.source.excerpt(theirs).strip())
        evidence = Excerpt.of(bitext.source, theirs)
        yield RULE.issue(document, Region(end, end), message, severity=Severity.WARNING, source=evidence)
    elif wanted != "any" and document.blocks:
        message = Message.of("The house ends a release with {mark}", mark=wanted)
        yield RULE.issue(document, Region(end, end), message, suggestions=(f"\n\n{wanted}",), confidence=0.9)


def _behind(mark: Region, document: Document) -> Iterator[Issue]:
    """Running text between the mark and the notes: after a note's heading all may follow."""
    for number, block in enumerate(document.blocks):
        if block.region.start < mark.end:
            continue
        if opening(block) or _NOTE.match(block.text) or block.kind is BlockKind.HEADING or is_reachable((block,)):
            return
        if sum(segment.block == number for segment in document.segments) >= _SENTENCES:
            yield RULE.issue(document, block.region, Message("Nobody publishes what stands behind the end mark"))
            return


def _region(document: Document | None) -> Region | None:
    found = list(_MARK.finditer(document.text)) if document is not None else []
    return Region(*found[-1].span()) if found else None


RULE = Rule(
    code="end-mark",
    dimension=Dimension.STYLE,
    error_type="organizational-style",
    severity=Severity.INFO,
    languages=frozenset({"en", "ru"}),
    explanation=Explanation(
        what="The mark that ends a release (###, -30-, ENDS): only the original has it, the profile asks for it, or "
        "a paragraph of the release stands behind it; notes and contacts belong there.",
        why="An editor stops reading at the mark; and without it nobody knows whether a page is missing.",
        wrong="The line starts in May.\n\n###\n\nIt will make pumps. It has 40 staff.",
        right="The line starts in May. It will make pumps. It has 40 staff.\n\n###",
        reference="The profile's end-mark; AP Stylebook, press releases",
    ),
    check_document=check,
)
