"""The two languages of a unit, whichever of them is the draft under review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from editorial.bitext.vocabulary import Wordings
from editorial.model import Bitext, Document, Excerpt, Region, Segment, Unit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """`segment.text[start:end]`."""

    segment: Segment
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]

    @property
    def region(self) -> Region:
        return self.segment.locate(self.start, self.end)

    @property
    def excerpt(self) -> Excerpt:
        """The occurrence as evidence."""
        return Excerpt(self.region, self.text)


@dataclass(frozen=True, slots=True)
class Sides:
    """The Russian and the English segments of a unit; `draft` is the language of the target, "ru" or "en"."""

    russian: tuple[Segment, ...]
    english: tuple[Segment, ...]
    draft: str

    def pair(self, russian: T, english: T) -> tuple[T, T]:
        """What belongs to the draft, then what belongs to the other side."""
        return (russian, english) if self.draft == "ru" else (english, russian)


def primary(document: Document | None) -> str:
    """The primary language subtag of a document, "" without one."""
    return document.language.partition("-")[0].lower() if document else ""


def sides(unit: Unit, bitext: Bitext) -> Sides | None:
    """The two sides of a unit, or None when they are not Russian and English or one is empty."""
    if not unit.source or not unit.target:
        return None
    languages = primary(bitext.source), primary(bitext.target)
    if languages == ("ru", "en"):
        return Sides(unit.source, unit.target, "en")
    if languages == ("en", "ru"):
        return Sides(unit.target, unit.source, "ru")
    return None


def occurrences(pattern: re.Pattern[str], segments: Sequence[Segment]) -> Iterator[Occurrence]:
    """Every match of `pattern` in the segments, in their order."""
    for segment in segments:
        for match in pattern.finditer(segment.text):
            yield Occurrence(segment, match.start(), match.end())


def found(index: Wordings[T], segments: Sequence[Segment]) -> Iterator[tuple[Occurrence, T]]:
    """Every wording of `index` in the segments, with what it stands for."""
    for segment in segments:
        for hit in index.find(segment.text):
            yield Occurrence(segment, hit.start, hit.end), hit.value


def whole(segments: Sequence[Segment]) -> Region:
    """From the first to the last character of the segments.

    Raises:
        ValueError: without segments.
    """
    if not segments:
        raise ValueError("no segments")
    return Region(min(s.region.start for s in segments), max(s.region.end for s in segments))


def text_of(segments: Sequence[Segment]) -> str:
    """The segments' text, joined by spaces."""
    return " ".join(segment.text for segment in segments)
