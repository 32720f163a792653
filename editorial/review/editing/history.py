"""What was done, in order, with a place in it: undo and redo without limit."""

from __future__ import annotations

from dataclasses import dataclass

from editorial.review.editing.changes import Step
from editorial.review.editing.occurrences import Occurrence


@dataclass(frozen=True, slots=True)
class Entry:
    """A step, and for each batch of its changes the issues that it took away, where they stood before that batch."""

    step: Step
    gone: tuple[tuple[Occurrence, ...], ...]


class History:
    """Entries done, and behind them those that were undone and can be done again."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._at = 0

    @property
    def last(self) -> Entry | None:
        """The newest entry that is done."""
        return self._entries[self._at - 1] if self._at else None

    @property
    def next(self) -> Entry | None:
        """The entry that redo would do."""
        return self._entries[self._at] if self._at < len(self._entries) else None

    @property
    def done(self) -> tuple[Step, ...]:
        """Every step that is done, oldest first."""
        return tuple(entry.step for entry in self._entries[: self._at])

    def push(self, entry: Entry) -> None:
        """Add what was just done; what was undone before is forgotten."""
        del self._entries[self._at :]
        self._entries.append(entry)
        self._at += 1

    def amend(self, entry: Entry) -> None:
        """Put an entry in place of the newest one that is done."""
        del self._entries[self._at :]
        self._entries[self._at - 1] = entry

    def back(self) -> None:
        """One entry was undone."""
        self._at -= 1

    def forward(self, entry: Entry) -> None:
        """The next entry was done again, as `entry` says."""
        self._entries[self._at] = entry
        self._at += 1
