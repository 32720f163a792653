"""What the workers tell of memory, machine, glossary and scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from editorial.tui.words import NewTerm, Offer, PairScore, TermSeen

if TYPE_CHECKING:
    from editorial.review.machine import Machine
    from editorial.review.second_opinion import Opinion
    from editorial.termbase.glossary import Concept
    from editorial.tui.errand import Errand


@dataclass
class OffersFound(Message):
    """Proposals for rows with these words in the original."""

    source: str
    offers: tuple[Offer, ...]


@dataclass
class TermsSeen(Message):
    """The glossary's concepts in a row; `key` is its words on both sides."""

    key: tuple[str, str]
    terms: tuple[TermSeen, ...]


@dataclass
class ReadyToAsk(Message):
    """Whom the machine's texts would go to, and those that have no answer yet."""

    machine: Machine
    wanted: tuple[str, ...]
    always: bool


@dataclass
class Refused(Message):
    """Something cannot be done, and why."""

    error: Exception


@dataclass
class Ranked(Message):
    """Rows that the machine has translated, the least alike first."""

    opinions: tuple[Opinion, ...]


@dataclass
class Asked(Message):
    """The machine has answered another text."""

    errand: Errand


@dataclass
class Answered(Message):
    """The machine will say no more; `trouble` is why not all is answered, "" when all is."""

    errand: Errand
    trouble: str = ""


@dataclass
class TermPrefilled(Message):
    """The words for a new entry, ready to be looked over."""

    term: NewTerm


@dataclass
class TermAdded(Message):
    """An entry was written."""

    concept: Concept


@dataclass
class EntryFound(Message):
    """The entry of an issue, None where it has none."""

    concept: Concept | None


@dataclass
class PairScored(Message):
    """The score that was asked for."""

    score: PairScore
