"""The glossary as values: concepts, their terms by language, and their administrative status (TBX).

Loading is in `editorial.termbase.yaml_file`, matching in `editorial.termbase.matching`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """Administrative status of a term (TBX-Basic), and `FORBIDDEN`, which is the house's own."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


class ConceptType(StrEnum):
    """What kind of thing a concept is; names are never spelling mistakes."""

    TERM = "term"
    NAME = "name"
    PLACE = "place"
    ORGANISATION = "organisation"
    PRODUCT = "product"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry stands: file and line, from 1."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Term:
    """A wording of a concept in one language."""

    text: str
    language: str
    status: Status


@dataclass(frozen=True, slots=True)
class Concept:
    """A glossary entry. `terms` hold every language; the first preferred term of a language is what fixes use."""

    id: str
    type: ConceptType
    terms: tuple[Term, ...]
    origin: Origin
    subject: str = ""
    note: str = ""
    translate: bool = True
    case_sensitive: bool = False
    insertions: int = 0
    extra: Mapping[str, object] = field(default_factory=dict)

    def wordings(self, language: str, *statuses: Status) -> tuple[str, ...]:
        """The wordings in a language with one of `statuses` (all when none is given), in the entry's order."""
        return tuple(t.text for t in self.terms if t.language == language and (not statuses or t.status in statuses))

    def preferred(self, language: str) -> str | None:
        """The wording that the house uses in a language."""
        return next(iter(self.wordings(language, Status.PREFERRED)), None)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts of one or several files, in their order."""

    concepts: tuple[Concept, ...] = ()

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)
