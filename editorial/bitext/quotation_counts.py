"""How many pieces of direct speech a unit has on either side, as far as interjections leave that open."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from editorial.bitext.quotations import Quotation
from editorial.model import Document, Region, Segment, Unit

Quoted = Sequence[Quotation]
_INTERJECTED = 80
"""Characters between two quotations up to which they may be one, interrupted by who says it."""


def within(found: Sequence[Quotation], segments: Sequence[Segment]) -> list[Quotation]:
    """The quotations, of those in a document's order, that the segments hold, or parts of which they hold."""
    regions = [segment.region for segment in segments]
    low = min((region.start for region in regions), default=0)
    high = max((region.end for region in regions), default=0)
    near = found[bisect_left(found, low, key=_end) : bisect_right(found, high, key=_start)]
    return [quotation for quotation in near if any(region.overlaps(quotation.region) for region in regions)]


def _start(quotation: Quotation) -> int:
    return quotation.region.start


def _end(quotation: Quotation) -> int:
    return quotation.region.end


def fewest(found: Sequence[Quotation], document: Document) -> int:
    """How many there are at least: those close together may be one that its speaker's name interrupts."""
    apart = sum(_apart(one, other, document) for one, other in pairwise(found))
    return apart + 1 if found else 0


def _apart(one: Quotation, other: Quotation, document: Document) -> bool:
    between = document.excerpt(Region(one.region.end, max(one.region.end, other.region.start)))
    return len(between) > _INTERJECTED or "\n" in between


def surplus(
    units: Sequence[Unit], at: int, documents: tuple[Document, Document], spoken: tuple[Quoted, Quoted]
) -> tuple[Quotation | None, Quotation | None]:
    """The last quotation of unit `at` of the source when the target has fewer, and the other way round.

    `documents` and `spoken`, their quotations, are those of source and target. Quotations are counted with those of the
    neighbouring units too, and every way that leaves the two sides equal is believed.
    """
    unit, around = units[at], units[max(0, at - 1) : at + 2]
    theirs, ours = within(spoken[0], unit.source), within(spoken[1], unit.target)
    if not theirs or not ours:
        return None, None
    all_theirs = within(spoken[0], [segment for u in around for segment in u.source])
    all_ours = within(spoken[1], [segment for u in around for segment in u.target])
    lost = fewest(theirs, documents[0]) > len(ours) and fewest(all_theirs, documents[0]) > len(all_ours)
    added = fewest(ours, documents[1]) > len(theirs) and fewest(all_ours, documents[1]) > len(all_theirs)
    return theirs[-1] if lost else None, ours[-1] if added else None
