"""What the review asks of an engine, and what an engine answers.

An engine judges the units of a bitext and returns `Finding`s; rules turn findings into issues. An engine loads its
third party inside `open`, never when its module is imported, and tells its troubles only by the two errors below, so
that a missing or failed engine is always said and never reads as "no issues".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from editorial.config import Config
from editorial.model import Bitext, Document, Lexicon, Message, Region, Trouble, Unit


class EngineMissing(Trouble):
    """The engine is not installed here. `hint` is the one command that mends it, or the words that say how."""

    def __init__(self, message: Message | str, *, hint: Message | str, **arguments: object) -> None:
        super().__init__(message, **arguments)
        self.hint = hint


class EngineFailed(Trouble):
    """The engine is installed and did not answer as it should. `hint` says what to try."""

    def __init__(self, message: Message | str, *, hint: Message | str | None = None, **arguments: object) -> None:
        super().__init__(message, **arguments)
        self.hint = hint


UNLOADABLE = Message("{engine} cannot be loaded: {reason}")


@dataclass(frozen=True, slots=True)
class Finding:
    """What an engine holds against a region of the target document.

    `code` is the code of the rule that speaks for it; `probability` is the engine's, that this is an error; `doubtful`
    says that it is too low to hold against a text, but worth a remark; `source` is the region of the source document
    that bears witness; `engine_rule` is the engine's own name for its rule.
    """

    code: str
    region: Region
    message: Message
    suggestions: tuple[str, ...]
    engine: str
    probability: float = 1.0
    doubtful: bool = False
    engine_rule: str | None = None
    reasons: tuple[Message, ...] = ()
    source: Region | None = None


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in a document. `normal` is its dictionary form (nominative), where the engine knows it."""

    kind: EntityKind
    region: Region
    text: str
    normal: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the house knows and an engine may use as evidence.

    `known` holds lower-case words that are right whatever a dictionary says (glossary terms, names of this pair).
    """

    lexicon: Lexicon | None = None
    known: frozenset[str] = frozenset()


class Engine(Protocol):
    """A judge of text, opened once and asked many times, from one thread at a time."""

    @property
    def version(self) -> str: ...

    def inspect(self, bitext: Bitext, units: Sequence[Unit], knowledge: Knowledge) -> tuple[Finding, ...]:
        """Findings in the target segments of `units`; the rest of the bitext is context.

        Raises:
            EngineFailed: when the engine dies, hangs or answers nonsense.
        """
        ...

    def close(self) -> None:
        """Let go of processes and memory; the engine is not asked again."""
        ...


class EntityRecogniser(Protocol):
    """Finds names."""

    @property
    def version(self) -> str: ...

    def entities(self, document: Document) -> tuple[Entity, ...]: ...


@dataclass(frozen=True, slots=True)
class EngineSpec:
    """An entry of `ENGINES`: what is known of an engine before it is opened.

    `languages` are primary language subtags of targets it can judge, None for all; `embedded` engines need neither
    Java nor a download. `codes` are the rule codes it has findings for; it is asked when one of `answers_for` is wanted
    (all of `codes` where that is empty), so that a slow engine is not started for what a quick one does better. `open`
    imports and starts it. One that is `contextual` judges a unit by the rest of the document too; it is asked after
    every edit and remembers by itself what it can.
    """

    name: str
    embedded: bool
    languages: frozenset[str] | None
    codes: frozenset[str]
    open: Callable[[Config], Engine]
    answers_for: frozenset[str] = frozenset()
    contextual: bool = False
