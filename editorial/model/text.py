"""A decoded file and the places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

_LINE_END = re.compile(r"\r\n|\n|\r")


class BlockKind(StrEnum):
    """What a block is in the draft."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A stretch of `Document.text`: code points, end exclusive; empty (start == end) is a place between characters."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a region: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """Every region is true; `len` is 0 for an empty one, which must not make it read as "no region"."""
        return True

    def overlaps(self, other: Region) -> bool:
        """Whether the two share a character; a place overlaps a region that it stands inside of."""
        if not self or not other:
            return False
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def contains(self, other: Region) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: Region) -> Region:
        """The smallest region that holds both."""
        return Region(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters of prose, from `at` in `Prose.text`, that stand unbroken in the file from `start`.

    `span` is given for characters that the file writes otherwise (`&nbsp;`), and is how many it writes; such a run is
    never parted.
    """

    at: int
    start: int
    length: int
    span: int | None = None

    @property
    def end(self) -> int:
        """Where the run ends in the file."""
        return self.start + (self.length if self.span is None else self.span)


@dataclass(frozen=True, slots=True)
class Prose:
    """Readable text with its place in the file.

    Markup is left out of `text` and nothing else is changed, so that `runs` leads every character back to the file.
    """

    text: str
    runs: tuple[Run, ...]
    _region: Region | None = field(default=None, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, text: str, start: int) -> Prose:
        """Prose that stands in the file as it is, from `start`."""
        return cls(text, (Run(0, start, len(text)),))

    @property
    def region(self) -> Region:
        """From the first to the last character in the file."""
        if self._region is None:
            # Asked for more often than anything else, some forty times of each sentence in a review.
            object.__setattr__(self, "_region", self.locate(0, len(self.text)))
        assert self._region is not None
        return self._region

    def locate(self, start: int, end: int) -> Region:
        """The region of the file that holds `text[start:end]`, markup between the two included.

        Raises:
            ValueError: when the offsets are not within the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}..{end} is not within 0..{len(self.text)}")
        place = self._place(start)
        return Region(place, place if start == end else self._end(end - 1))

    def _place(self, at: int) -> int:
        run = self._run(at)
        return run.start + (at - run.at if run.span is None else 0)

    def _end(self, at: int) -> int:
        run = self._run(at)
        return run.start + at - run.at + 1 if run.span is None else run.end

    def _run(self, at: int) -> Run:
        for run in reversed(self.runs):
            if run.at <= at:
                return run
        raise ValueError("prose without runs")

    def find(self, region: Region) -> tuple[int, int] | None:
        """Offsets into `text` of what the file holds in `region`, or None when it holds none of this prose."""
        start: int | None = None
        end = 0
        for run in self.runs:
            low, high = max(run.start, region.start), min(run.end, region.end)
            if low < high or (low == high and region.start == region.end):
                first, last = (low - run.start, high - run.start) if run.span is None else (0, run.length)
                start = run.at + first if start is None else start
                end = run.at + last
        return None if start is None else (start, end)

    def slice(self, start: int, end: int) -> Prose:
        """The prose of `text[start:end]`."""
        runs = []
        for run in self.runs:
            low, high = max(run.at, start), min(run.at + run.length, end)
            if low < high:
                offset = low - run.at if run.span is None else 0
                runs.append(Run(low - start, run.start + offset, high - low, run.span))
        return Prose(self.text[start:end], tuple(runs) or (Run(0, self._place(start), 0),))

    def moved(self, by: int) -> Prose:
        """The same prose, `by` characters further on in the file."""
        return Prose(self.text, tuple(Run(r.at, r.start + by, r.length, r.span) for r in self.runs)) if by else self


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table cell or quotation."""

    kind: BlockKind
    prose: Prose

    @property
    def text(self) -> str:
        return self.prose.text

    @property
    def region(self) -> Region:
        return self.prose.region


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, without the white space around it. `block` is the index of its block in the document."""

    index: int
    block: int
    prose: Prose

    @property
    def text(self) -> str:
        return self.prose.text

    @property
    def region(self) -> Region:
        return self.prose.region

    def locate(self, start: int, end: int) -> Region:
        """The region of the file that holds `text[start:end]`."""
        return self.prose.locate(start, end)


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    """Where the lines of a text begin."""
    return (0, *(end.end() for end in _LINE_END.finditer(text)))


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file's bytes became text: a codec's name, and whether a byte-order mark came first."""

    name: str = "utf-8"
    bom: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded file. `text` is the whole file, its own newlines kept; `language` is a BCP 47 tag, "" when unknown.

    `format` is the name of the format in `editorial.formats` that reads and writes it.
    """

    path: str
    text: str
    language: str
    format: str
    blocks: tuple[Block, ...]
    segments: tuple[Segment, ...] = ()
    encoding: Encoding = Encoding()

    def excerpt(self, region: Region) -> str:
        """What the file holds in `region`."""
        return self.text[region.start : region.end]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, columns in code points; CRLF, LF and CR each end one line."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    @property
    def words(self) -> int:
        """How many words the prose holds, by white space."""
        return sum(len(block.text.split()) for block in self.blocks)

    def block_of(self, segment: Segment) -> Block:
        return self.blocks[segment.block]
