"""The outcome of a review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from editorial.model.issues import Issue, Message, Severity
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
    hint: Message | str | None = None


class SuppressionKind(StrEnum):
    """Where it says that an issue does not count: in the draft, in a file beside it, or in a baseline."""

    COMMENT = "comment"
    SIDECAR = "sidecar"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class SuppressedIssue:
    """An issue that was found and does not count, and why; `reason` is what a person wrote, "" for none."""

    issue: Issue
    kind: SuppressionKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """The issues of one document, in the order of their regions; `suppressed` are those that do not count."""

    bitext: Bitext
    issues: tuple[Issue, ...]
    suppressed: tuple[SuppressedIssue, ...] = ()

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
