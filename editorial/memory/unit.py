"""What a memory holds and what it answers, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Standing(StrEnum):
    """How far a translation is trusted: XLIFF's states without "initial", and `MACHINE` for what no person has read."""

    MACHINE = "machine"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


HUMAN = (Standing.FINAL, Standing.REVIEWED, Standing.TRANSLATED)
"""What people wrote or approved, the most trusted first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationUnit:
    """A segment and its translation (TMX `tu`).

    Languages are BCP 47 tags. `origin` says where it came from (a file, a provider), `release` the draft it belongs to,
    `date` when it was made (ISO 8601, UTC). `extra` holds what TMX says besides and the program has no use for, so that
    it can be written again. `id` is the memory's own number, 0 before it is kept. `reversed` says that a look-up found
    the unit by its target and answers with its sides changed: it was translated the other way.
    """

    source: str
    target: str
    source_language: str
    target_language: str
    standing: Standing = Standing.TRANSLATED
    origin: str = ""
    author: str = ""
    release: str = ""
    date: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)
    id: int = 0
    reversed: bool = False

    def turned(self) -> TranslationUnit:
        """The unit with its sides changed; what TMX said of them stays behind."""
        return replace(
            self,
            source=self.target,
            target=self.source,
            source_language=self.target_language,
            target_language=self.source_language,
            extra={},
            reversed=not self.reversed,
        )


@dataclass(frozen=True, slots=True)
class Match:
    """A unit that answers a segment; `similarity` is from 0 to 1, 1 only for the very same words."""

    unit: TranslationUnit
    similarity: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """A translation offered for a segment.

    `text` is the unit's target with the figures and names of the new segment put in place of the old; `put_in` are
    their regions in `text`. `differences` are the regions of the new segment, and `old_differences` those of the unit's
    source, that the other has otherwise: code points, end exclusive.
    """

    text: str
    unit: TranslationUnit
    similarity: float
    put_in: tuple[tuple[int, int], ...] = ()
    differences: tuple[tuple[int, int], ...] = ()
    old_differences: tuple[tuple[int, int], ...] = ()
