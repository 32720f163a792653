"""Units as rows of two cells, each cell cut into pieces at the borders of its issues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from editorial.model import Document, DocumentReport, Issue, Region, Segment, Severity


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that the same issues hold throughout; `issues` are their numbers in the document report, from 1."""

    text: str
    issues: tuple[int, ...]
    severity: Severity | None


@dataclass(frozen=True, slots=True)
class Row:
    """A unit: the pieces of either side, and the numbers of the issues whose words stand in it."""

    id: int
    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    issues: tuple[int, ...]
    score: float


def rows(part: DocumentReport) -> tuple[Row, ...]:
    """The rows of a document report, in the order of its units; an issue is listed in the row where it begins."""
    target = [(number, issue.region, issue) for number, issue in enumerate(part.issues, start=1)]
    source = [(number, issue.source.region, issue) for number, _, issue in target if issue.source]
    listed: set[int] = set()
    out = []
    for unit in part.bitext.units:
        left = tuple(_side(part.bitext.source, unit.source, source)) if part.bitext.source else ()
        right = tuple(_side(part.document, unit.target, target))
        held = [n for piece in right for n in piece.issues]
        # An omission has no words in the translation: it is listed where its original stands.
        held += [n for n, region, issue in source if not len(issue.region) and _within(region, unit.source)]
        own = tuple(n for n in dict.fromkeys(held) if n not in listed)
        listed.update(own)
        out.append(Row(unit.id, left, right, own, unit.score))
    return tuple(out)


def unplaced(part: DocumentReport, table: Sequence[Row]) -> tuple[int, ...]:
    """Numbers of the issues that no row lists, such as those between paragraphs."""
    listed = {number for row in table for number in row.issues}
    return tuple(number for number in range(1, len(part.issues) + 1) if number not in listed)


def _side(
    document: Document, segments: Sequence[Segment], issues: Sequence[tuple[int, Region, Issue]]
) -> Iterator[Piece]:
    for position, segment in enumerate(segments):
        if position:
            between = document.text[segments[position - 1].region.end : segment.region.start]
            yield Piece("\n" if between.count("\n") > 1 else " ", (), None)
        yield from _pieces(document, segment.region, issues)


def _pieces(document: Document, extent: Region, issues: Sequence[tuple[int, Region, Issue]]) -> Iterator[Piece]:
    inside = [entry for entry in issues if len(entry[1]) and entry[1].overlaps(extent)]
    borders = {extent.start, extent.end}
    borders.update(p for _, r, _ in inside for p in (r.start, r.end) if extent.start < p < extent.end)
    ordered = sorted(borders)
    for start, end in pairwise(ordered):
        holding = [(number, issue) for number, region, issue in inside if region.start <= start and end <= region.end]
        severity = max((issue.severity for _, issue in holding), default=None)
        yield Piece(document.text[start:end], tuple(number for number, _ in holding), severity)


def _within(region: Region, segments: Sequence[Segment]) -> bool:
    return any(segment.region.overlaps(region) for segment in segments)
