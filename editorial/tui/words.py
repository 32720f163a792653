"""What the workbench asks of memory, machine, glossary and scores; everything here may take long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from editorial.model import Bitext, EngineState, Issue, Message, Unit

if TYPE_CHECKING:
    from editorial.review.machine import Machine
    from editorial.review.scoring.mqm import MqmScore
    from editorial.review.second_opinion import Opinion
    from editorial.termbase.glossary import Concept


@dataclass(frozen=True, slots=True)
class Offer:
    """A wording for a row's translation, and where it is from."""

    text: str
    origin: Message


@dataclass(frozen=True, slots=True)
class TermSeen:
    """A concept that a row mentions: `source` and `target` are the words that stand there for it, "" where none do.

    `allowed` says whether the house allows the target's word.
    """

    concept: Concept
    source: str
    target: str
    allowed: bool


@dataclass(frozen=True, slots=True)
class NewTerm:
    """Wordings for a new entry in their dictionary forms, and the file or the URL that it would be written to."""

    source: str
    target: str
    path: Path | str


@dataclass(frozen=True, slots=True)
class PairScore:
    """The pair's MQM score; the machine's opinions and chrF2 against them (with its signature), where there are any."""

    mqm: MqmScore
    opinions: tuple[Opinion, ...] = ()
    likeness: tuple[float, str] | None = None


class WordServices(Protocol):
    """Memory, machine, glossary, scores."""

    def offers(self, bitext: Bitext, unit: Unit) -> tuple[Offer, ...]:
        """What the memory proposes for a unit, the best first, and what the machine answered before.

        Raises:
            MemoryUnusable: when there is a memory and it cannot be read.
        """
        ...

    def machine(self, bitext: Bitext, texts: Sequence[str] | None) -> tuple[Machine, tuple[str, ...]]:
        """The service that the settings name, and those of `texts` (None for the whole original) it has not answered.

        Raises:
            NotAllowed: when they name none, or lay an embargo on a draft of which something would be sent.
        """
        ...

    def ranking(self, bitext: Bitext) -> tuple[Opinion, ...]:
        """The units that the machine has answered before, those first that are least like its answers.

        Raises:
            NotAllowed: when the settings name no service.
        """
        ...

    def seen(self, bitext: Bitext, unit: Unit) -> tuple[TermSeen, ...]:
        """The concepts that a unit mentions on either side.

        Raises:
            GlossaryError: when a glossary cannot be read.
        """
        ...

    def entry_of(self, issue: Issue) -> Concept | None:
        """The entry that an issue is about, None for one that is about none."""
        ...

    def new_term(self, bitext: Bitext, source: str, target: str) -> NewTerm:
        """Words of either side as an entry would have them.

        Raises:
            GlossaryError: when the settings name no glossary that takes entries.
        """
        ...

    def add_term(self, bitext: Bitext, source: str, target: str, path: Path | str) -> Concept:
        """Write an entry into a glossary file; the next review goes by it.

        Raises:
            GlossaryError, UnwritableFile: when the entry is there already, or the file cannot be written.
        """
        ...

    def score(self, bitext: Bitext, issues: Sequence[Issue], engines: Mapping[str, EngineState]) -> PairScore:
        """The score of the pair as it stands."""
        ...

    def close(self) -> None:
        """Let go of the memory."""
        ...
