"""Everything that a person can do to a pair under review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from editorial.bitext.alignment import manual
from editorial.model import Bitext, Region, Segment, State
from editorial.review.editing.changes import (
    Dismissal,
    Edit,
    Ignore,
    Scope,
    SetComment,
    SetState,
    Side,
    Step,
    differences,
    independent,
    minimal,
)
from editorial.review.editing.merging import merged
from editorial.review.editing.occurrences import Occurrence, dismissals_of
from editorial.review.editing.regrouping import halves, place_of, regroup
from editorial.review.editing.workspace import Workspace


class Session(Workspace):
    """A pair, its issues, the history of what was done, and the words for doing it."""

    def accept(self, occurrence: Occurrence, suggestion: str) -> Step:
        """Put a suggestion in place of an issue's text."""
        edit = occurrence.edit(self.document(occurrence.side), suggestion)
        return self.do(Step("Accept “{text}”", (edit,), {"text": suggestion}))

    def accept_all_safe(self) -> Step | None:
        """Accept the first suggestion of every issue of the target whose fix is safe; None when there are none."""
        chosen = [(o, o.issue.suggestions[0]) for o in self.occurrences if o.safe and o.side is Side.TARGET]
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

    def ignored(self) -> tuple[tuple[Occurrence, tuple[Dismissal, ...]], ...]:
        """The issues that are ignored, in the order of the text, each with what says so."""
        found = ((one, dismissals_of(one, self.dismissals)) for one in self.found)
        return tuple((one, dismissals) for one, dismissals in found if dismissals)

    def bring_back(self, occurrence: Occurrence) -> Step | None:
        """Let an ignored issue count again, and with it its like; None when nothing says that it is ignored."""
        withdrawn = tuple(Ignore(one, withdrawn=True) for one in dismissals_of(occurrence, self.dismissals))
        if not withdrawn:
            return None
        return self.do(Step("Bring back “{text}”", withdrawn, {"text": occurrence.issue.text}))

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
        change = SetState(place_of(self.index.units[unit]), self.states.get(unit, State.INITIAL), state)
        return self.do(Step(change.label, (change,)))

    def set_comment(self, unit: int, comment: str) -> Step:
        change = SetComment(place_of(self.index.units[unit]), self.comments.get(unit, ""), comment)
        return self.do(Step("Comment on row {unit}", (change,), {"unit": unit}))

    def join(self, units: Sequence[int]) -> Step | None:
        """Make one unit of several.

        Raises:
            ValueError: when fewer than two units are named.
        """
        new, _ = manual.merged(self.bitext, units)
        return self._pair_anew("Join rows {first} and {second}", new, first=units[0], second=units[-1])

    def split(self, unit: int) -> Step | None:
        """Make two units of one, both sides parted alike; None when it holds one segment only."""
        one = self.index.units[unit]
        if len(one.source) + len(one.target) < 2:
            return None
        source, target = halves(one)
        new, _ = manual.split(self.bitext, unit, source=source, target=target)
        return self._pair_anew("Split row {unit}", new, unit=unit)

    def pair(self, pins: Sequence[tuple[Sequence[Segment], Sequence[Segment]]]) -> Step | None:
        """Make these segments of either side a unit each; None when they are that already."""
        return self._pair_anew("Pair sentences by hand", manual.pinned(self.bitext, pins))

    def _pair_anew(self, label: str, new: Bitext, **arguments: int) -> Step | None:
        change = regroup(self.bitext, new, self.notes())
        return None if change is None else self.do(Step(label, (change,), dict(arguments)))

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

    def _accept_many(self, label: str, chosen: Sequence[tuple[Occurrence, str]]) -> Step | None:
        return self._edit_many(label, [o.edit(self.document(o.side), s) for o, s in chosen])

    def _edit_many(self, label: str, edits: Sequence[Edit]) -> Step | None:
        kept = independent(edits)
        return self.do(Step(label, kept, {"count": len(kept)})) if kept else None
