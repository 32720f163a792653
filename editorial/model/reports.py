"""The outcome of a review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from editorial.model.issues import Issue, Severity
from editorial.model.pairing import Bitext
from editorial.model.text import Document


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
