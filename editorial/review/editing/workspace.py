"""The state of a pair under review, and how steps change it: done, undone, done again.

It is used from one thread and does no I/O: checks are run elsewhere on `bitext`, and come back with the `revision` they
were made for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from editorial.model import Bitext, Document, Issue, State
from editorial.review.editing.changes import (
    Change,
    Dismissal,
    Edit,
    Ignore,
    SetState,
    Side,
    Step,
    composed,
)
from editorial.review.editing.history import Entry, History
from editorial.review.editing.occurrences import Occurrence, UnitIndex, dismissed
from editorial.review.editing.shifting import edited_bitext


class Workspace:
    """A pair, its issues, and the history of what was done.

    `listener` is told of every step, with what was done with it: "do", "amend", "undo" or "redo".
    """

    def __init__(
        self, bitext: Bitext, *, listener: Callable[[Literal["do", "amend", "undo", "redo"], Step], None] | None = None
    ) -> None:
        self.bitext = bitext
        self.index = UnitIndex(bitext)
        self.found: tuple[Occurrence, ...] = ()
        self.dismissals: tuple[Dismissal, ...] = ()
        self.states: dict[int, State] = {u.id: u.state for u in bitext.units}
        self.comments: dict[int, str] = {}
        self.history = History()
        self.revision = 0
        self.listener = listener
        self._saved = self._savable()
        self._moved_to: dict[int, int] = {}

    def document(self, side: Side) -> Document:
        """A side's document; the target stands in for a source that is not there."""
        source = self.bitext.source
        return source if side is Side.SOURCE and source is not None else self.bitext.target

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """The issues to settle, without the ignored ones, in the order of the text."""
        return tuple(o for o in self.found if not dismissed(o, self.dismissals))

    @property
    def unsaved(self) -> frozenset[Side]:
        """The sides whose text differs from what was saved last."""
        return frozenset(side for side, text in self._savable().items() if self._saved.get(side) != text)

    def found_all(self, issues: Sequence[Issue], *, side: Side = Side.TARGET, revision: int) -> bool:
        """Take a whole review's issues of one side; False when the text has changed since it began."""
        if revision != self.revision:
            return False
        others = [o for o in self.found if o.side is not side]
        self.found = self._ordered([*others, *self._placed(issues, side)])
        return True

    def do(self, step: Step) -> Step:
        """Carry out a step and remember it.

        Raises:
            ValueError: when an edit in it does not fit the text.
        """
        self.history.push(Entry(step, tuple(self._change(c) for c in step.changes)))
        self._tell("do", step)
        return step

    def amend(self, edit: Edit) -> Step:
        """Carry out an edit as part of the newest step, which is one edit of the same side.

        Raises:
            ValueError: when the newest step is something else.
        """
        last = self.history.last
        first = last.step.changes[0] if last is not None and len(last.step.changes) == 1 else None
        if last is None or not isinstance(first, Edit) or first.side is not edit.side:
            raise ValueError("the newest step is not one edit of this side")
        whole = composed(first, edit, self.document(edit.side).text)
        back = (o.shifted(first.inverse()) for o in self._change(edit))
        gone = (*last.gone[0], *(o for o in back if o is not None))
        step = Step(last.step.label, (whole,), last.step.arguments)
        self.history.amend(Entry(step, (gone,)))
        self._tell("amend", step)
        return step

    def undo(self) -> Step | None:
        """Take back the last step; None when there is none."""
        entry = self.history.last
        if entry is None:
            return None
        for change, gone in zip(reversed(entry.step.changes), reversed(entry.gone), strict=True):
            self._change(change.inverse())
            self.found = self._ordered([*self.found, *gone])
        self.history.back()
        self._tell("undo", entry.step)
        return entry.step

    def redo(self) -> Step | None:
        """Do again what was taken back last; None when there is nothing."""
        entry = self.history.next
        if entry is None:
            return None
        self.history.forward(Entry(entry.step, tuple(self._change(c) for c in entry.step.changes)))
        self._tell("redo", entry.step)
        return entry.step

    def reparsed(self, bitext: Bitext) -> bool:
        """Take the pair parsed and aligned anew; False when its text is not the session's."""
        same = bitext.target.text == self.bitext.target.text
        if not same or (bitext.source is not None and bitext.source.text != self.document(Side.SOURCE).text):
            return False
        old = self.index
        self._set(bitext)
        self._keep_notes(old)
        self.found = self._ordered(self._placed([o.issue for o in self.found if o.side is Side.TARGET], Side.TARGET))
        self.revision += 1
        return True

    def saved(self, texts: Mapping[Side, str]) -> None:
        """The files hold these texts now."""
        self._saved |= texts

    def saved_text(self, side: Side) -> str:
        """What the file of a side held when it was opened or saved last."""
        return self._saved.get(side, "")

    def forget_saved(self, side: Side) -> None:
        """The file of a side is gone, so that whatever the text is, it is not saved."""
        self._saved[side] = ""

    def moved(self, unit: int) -> int:
        """The id that a unit has since the text was parsed anew last."""
        return self._moved_to.get(unit, unit)

    def _keep_notes(self, old: UnitIndex) -> None:
        """Carry states and comments over to units that have other ids now."""
        self._moved_to = old.renumbered(self.index)
        states = {self.moved(unit): state for unit, state in self.states.items() if state is not State.INITIAL}
        self.states = {unit.id: unit.state for unit in self.bitext.units} | states
        self.comments = {self.moved(unit): words for unit, words in self.comments.items() if words}

    def _change(self, change: Change) -> tuple[Occurrence, ...]:
        """Carry out a change; returns the issues that it took away, where they stood before."""
        if isinstance(change, Edit):
            return self._edit(change)
        if isinstance(change, Ignore):
            others = tuple(d for d in self.dismissals if d != change.dismissal)
            self.dismissals = others if change.withdrawn else (*others, change.dismissal)
        elif isinstance(change, SetState):
            self.states[change.unit] = change.after
        else:
            self.comments[change.unit] = change.after
        return ()

    def _edit(self, edit: Edit) -> tuple[Occurrence, ...]:
        changed = edited_bitext(self.bitext, edit)
        moved = [(o, o.shifted(edit)) for o in self.found]
        self._set(changed)
        self.found = tuple(after for _, after in moved if after is not None)
        self.revision += 1
        return tuple(before for before, after in moved if after is None)

    def _savable(self) -> dict[Side, str]:
        source = self.bitext.source
        return {Side.TARGET: self.bitext.target.text} | ({} if source is None else {Side.SOURCE: source.text})

    def _set(self, bitext: Bitext) -> None:
        self.bitext = bitext
        self.index = UnitIndex(bitext)

    def _placed(self, issues: Iterable[Issue], side: Side) -> list[Occurrence]:
        return [Occurrence(side, i, self.index.locate(side, i)) for i in issues]

    def _ordered(self, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
        order = {unit.id: at for at, unit in enumerate(self.bitext.units)}
        unique = {o.key: o for o in occurrences}
        return tuple(
            sorted(unique.values(), key=lambda o: (order.get(o.unit, -1), o.side, o.issue.region, o.issue.code))
        )

    def _tell(self, what: Literal["do", "amend", "undo", "redo"], step: Step) -> None:
        if self.listener is not None:
            self.listener(what, step)
