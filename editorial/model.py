"""The values that every part of the program shares; this module imports nothing of the project.

A file becomes a `Document` of `Block`s and `Segment`s; two documents become a `Bitext` of `Unit`s; every rule yields
`Issue`s, and a review of any number of documents is a `Report`.

Offsets are code points in the decoded file (`Document.text`), end exclusive, everywhere. The words are those of MQM
(issue, dimension, error type, severity), XLIFF (unit, segment, source, target, state) and SARIF (rule, region, fix).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import total_ordering
from typing import Protocol


@total_ordering
class Severity(Enum):
    """How much an issue matters; ordered, so that `Severity.ERROR > Severity.WARNING`."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: Severity) -> bool:
        order = list(Severity)
        return order.index(self) < order.index(other)


class Dimension(StrEnum):
    """The MQM dimensions (themqm.org) that rules are filed under."""

    ACCURACY = "accuracy"
    TERMINOLOGY = "terminology"
    LINGUISTIC_CONVENTIONS = "linguistic-conventions"
    LOCALE_CONVENTIONS = "locale-conventions"
    STYLE = "style"
    DESIGN_AND_MARKUP = "design-and-markup"


class Applicability(StrEnum):
    """Whether a fix may be made unseen (`SAFE`) or wants a person's consent (`UNSAFE`)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class BlockKind(StrEnum):
    """What a block is in the draft."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTATION = "quotation"


class State(StrEnum):
    """The state of a unit, after XLIFF 2.1 (section 4.3.1.29)."""

    INITIAL = "initial"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


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
    """`length` characters of prose, from `at` in `Prose.text`, that stand unbroken in the file from `start`."""

    at: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Readable text with its place in the file.

    Markup is left out of `text` and nothing else is changed, so that `runs` leads every character back to the file.
    """

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, text: str, start: int) -> Prose:
        """Prose that stands in the file as it is, from `start`."""
        return cls(text, (Run(0, start, len(text)),))

    @property
    def region(self) -> Region:
        """From the first to the last character in the file."""
        return self.locate(0, len(self.text))

    def locate(self, start: int, end: int) -> Region:
        """The region of the file that holds `text[start:end]`, markup between the two included.

        Raises:
            ValueError: when the offsets are not within the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}..{end} is not within 0..{len(self.text)}")
        if start == end:
            place = self._place(start)
            return Region(place, place)
        return Region(self._place(start), self._place(end - 1) + 1)

    def _place(self, at: int) -> int:
        for run in reversed(self.runs):
            if run.at <= at:
                return run.start + at - run.at
        raise ValueError("prose without runs")

    def find(self, region: Region) -> tuple[int, int] | None:
        """Offsets into `text` of what the file holds in `region`, or None when it holds none of this prose."""
        start: int | None = None
        end = 0
        for run in self.runs:
            low, high = max(run.start, region.start), min(run.start + run.length, region.end)
            if low < high or (low == high and region.start == region.end):
                start = run.at + low - run.start if start is None else start
                end = run.at + high - run.start
        return None if start is None else (start, end)

    def slice(self, start: int, end: int) -> Prose:
        """The prose of `text[start:end]`."""
        runs = []
        for run in self.runs:
            low, high = max(run.at, start), min(run.at + run.length, end)
            if low < high:
                runs.append(Run(low - start, run.start + low - run.at, high - low))
        return Prose(self.text[start:end], tuple(runs) or (Run(0, self._place(start), 0),))


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
        before = self.text[:offset]
        line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
        return line, offset - max(before.rfind("\n"), before.rfind("\r"))

    @property
    def words(self) -> int:
        """How many words the prose holds, by white space."""
        return sum(len(block.text.split()) for block in self.blocks)

    def block_of(self, segment: Segment) -> Block:
        return self.blocks[segment.block]


@dataclass(frozen=True, slots=True)
class Unit:
    """Segments of the source and the segments of the target that translate them; either side may be empty.

    `score` is how sure the aligner is that the two belong together, from 0 to 1.
    """

    id: int
    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    score: float = 1.0
    state: State = State.INITIAL


@dataclass(frozen=True, slots=True)
class Bitext:
    """The draft under review (`target`), its original where there is one, and the units that pair them.

    Without a source every target segment is a unit of its own with an empty source.
    """

    target: Document
    source: Document | None
    units: tuple[Unit, ...]

    @classmethod
    def alone(cls, document: Document) -> Bitext:
        """The review of one document that has no original."""
        return cls(document, None, tuple(Unit(s.index + 1, (), (s,)) for s in document.segments))

    def unit_at(self, region: Region) -> Unit | None:
        """The unit whose target holds the beginning of `region`."""
        for unit in self.units:
            if any(s.region.start <= region.start < max(s.region.end, s.region.start + 1) for s in unit.target):
                return unit
        return None


class Lexicon(Protocol):
    """A bilingual dictionary."""

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        """Lower-case words of language `target` that may translate `word` (any inflected form) of `source`."""
        ...


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for people: an English template and its arguments; the template is also the catalogue's key.

    `str()` gives English; `editorial.messages.translate` gives the reader's language.
    """

    template: str
    arguments: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, template: str, **arguments: object) -> Message:
        return cls(template, arguments)

    def __str__(self) -> str:
        return self.template.format(**self.arguments)

    def __hash__(self) -> int:
        return hash((self.template, tuple(sorted((k, str(v)) for k, v in self.arguments.items()))))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A region of the source and what stands there: the evidence on the other side."""

    region: Region
    text: str


@dataclass(frozen=True, slots=True)
class Issue:
    """Something to settle in `Document.text[region]`.

    Each suggestion is text to put in place of the region, best first. `confidence` is a probability. `engine` names
    the engine whose evidence it is ("rules" for the rule's own); `engine_rule` is that engine's name for it.
    `reasons` say why, one piece of evidence each. `fingerprint` identifies the issue between runs; the review sets it.
    """

    code: str
    dimension: Dimension
    error_type: str
    severity: Severity
    message: Message
    region: Region
    text: str
    suggestions: tuple[str, ...] = ()
    confidence: float = 1.0
    engine: str = "rules"
    engine_rule: str | None = None
    fix: Applicability | None = None
    source: Excerpt | None = None
    reasons: tuple[Message, ...] = ()
    fingerprint: str = ""


class EngineStatus(StrEnum):
    """Whether an engine took part in a review; `OFF` when the settings leave it out."""

    OK = "ok"
    MISSING = "missing"
    FAILED = "failed"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class EngineState:
    """An engine's part in a review: its version when it answered, and otherwise what happened and the remedy."""

    status: EngineStatus
    version: str | None = None
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """The issues of one document, in the order of their regions."""

    bitext: Bitext
    issues: tuple[Issue, ...]

    @property
    def document(self) -> Document:
        return self.bitext.target


@dataclass(frozen=True, slots=True)
class Report:
    """A whole review."""

    documents: tuple[DocumentReport, ...]
    engines: Mapping[str, EngineState]

    def issues(self) -> Iterator[Issue]:
        for document in self.documents:
            yield from document.issues

    def count(self, severity: Severity) -> int:
        """How many issues have exactly this severity."""
        return sum(issue.severity is severity for issue in self.issues())
