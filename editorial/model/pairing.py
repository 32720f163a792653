"""Two documents as units, and the dictionary between their languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from editorial.model.text import Document, Region, Segment


class State(StrEnum):
    """The state of a unit, after XLIFF 2.1 (section 4.3.1.29)."""

    INITIAL = "initial"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


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
