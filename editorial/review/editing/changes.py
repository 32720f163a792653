"""What a person can do to a pair, as values that can be turned round and written to a journal.

Every change knows its inverse, so that undo is an ordinary change again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import accumulate

import msgspec

from editorial.model import Message, Region, State


class Side(StrEnum):
    """The two documents of a pair."""

    SOURCE = "source"
    TARGET = "target"


class Scope(StrEnum):
    """How far an ignored issue is ignored: this one only, its like in this document, or its like in every document."""

    ONCE = "once"
    HERE = "here"
    ALWAYS = "always"


class Edit(msgspec.Struct, frozen=True, tag="edit"):
    """`before` stands at `start` (code points) of a side's text, and `after` comes in its place."""

    side: Side
    start: int
    before: str
    after: str

    @property
    def region(self) -> Region:
        """What is replaced, in the text before the edit."""
        return Region(self.start, self.start + len(self.before))

    @property
    def delta(self) -> int:
        """How far everything behind the edit moves."""
        return len(self.after) - len(self.before)

    def inverse(self) -> Edit:
        return Edit(self.side, self.start, self.after, self.before)

    def apply(self, text: str) -> str:
        """The text after the edit.

        Raises:
            ValueError: when `before` does not stand at `start`.
        """
        region = self.region
        if text[region.start : region.end] != self.before:
            raise ValueError(f"{self.before!r} does not stand at {self.start}")
        return text[: region.start] + self.after + text[region.end :]


class Dismissal(msgspec.Struct, frozen=True):
    """The words by which an ignored issue and its like are known, and why it is ignored."""

    code: str
    text: str
    fingerprint: str
    scope: Scope
    reason: str = ""
    side: Side = Side.TARGET


class Ignore(msgspec.Struct, frozen=True, tag="ignore"):
    """An issue is ignored, or (`withdrawn`) no longer so."""

    dismissal: Dismissal
    withdrawn: bool = False

    def inverse(self) -> Ignore:
        return Ignore(self.dismissal, not self.withdrawn)


MARKED = {
    State.INITIAL: "Mark as not yet read",
    State.TRANSLATED: "Mark as translated",
    State.REVIEWED: "Mark as reviewed",
    State.FINAL: "Mark as final",
}


class Place(msgspec.Struct, frozen=True):
    """Where a unit begins: an offset in the text of a side. Units are numbered anew when the text is parsed anew, but
    a change is undone in the very text that it was made in."""

    side: Side
    start: int


class SetState(msgspec.Struct, frozen=True, tag="state"):
    """The state of the unit at a place."""

    place: Place
    before: State
    after: State

    def inverse(self) -> SetState:
        return SetState(self.place, self.after, self.before)

    @property
    def label(self) -> str:
        """What a step that does this is called."""
        return MARKED[self.after]


class SetComment(msgspec.Struct, frozen=True, tag="comment"):
    """What is noted about the unit at a place; "" is no comment."""

    place: Place
    before: str
    after: str

    def inverse(self) -> SetComment:
        return SetComment(self.place, self.after, self.before)


class Group(msgspec.Struct, frozen=True):
    """A unit as it can be written down: the regions of its segments (start, end), and what goes with it."""

    source: tuple[tuple[int, int], ...]
    target: tuple[tuple[int, int], ...]
    score: float = 1.0
    state: State = State.INITIAL
    comment: str = ""
    by_hand: bool = False


class Regroup(msgspec.Struct, frozen=True, tag="regroup"):
    """The same segments are paired otherwise."""

    before: tuple[Group, ...]
    after: tuple[Group, ...]

    def inverse(self) -> Regroup:
        return Regroup(self.after, self.before)


Change = Edit | Ignore | SetState | SetComment | Regroup


class Step(msgspec.Struct, frozen=True):
    """Changes that are done, undone and redone together. `label` is an English template, `arguments` fill it."""

    label: str
    changes: tuple[Change, ...]
    arguments: dict[str, str | int] = {}

    def inverse(self) -> Step:
        return Step(self.label, tuple(c.inverse() for c in reversed(self.changes)), self.arguments)

    @property
    def message(self) -> Message:
        return Message(self.label, self.arguments)


def minimal(edit: Edit) -> Edit:
    """The same edit without what `before` and `after` share at either end."""
    before, after = edit.before, edit.after
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Edit(edit.side, edit.start + head, before[head : len(before) - tail], after[head : len(after) - tail])


def composed(first: Edit, second: Edit, between: str) -> Edit:
    """One edit that does what two of the same side do, one after the other; `between` is the text between them."""
    low = min(first.start, second.start)
    high = max(first.start + len(first.after), second.region.end)
    middle = between[low:high]
    before = middle[: first.start - low] + first.before + middle[first.start - low + len(first.after) :]
    after = middle[: second.start - low] + second.after + middle[second.region.end - low :]
    return minimal(Edit(first.side, low, before, after))


def differences(side: Side, before: str, after: str) -> list[Edit]:
    """The edits, by words, that make `after` of `before`; places are those of `before`, in its order."""
    old, new = re.findall(r"\s+|\w+|[^\w\s]", before), re.findall(r"\s+|\w+|[^\w\s]", after)
    starts = list(accumulate((len(word) for word in old), initial=0))
    return [
        Edit(side, starts[a], "".join(old[a:b]), "".join(new[c:d]))
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]


def independent(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits from the end of each side's text to its beginning, so that each leaves the places of the others.

    Of two that touch the same words the one that stands first in the text is left out.
    """
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.side, e.start, len(e.before)), reverse=True):
        last = kept[-1] if kept and kept[-1].side is edit.side else None
        if last is None or (edit.region.end <= last.start and edit.region != last.region):
            kept.append(edit)
    return tuple(kept)
