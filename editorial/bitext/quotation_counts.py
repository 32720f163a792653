"""Which side of a unit has more direct speech, as far as interjections leave that open."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from editorial.bitext.quotations import Quotation, marked
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
    """A quotation of unit `at` of the source that the target lacks, and the other way round.

    `documents` and `spoken`, their quotations, are those of source and target. The neighbouring units count too: marks
    in them excuse a unit without any, and every way of counting that leaves the two sides equal is believed.
    """
    unit, around = units[at], units[max(0, at - 1) : at + 2]
    theirs, ours = within(spoken[0], unit.source), within(spoken[1], unit.target)
    if not unit.source or not unit.target or not (theirs or ours):
        return None, None
    all_source, all_target = [s for u in around for s in u.source], [s for u in around for s in u.target]
    if not theirs or not ours:
        lost = theirs[0] if theirs and not marked(all_target) else None
        return lost, ours[0] if ours and not marked(all_source) else None
    all_theirs, all_ours = within(spoken[0], all_source), within(spoken[1], all_target)
    more = fewest(theirs, documents[0]) > len(ours) and fewest(all_theirs, documents[0]) > len(all_ours)
    fewer = fewest(ours, documents[1]) > len(theirs) and fewest(all_ours, documents[1]) > len(all_theirs)
    return theirs[-1] if more else None, ours[-1] if fewer else None
