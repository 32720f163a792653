"""The glossary as values: concepts, their terms by language, and their administrative status (TBX).

Loading is in `editorial.termbase.yaml_file`, matching in `editorial.termbase.matching`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

ANY_LANGUAGE = "und"
"""The BCP 47 tag of a wording that stands the same in every language: a brand, a code, a standard's name."""


class Status(StrEnum):
    """Administrative status of a term (TBX-Basic), and `FORBIDDEN`, which is the house's own."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


class TermKind(StrEnum):
    """The form of a term (TBX `termType`)."""

    FULL = "full-form"
    ABBREVIATION = "abbreviation"


class ConceptType(StrEnum):
    """What kind of thing a concept is; names are never spelling mistakes."""

    TERM = "term"
    NAME = "name"
    PLACE = "place"
    ORGANISATION = "organisation"
    PRODUCT = "product"
    TITLE = "title"


NAMES = frozenset({ConceptType.NAME, ConceptType.PLACE, ConceptType.ORGANISATION, ConceptType.PRODUCT})
"""The types of what has a name of its own."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry stands: file and line, from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Term:
    """A wording of a concept in one language.

    A `calque` is a forbidden wording that is a fault only where it renders this concept: «продукция» is not
    "production", which is nevertheless an English word. A `broader` one is admitted as a rendering of the concept and
    means other things as well, so that by itself it is no mention of it: "head" for «глава администрации».
    `line` is where it stands in the concept's file, 0 if unknown.
    """

    text: str
    language: str
    status: Status
    kind: TermKind = TermKind.FULL
    calque: bool = False
    broader: bool = False
    note: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)
    line: int = field(default=0, compare=False)

    @property
    def allowed(self) -> bool:
        """Whether the house may use it."""
        return self.status in {Status.PREFERRED, Status.ADMITTED}


@dataclass(frozen=True, slots=True)
class Section:
    """What an entry says of a language as a whole (TBX `langSec`)."""

    definition: str = ""
    note: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Concept:
    """A glossary entry. `terms` hold every language; the first preferred term of a language is what fixes use.

    `translate` is False where the wording must stand in the target as it stands in the source. `insertions` is how
    many words may split a term. `common` marks an everyday word, whose absence from a translation proves little.
    Where the entry stands (`origin`) is no part of its equality.
    """

    id: str
    type: ConceptType
    terms: tuple[Term, ...]
    origin: Origin = field(compare=False)
    subject: str = ""
    definition: str = ""
    note: str = ""
    translate: bool = True
    case_sensitive: bool = False
    insertions: int = 0
    common: bool = False
    sections: Mapping[str, Section] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)

    def wordings(self, language: str, *statuses: Status) -> tuple[str, ...]:
        """The wordings in a language with one of `statuses` (all when none is given), in the entry's order."""
        return tuple(term.text for term in self.terms_in(language) if not statuses or term.status in statuses)

    def terms_in(self, language: str) -> tuple[Term, ...]:
        """The terms that apply to a text in `language`, those for any language included, in the entry's order."""
        return tuple(term for term in self.terms if applies(term.language, language))

    def preferred(self, language: str) -> str | None:
        """The wording that the house uses in a language."""
        return next(iter(self.wordings(language, Status.PREFERRED)), None)

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of its languages, in the entry's order."""
        return tuple(dict.fromkeys(term.language for term in self.terms))


def applies(term_language: str, language: str) -> bool:
    """Whether a term with the tag `term_language` is for texts in `language`: "en" for "en-GB" and the reverse."""
    if term_language in {language, ANY_LANGUAGE}:
        return True
    one, other = term_language.lower(), language.lower()
    return one.startswith(other + "-") or other.startswith(one + "-")


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts of one or several files, in their order."""

    concepts: tuple[Concept, ...] = ()

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)

    def find(self, identifier: str) -> Concept | None:
        """The concept with this id."""
        return next((concept for concept in self.concepts if concept.id == identifier), None)
