"""A defect of a glossary."""

from __future__ import annotations

from dataclasses import dataclass

from editorial.model import Message, Severity
from editorial.termbase.glossary import Concept, Origin, Term


@dataclass(frozen=True, slots=True)
class Defect:
    """A defect at a line: `message` says what is wrong, `remedy` how to mend it; `code` is a noun phrase."""

    code: str
    severity: Severity
    origin: Origin
    message: Message
    remedy: Message

    def __str__(self) -> str:
        return f"{self.origin}: {self.severity.value} {self.code}: {self.message}; {self.remedy}"


def place(concept: Concept, term: Term | None = None) -> Origin:
    """Where a concept, or one of its terms, stands."""
    return Origin(concept.origin.path, term.line) if term is not None and term.line else concept.origin
