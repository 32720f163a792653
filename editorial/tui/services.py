"""What the workbench asks of the rest of the program; everything here may take long and is called in workers.

The protocols let tests put fakes in place of engines and files.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from editorial.bitext.pairing import Pair
from editorial.model import Bitext, Document, DocumentReport, EngineState, Issue, State, Unit
from editorial.review.editing.changes import Dismissal, Side
from editorial.tui.words import WordServices

if TYPE_CHECKING:
    from editorial.rules.rule import Explanation


class Reviewing(Protocol):
    """A reviewer: keeps its engines open, and judges a whole bitext at a time."""

    def review(self, bitext: Bitext) -> DocumentReport: ...

    def engines(self) -> Mapping[str, EngineState]: ...

    def close(self) -> None: ...


class Services(Protocol):
    """Files and engines, and the services of words."""

    @property
    def words(self) -> WordServices: ...

    def pairs(self, paths: Sequence[str]) -> tuple[Pair, ...]:
        """The drafts that paths name, each with its original.

        Raises:
            UnreadableFile: when a path leads nowhere.
        """
        ...

    def open(self, pair: Pair) -> Bitext:
        """A pair, read and aligned.

        Raises:
            UnreadableFile: when a file cannot be read.
        """
        ...

    def reparse(self, bitext: Bitext) -> Bitext:
        """The pair parsed and aligned anew from the text it holds, without regard to what was paired by hand."""
        ...

    def reviewer(self) -> Reviewing:
        """The reviewer, made when it is first asked for.

        Raises:
            ConfigError, GlossaryError: when the settings or a glossary cannot be used.
        """
        ...

    def starting(self) -> Sequence[str]:
        """The engines that the reviewer does without because they have not started yet."""
        ...

    def grow(self, bitext: Bitext) -> bool:
        """Start those engines, which takes long; whether there is another reviewer now."""
        ...

    def leave_out(self) -> tuple[str, ...]:
        """Do without those of them that start slowly; their names."""
        ...

    def save(self, document: Document) -> None:
        """Write a document's text to its file, whole or not at all.

        Raises:
            UnwritableFile: when the file or the folder cannot be written to; the file is unchanged.
        """
        ...

    def text(self, document: Document) -> str | None:
        """What the document's file holds now, None when it is gone or cannot be read."""
        ...

    def terms(self, bitext: Bitext, unit: Unit) -> tuple[str, ...]:
        """The glossary's terms in the source of a unit, each with the word that the house uses for it."""
        ...

    def comments(self, bitext: Bitext) -> dict[int, str]:
        """The comments kept beside the draft, by the units they are on; states come with the units."""
        ...

    def by_hand(self, bitext: Bitext) -> frozenset[int]:
        """The ids of the units that a person made, as it is kept beside the draft."""
        ...

    def keep_pairing(self, bitext: Bitext, by_hand: Collection[int]) -> None:
        """Keep these units, and no others, as made by a person.

        Raises:
            SidecarError, UnwritableFile: when the file there cannot be read or written.
        """
        ...

    def keep_notes(self, bitext: Bitext, states: Mapping[int, State], comments: Mapping[int, str]) -> None:
        """Keep states and comments of units beside the draft.

        Raises:
            SidecarError, UnwritableFile: when the file there cannot be read or written.
        """
        ...

    def dismissals(self, document: Document) -> tuple[Dismissal, ...]:
        """What was ignored in earlier reviews, here or always.

        Raises:
            ConfigError: when the file that says so cannot be read.
        """
        ...

    def dismiss(self, document: Document, dismissal: Dismissal, *, withdrawn: bool) -> None:
        """Keep an ignored issue for later reviews and for CI, or strike it out.

        Raises:
            ConfigError, UnwritableFile: when the file cannot be read or written.
        """
        ...

    def explanation(self, code: str) -> Explanation | None:
        """The manual's page on a rule, None for a code without one."""
        ...

    def export(self, kind: str, bitext: Bitext, issues: Sequence[Issue], engines: Mapping[str, EngineState]) -> str:
        """Write a file for others beside the draft; returns its path.

        Raises:
            UnwritableFile: when it cannot be written.
        """
        ...

    def close(self) -> None:
        """Let go of the engines."""
        ...


def writable(document: Document) -> bool:
    """Whether the document's file, and the folder it is renamed into, let themselves be written."""
    path = Path(document.path)
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)


def documents_of(bitext: Bitext, sides: Sequence[Side]) -> dict[Side, Document]:
    """The documents of those sides that there are."""
    both = {Side.TARGET: bitext.target} | ({Side.SOURCE: bitext.source} if bitext.source is not None else {})
    return {side: both[side] for side in sides if side in both}
