"""The state of a pair under review, and how steps change it: done, undone, done again.

It is used from one thread and does no I/O: checks are run elsewhere on `bitext`, and come back with the `revision` they
were made for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from editorial.model import Bitext, Issue, State
from editorial.review.editing.changes import (
    Change,
    Dismissal,
    Edit,
    Ignore,
    Place,
    Regroup,
    SetComment,
    SetState,
    Side,
    Step,
    composed,
)
from editorial.review.editing.draft import Draft
from editorial.review.editing.history import Entry, History
from editorial.review.editing.occurrences import Occurrence, UnitIndex, dismissed, ordered
from editorial.review.editing.regrouping import Notes, carried, group_of, regrouped
from editorial.review.editing.shifting import Edits, batches, edited_bitext


class Workspace(Draft):
    """A pair, its issues, and the history of what was done.

    `listener` is told of every step, with what was done with it: "do", "amend", "undo" or "redo".
    """

    def __init__(
        self, bitext: Bitext, *, listener: Callable[[Literal["do", "amend", "undo", "redo"], Step], None] | None = None
    ) -> None:
        super().__init__(bitext)
        self.found: tuple[Occurrence, ...] = ()
        self.dismissals: tuple[Dismissal, ...] = ()
        self.states: dict[int, State] = {u.id: u.state for u in bitext.units}
        self.comments: dict[int, str] = {}
        self.history = History()
        self.revision = 0
        self.listener = listener
        self._counted: tuple[tuple[Occurrence, ...], tuple[Dismissal, ...], tuple[Occurrence, ...]] | None = None
        self._moved_to: dict[int, int] = {}

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """The issues to settle, without the ignored ones, in the order of the text."""
        if self._counted is None or self._counted[0] is not self.found or self._counted[1] is not self.dismissals:
            kept = tuple(o for o in self.found if not dismissed(o, self.dismissals))
            self._counted = self.found, self.dismissals, kept
        return self._counted[2]

    def notes(self) -> Notes:
        """What is known of units besides their words."""
        return Notes(self.states, self.comments, self.by_hand)

    def found_all(self, issues: Sequence[Issue], *, side: Side = Side.TARGET, revision: int) -> bool:
        """Take a whole review's issues of one side; False when the text has changed since it began."""
        if revision != self.revision:
            return False
        others = [o for o in self.found if o.side is not side]
        placed = (Occurrence(side, issue, self.index.locate(side, issue)) for issue in issues)
        self.found = ordered(self.bitext, [*others, *placed])
        return True

    def do(self, step: Step) -> Step:
        """Carry out a step and remember it.

        Raises:
            ValueError: when an edit in it does not fit the text.
        """
        self.history.push(self._carried_out(step))
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
        back = (o.shifted(Edits([first.inverse()])) for o in self._edit(Edits([edit])))
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
        for batch, gone in zip(reversed([*batches(entry.step.changes)]), reversed(entry.gone), strict=True):
            edits = [change for change in batch if isinstance(change, Edit)]
            if edits:
                self._edit(Edits(edits).inverse())
            else:
                self._change(batch[0].inverse())
            self.found = ordered(self.bitext, [*self.found, *gone])
        self.history.back()
        self._tell("undo", entry.step)
        return entry.step

    def redo(self) -> Step | None:
        """Do again what was taken back last; None when there is nothing."""
        entry = self.history.next
        if entry is None:
            return None
        self.history.forward(self._carried_out(entry.step))
        self._tell("redo", entry.step)
        return entry.step

    def reparsed(self, bitext: Bitext) -> bool:
        """Take the pair parsed and aligned anew; False when its text is not the session's."""
        same = bitext.target.text == self.bitext.target.text
        if not same or (bitext.source is not None and bitext.source.text != self.document(Side.SOURCE).text):
            return False
        old = self.index
        by_hand = [group_of(unit, self.notes()) for unit in self.bitext.units if unit.id in self.by_hand]
        bitext, made = regrouped(bitext, by_hand)
        self._set(bitext)
        self._keep_notes(old)
        self.by_hand = frozenset(made)
        self._find_units()
        return True

    def opened(self, *, comments: Mapping[int, str], by_hand: Collection[int]) -> None:
        """Take what is kept beside the draft."""
        self.comments = dict(comments)
        self.by_hand = frozenset(by_hand)
        self.saved_pairing(self.pairing)

    def moved(self, unit: int) -> int:
        """The id that a unit has since the text was parsed anew last."""
        return self._moved_to.get(unit, unit)

    def _keep_notes(self, old: UnitIndex) -> None:
        """Carry states and comments over to units that have other ids now."""
        self._moved_to = old.renumbered(self.index)
        states = {self.moved(unit): state for unit, state in self.states.items() if state is not State.INITIAL}
        self.states = {unit.id: unit.state for unit in self.bitext.units} | states
        self.comments = {self.moved(unit): words for unit, words in self.comments.items() if words}

    def _carried_out(self, step: Step) -> Entry:
        gone = []
        for batch in batches(step.changes):
            edits = [change for change in batch if isinstance(change, Edit)]
            gone.append(self._edit(Edits(edits)) if edits else self._change(batch[0]))
        return Entry(step, tuple(gone))

    def _change(self, change: Change) -> tuple[Occurrence, ...]:
        """Carry out a change that is no edit; it takes no issue away."""
        if isinstance(change, Ignore):
            others = tuple(d for d in self.dismissals if d != change.dismissal)
            self.dismissals = others if change.withdrawn else (*others, change.dismissal)
        elif isinstance(change, Regroup):
            self._regroup(change)
        elif isinstance(change, SetState):
            self.states[self._unit_at(change.place)] = change.after
        elif isinstance(change, SetComment):
            self.comments[self._unit_at(change.place)] = change.after
        return ()

    def _unit_at(self, place: Place) -> int:
        return self.index.at(place.side, place.start) or 0

    def _regroup(self, change: Regroup) -> None:
        old = self.index
        new, made = regrouped(self.bitext, change.after)
        notes = carried(self.bitext, new, made, self.notes())
        self.states, self.comments, self.by_hand = dict(notes.states), dict(notes.comments), frozenset(notes.by_hand)
        self._set(new)
        self._moved_to = old.renumbered(self.index)
        self._find_units()

    def _find_units(self) -> None:
        """Say anew which unit each issue belongs to, after the units have changed."""
        placed = (replace(o, unit=self.index.locate(o.side, o.issue)) for o in self.found)
        self.found = ordered(self.bitext, placed)
        self.revision += 1

    def _edit(self, edits: Edits) -> tuple[Occurrence, ...]:
        """Edit the text; returns the issues that this took away, where they stood before."""
        changed = edited_bitext(self.bitext, edits)
        moved = [(o, o.shifted(edits)) for o in self.found]
        self._set(changed)
        self.found = tuple(after for _, after in moved if after is not None)
        self.revision += 1
        return tuple(before for before, after in moved if after is None)

    def _tell(self, what: Literal["do", "amend", "undo", "redo"], step: Step) -> None:
        if self.listener is not None:
            self.listener(what, step)
