"""The state of a pair under review, and everything that can be done to it.

A session is used from one thread. It does no I/O: checks are run elsewhere on `bitext`, and come back with the
`revision` they were made for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from editorial.model import Bitext, Document, Issue, Region, State
from editorial.review.editing.changes import (
    Change,
    Dismissal,
    Edit,
    Ignore,
    Scope,
    SetComment,
    SetState,
    Side,
    Step,
    composed,
    differences,
    minimal,
)
from editorial.review.editing.history import Entry, History
from editorial.review.editing.merging import merged
from editorial.review.editing.occurrences import Occurrence, UnitIndex, dismissed
from editorial.review.editing.shifting import edited_bitext

MARKED = {
    State.INITIAL: "Mark as not yet read",
    State.TRANSLATED: "Mark as translated",
    State.REVIEWED: "Mark as reviewed",
    State.FINAL: "Mark as final",
}


class Session:
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

    # What checks found

    def found_all(self, issues: Sequence[Issue], *, side: Side = Side.TARGET, revision: int) -> bool:
        """Take a whole review's issues of one side; False when the text has changed since it began."""
        if revision != self.revision:
            return False
        others = [o for o in self.found if o.side is not side]
        self.found = self._ordered([*others, *self._placed(issues, side)])
        return True

    # What a person does

    def accept(self, occurrence: Occurrence, suggestion: str) -> Step:
        """Put a suggestion in place of an issue's text."""
        edit = occurrence.edit(self.document(occurrence.side), suggestion)
        return self.do(Step("Accept “{text}”", (edit,), {"text": suggestion}))

    def accept_all_safe(self) -> Step | None:
        """Accept the first suggestion of every issue whose fix is safe; None when there are none."""
        chosen = [(o, o.issue.suggestions[0]) for o in self.occurrences if o.safe]
        return self._accept_many("Accept all safe: {count}", chosen)

    def accept_everywhere(self, occurrence: Occurrence, suggestion: str) -> Step | None:
        """Accept a suggestion for every issue with the same code and text that offers it."""
        issue = occurrence.issue
        chosen = [
            (o, suggestion)
            for o in self.occurrences
            if (o.side, o.issue.code, o.issue.text) == (occurrence.side, issue.code, issue.text)
            and suggestion in o.issue.suggestions
        ]
        return self._accept_many("Accept everywhere: {count}", chosen)

    def ignore(self, occurrence: Occurrence, scope: Scope, reason: str = "") -> Step:
        dismissal = occurrence.dismissal(scope, reason)
        return self.do(Step("Ignore “{text}”", (Ignore(dismissal),), {"text": occurrence.issue.text}))

    def rewrite(self, region: Region, text: str, *, side: Side = Side.TARGET, more: bool = False) -> Step | None:
        """Put other words in place of a region; None when they are the same words.

        `more` joins the edit with the newest step, so that typing in one place is undone at once.
        """
        edit = minimal(Edit(side, region.start, self.document(side).excerpt(region), text))
        if not edit.before and not edit.after:
            return None
        return self.amend(edit) if more else self.do(Step("Edit the text", (edit,)))

    def rewrite_many(self, regions: Iterable[tuple[Side, Region]], text: str) -> Step | None:
        """Put the same words in place of many regions, as one step."""
        edits = [Edit(side, r.start, self.document(side).excerpt(r), text) for side, r in regions]
        return self._edit_many("Replace: {count}", edits)

    def set_state(self, unit: int, state: State) -> Step:
        change = SetState(unit, self.states.get(unit, State.INITIAL), state)
        return self.do(Step(MARKED[state], (change,)))

    def set_comment(self, unit: int, comment: str) -> Step:
        change = SetComment(unit, self.comments.get(unit, ""), comment)
        return self.do(Step("Comment on row {unit}", (change,), {"unit": unit}))

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
        old, self._moved_to = self.index, {}
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

    def take(self, side: Side, text: str) -> Step | None:
        """Put another text in place of the whole, as a step that can be undone."""
        edits = [edit for edit in differences(side, self.document(side).text, text) if edit.before or edit.after]
        return self.do(Step("Take the file's text", tuple(reversed(edits)))) if edits else None

    def merge(self, side: Side, theirs: str) -> tuple[Step | None, int]:
        """Bring in what someone else changed since the last saving; how many stretches both had changed, too."""
        text, conflicts = merged(self.saved_text(side), self.document(side).text, theirs)
        return self.take(side, text), conflicts

    def merge_from(self, side: Side, base: str, mine: str) -> tuple[Step | None, int]:
        """Bring in changes that were once made of another version, `base`; how many stretches both had changed."""
        text, conflicts = merged(base, mine, self.document(side).text)
        return self.take(side, text), conflicts

    def moved(self, unit: int) -> int:
        """The id that a unit has since the text was parsed anew last."""
        return self._moved_to.get(unit, unit)

    # How

    def _keep_notes(self, old: UnitIndex) -> None:
        """Carry states and comments over to units that have other ids now."""
        for unit in old.units.values():
            side, segments = (Side.TARGET, unit.target) if unit.target else (Side.SOURCE, unit.source)
            new = self.index.at(side, segments[0].region.start) if segments else None
            if new is not None:
                self._moved_to[unit.id] = new
        states = {self.moved(unit): state for unit, state in self.states.items() if state is not State.INITIAL}
        comments = {self.moved(unit): words for unit, words in self.comments.items() if words}
        self.states = {unit.id: unit.state for unit in self.bitext.units} | states
        self.comments = comments

    def _accept_many(self, label: str, chosen: Sequence[tuple[Occurrence, str]]) -> Step | None:
        return self._edit_many(label, [o.edit(self.document(o.side), s) for o, s in chosen])

    def _edit_many(self, label: str, edits: Sequence[Edit]) -> Step | None:
        """Edits from the end of the text to its beginning, so that each leaves the places of the others; of two that
        touch the same words the later is left out."""
        kept: list[Edit] = []
        for edit in sorted(edits, key=lambda e: (e.side, e.start, len(e.before)), reverse=True):
            last = kept[-1] if kept and kept[-1].side is edit.side else None
            if last is None or (edit.region.end <= last.start and edit.region != last.region):
                kept.append(edit)
        return self.do(Step(label, tuple(kept), {"count": len(kept)})) if kept else None

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
