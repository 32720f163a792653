"""The checks of the house's styles on a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editorial.bitext.sides import primary
from editorial.model import BlockKind, Document, Prose, Region
from editorial.rules.styles.checking import violations
from editorial.rules.styles.style_file import Check, Style


def broken(document: Document, styles: Sequence[Style]) -> Iterator[tuple[Check, Style, Region, str | None]]:
    """What the styles hold against a document: check, style, region, and better words where there are any."""
    for style in styles:
        for check in style.checks:
            if check.language and check.language != primary(document):
                continue
            prose = _scope(document, check)
            for violation in violations(check, [part.text for part in prose]):
                region = prose[violation.number].locate(violation.start, violation.end)
                yield check, style, region, violation.better


def _scope(document: Document, check: Check) -> list[Prose]:
    """The texts that a check looks at, one by one; of a document the paragraphs, for checks of the whole."""
    if check.scope == "heading" or check.extends == "capitalization":
        return [block.prose for block in document.blocks if block.kind is BlockKind.HEADING]
    if check.scope == "sentence":
        return [segment.prose for segment in document.segments]
    if check.scope == "document" and check.extends == "occurrence":
        return [Prose.of(document.text, 0)]
    return [block.prose for block in document.blocks]
