"""What the picture shows of one version of a draft: Flesch's reading ease, and its sentences one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editorial.bitext.sides import primary
from editorial.model import Document, DocumentReport, Segment
from editorial.rules.readability import Band, Readability, readability

LONG_SENTENCE = "long-sentence"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: words, the unit that holds it, its beginning, and whether it is longer than the house allows."""

    words: int
    unit: int
    opening: str
    over: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One version. `limit` is the house's longest sentence in words where the review has reported a longer one."""

    path: str
    language: str
    measured: Readability
    sentences: tuple[Sentence, ...]
    limit: int | None

    @property
    def longest(self) -> Sentence:
        return max(self.sentences, key=lambda sentence: sentence.words)

    @property
    def ease(self) -> int:
        """The score, within Flesch's scale of 0 to 100."""
        return round(min(100.0, max(0.0, self.measured.ease)))

    @property
    def band(self) -> Band:
        return self.measured.band


def readings(part: DocumentReport) -> tuple[Reading, ...]:
    """The versions that have enough running text for a score, the original first."""
    return tuple(_readings(part))


def _readings(part: DocumentReport) -> Iterator[Reading]:
    limits = {i.region: i.message.arguments.get("limit") for i in part.issues if i.code == LONG_SENTENCE}
    for document in (part.bitext.source, part.document):
        measured = readability(document) if document is not None else None
        if document is None or measured is None or not measured.is_telling:
            continue
        own = limits if document is part.document else {}
        units = _units(part, document)
        sentences = tuple(
            Sentence(figures.words, units.get(segment.index, 0), _opening(segment), segment.region in own)
            for segment, figures in zip(measured.segments, measured.sentences, strict=True)
        )
        limit = next((limit for limit in own.values() if isinstance(limit, int)), None)
        yield Reading(document.path, primary(document), measured, sentences, limit)


def _units(part: DocumentReport, document: Document) -> dict[int, int]:
    """The unit of each sentence of a version, by the sentence's index."""
    ours = document is part.document
    return {s.index: unit.id for unit in part.bitext.units for s in (unit.target if ours else unit.source)}


def _opening(segment: Segment) -> str:
    words = segment.text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
