"""What is wrong, where, why, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import total_ordering

from editorial.model.text import Document, Region


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

    @classmethod
    def of(cls, document: Document, region: Region) -> Excerpt:
        """What a document has at a region."""
        return cls(region, document.excerpt(region))


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
