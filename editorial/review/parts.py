"""Parts of a document with all else blank: what a check of one paragraph, or of one unit, gets to see."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from editorial.model import Block, BlockKind, Document, Prose, Region, Segment

_BLANK = Block(BlockKind.PARAGRAPH, Prose.of("", 0))


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks `first` to `last` of a document, both included.

    `start` is where they begin in the file; `identity` is the same for parts that differ in nothing but their place.
    """

    first: int
    last: int
    start: int
    identity: Hashable


NOTHING = Part(0, -1, 0, ())


class Parts:
    """The parts of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        blocks = [segment.block for segment in document.segments]
        self._bounds = [bisect_left(blocks, number) for number in range(len(document.blocks) + 1)]
        self._regions = [self._region(number) for number in range(len(document.blocks))]
        self._identities = [self._identity(number) for number in range(len(document.blocks))]

    def blocks(self, first: int, last: int) -> Part:
        """From one block to another."""
        return Part(first, last, self._regions[first].start, tuple(self._identities[first : last + 1]))

    def around(self, segments: Sequence[Segment]) -> Part:
        """The blocks that hold segments, and those between them."""
        if not segments:
            return NOTHING
        numbers = [segment.block for segment in segments]
        return self.blocks(min(numbers), max(numbers))

    def alone(self, part: Part) -> Document:
        """The document with nothing but a part of it, which stands where it stood."""
        if part is NOTHING:
            return replace(self.document, text="", blocks=(), segments=())
        first, last = part.first, part.last
        return replace(
            self.document,
            text=" " * part.start + self.document.text[part.start : self._regions[last].end],
            blocks=(_BLANK,) * first + self.document.blocks[first : last + 1],
            segments=self.document.segments[self._bounds[first] : self._bounds[last + 1]],
        )

    def places(self, segments: Sequence[Segment], part: Part) -> tuple[int, ...]:
        """Which of a part's segments they are."""
        return tuple(segment.index - self.document.segments[self._bounds[part.first]].index for segment in segments)

    def _region(self, number: int) -> Region:
        region = self.document.blocks[number].region
        for segment in self._held(number):
            region = region.cover(segment.region)
        return region

    def _identity(self, number: int) -> Hashable:
        """A block without its place, and with what parts it from the one before."""
        block, region = self.document.blocks[number], self._regions[number]
        before = self._regions[number - 1].end if number else 0
        gap = region.start - before, self.document.text[before : region.start]
        proses = (block.prose, *(segment.prose for segment in self._held(number)))
        return block.kind, gap, self.document.excerpt(region), tuple(_identity(one, region.start) for one in proses)

    def _held(self, number: int) -> tuple[Segment, ...]:
        return self.document.segments[self._bounds[number] : self._bounds[number + 1]]


def _identity(prose: Prose, start: int) -> Hashable:
    return prose.text, tuple((run.at, run.start - start, run.length, run.span) for run in prose.runs)
