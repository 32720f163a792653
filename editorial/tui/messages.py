"""What workers and widgets tell the screens: values go down by calls, news comes up by these messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from editorial.bitext.pairing import Pair
from editorial.messages.troubles import line_of
from editorial.model import Bitext, DocumentReport, EngineState, Issue
from editorial.model import Message as Sentence
from editorial.review.editing.changes import Dismissal, Side
from editorial.review.editing.draft import Pairing
from editorial.review.editing.journal import Recovered
from editorial.review.editing.occurrences import Occurrence
from editorial.review.editing.recollection import Recollection


@dataclass
class Opened(Message):
    """A pair was read and aligned. `read_only` holds the sides whose file cannot be written, `left` the unsaved work
    that a killed program left behind, `dismissals` what was ignored in earlier reviews, `comments` those on units, and
    `by_hand` the units that a person made."""

    bitext: Bitext
    read_only: frozenset[Side]
    left: Recovered | None
    dismissals: tuple[Dismissal, ...]
    comments: Mapping[int, str]
    by_hand: frozenset[int]


@dataclass
class Reparsed(Message):
    """An edited pair was parsed and aligned anew."""

    bitext: Bitext


@dataclass
class Reviewed(Message):
    """A review is done; `revision` is that of the text it was made of.

    `source` holds the issues of the original, None where it was not looked at.
    """

    report: DocumentReport
    engines: Mapping[str, EngineState]
    revision: int
    source: tuple[Issue, ...] | None = None


@dataclass
class Grown(Message):
    """Engines that take long to start have started."""


@dataclass
class Saved(Message):
    """Files were written; `texts` is what they hold now, `pairing` that beside them, None for as before."""

    texts: Mapping[Side, str]
    pairing: Pairing | None = None


@dataclass
class Failed(Message):
    """Work ended without its result; `title` says which work, `of` what it was on, `error` what happened."""

    title: Sentence
    error: BaseException
    of: str = ""

    def reason(self, language: str) -> str:
        """What happened and the remedy, in a line."""
        return self.of + line_of(self.error, language)


@dataclass
class ChangedOnDisk(Message):
    """Someone else wrote a side's file; `text` is what it holds now, None when it is gone."""

    side: Side
    text: str | None


@dataclass
class Exported(Message):
    """A file was written for others to read."""

    path: str


@dataclass
class Listed(Message):
    """What is remembered of drafts, and the state of their files now."""

    recollection: Recollection
    stamps: Mapping[Path, str]
    pairs: tuple[Pair, ...] | None = None


@dataclass
class Counted(Message):
    """Another draft of many was checked."""

    pair: Pair
    stamp: str
    recollection: Recollection
    done: int
    total: int
    cancelled: bool = False


@dataclass
class TermsFound(Message):
    """The glossary's words for a unit."""

    unit: int
    words: tuple[str, ...]


@dataclass
class UnitChosen(Message):
    """The reader pointed at a unit."""

    unit: int


@dataclass
class OccurrenceChosen(Message):
    """The reader pointed at an issue; `settle` says that it is to be acted on rather than only shown."""

    occurrence: Occurrence


@dataclass
class Typed(Message):
    """The editor's text changed."""

    text: str


@dataclass
class EditingDone(Message):
    """The reader left the editor; `keep` is False when the words typed are to be taken back."""

    keep: bool
