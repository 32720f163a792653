"""Writing: in a row, over both texts by find and replace, and notes beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual import on

from editorial.model import Region, State, Unit
from editorial.review.editing.changes import Side
from editorial.review.editing.searching import found_in
from editorial.tui.messages import EditingDone, Typed
from editorial.tui.screens.dialogs import Entry, Question
from editorial.tui.screens.settling import Settling
from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.editor import Editor
from editorial.tui.wording import STATES


@dataclass(frozen=True, slots=True)
class Passage:
    """What is being written: a region of a side. `around` stands between an empty row's words and their neighbours."""

    side: Side
    unit: int
    region: Region
    origin: str
    begun: bool = False
    around: tuple[str, str] | None = None


class Writing(Settling):
    """Actions that put the reader's own words in."""

    writing: Passage | None = None

    def action_edit(self) -> None:
        self._begin(Side.TARGET)

    def action_edit_source(self) -> None:
        if self.session is not None and self.session.bitext.source is not None:
            self._begin(Side.SOURCE)

    def _begin(self, side: Side) -> None:
        if self.session is None or not self.session.bitext.units:
            return
        unit = self.session.index.units.get(self.unit, self.session.bitext.units[0])
        self.before_edit(side, lambda: self._write(side, unit))

    def _write(self, side: Side, unit: Unit) -> None:
        assert self.session is not None
        segments, others = (unit.target, unit.source) if side is Side.TARGET else (unit.source, unit.target)
        if segments:
            region = Region(segments[0].region.start, segments[-1].region.end)
            around = None
        else:
            region, around = self._place_for(side, unit)
        text = self.session.document(side).excerpt(region)
        self.writing = Passage(side, unit.id, region, text, around=around)
        self.unit = unit.id
        inside = self.current is not None and self.current.side is side and region.contains(self.current.issue.region)
        at = self.current.issue.region.start - region.start if inside and self.current is not None else 0
        editor = self.query_one(Editor)
        editor.display = True
        self.set_class(True, "-writing")
        editor.border_title = self.say("Row {unit}", unit=unit.id)
        editor.border_subtitle = self.say("Enter keeps · Esc takes back")
        editor.edit(text, witness=" ".join(s.text for s in others), at=at)
        self.redraw()

    def _place_for(self, side: Side, unit: Unit) -> tuple[Region, tuple[str, str]]:
        """Where the words of an empty row go: behind the row before it that has words on this side."""
        assert self.session is not None
        last = None
        for other in self.session.bitext.units:
            if other.id == unit.id:
                break
            segments = other.target if side is Side.TARGET else other.source
            last = (other, segments[-1]) if segments else last
        if last is None:
            return Region(0, 0), ("", "\n\n")
        here = unit.source if side is Side.TARGET else unit.target
        there = last[0].source if side is Side.TARGET else last[0].target
        same = bool(here and there) and here[0].block == there[-1].block
        end = last[1].region.end
        return Region(end, end), (" " if same else "\n\n", "")

    @on(Typed)
    def typed(self, event: Typed) -> None:
        now = self.writing
        if now is None or self.session is None or now.around is not None:
            return
        step = self.session.rewrite(now.region, event.text, side=now.side, more=now.begun)
        if step is not None:
            region = Region(now.region.start, now.region.start + len(event.text))
            self.writing = replace(now, region=region, begun=True)
            self.current = None
            self.redraw(follow=False)
            self.check()

    @on(EditingDone)
    def editing_done(self, event: EditingDone) -> None:
        now, self.writing = self.writing, None
        editor = self.query_one(Editor)
        editor.display = False
        self.set_class(False, "-writing")
        self.query_one(BitextView).focus()
        if now is None or self.session is None:
            return
        text = editor.text
        if now.around is not None and event.keep and text.strip():
            self.unparsed = True
            self.after_step(self.session.rewrite(now.region, text.strip().join(now.around), side=now.side))
        elif now.begun and (not event.keep or text == now.origin):
            self.after_step(self.session.undo())
        elif now.begun and self.session.history.last is not None:
            self.after_step(self.session.history.last.step)
        self.look_at(now.unit)

    # Find and replace

    def action_find(self) -> None:
        self.app.push_screen(Entry(self.say("Find in both texts"), [("", "")]), self._find)

    def _find(self, answer: tuple[str, ...] | None) -> None:
        if not answer or not answer[0] or self.session is None:
            return
        self.found = found_in(self.session.bitext, answer[0])
        self.status().say(self.say("Places found: {count}", count=len(self.found)))
        self.action_find_next()

    def action_find_next(self) -> None:
        if self.session is None or not self.found:
            self.notify(self.say("Nothing is found."))
            return
        order = {unit.id: at for at, unit in enumerate(self.session.bitext.units)}
        places = sorted({order.get(self.session.index.at(side, r.start) or 0, 0) for side, r in self.found})
        here = order.get(self.unit, -1)
        at = next((place for place in places if place > here), places[0])
        self.look_at(self.session.bitext.units[at].id)

    def action_replace(self) -> None:
        fields = [(self.say("Find"), ""), (self.say("Put in its place"), "")]
        self.app.push_screen(Entry(self.say("Replace"), fields), self._replace)

    def _replace(self, answer: tuple[str, ...] | None) -> None:
        if not answer or not answer[0] or self.session is None:
            return
        words, new = answer
        found = found_in(self.session.bitext, words)
        if not found:
            self.notify(self.say("Nothing is found."))
            return
        counts = {side: sum(1 for other, _ in found if other is side) for side in Side}
        answers = [
            ("target", "t", self.say("In the translation: {count}", count=counts[Side.TARGET])),
            ("source", "o", self.say("In the original: {count}", count=counts[Side.SOURCE])),
            ("both", "b", self.say("In both: {count}", count=len(found))),
        ]

        def answered(where: str | None) -> None:
            chosen = [(side, region) for side, region in found if where in (side.value, "both")]
            if chosen and self.session is not None:
                side = chosen[0][0]
                self.before_edit(side, lambda: self._replace_all(chosen, new))

        self.app.push_screen(Question(self.say("Replace “{words}”", words=words), "", answers), answered)

    def _replace_all(self, chosen: list[tuple[Side, Region]], new: str) -> None:
        assert self.session is not None
        self.found = ()
        self.after_step(self.session.rewrite_many(chosen, new), told=True)
        self.redraw()

    # Notes

    def action_mark(self) -> None:
        if self.session is None or self.unit not in self.session.index.units:
            return
        states = list(State)
        now = self.session.states.get(self.unit, State.INITIAL)
        self.session.set_state(self.unit, states[(states.index(now) + 1) % len(states)])
        self.status().say(
            self.say("Row {unit}: {state}", unit=self.unit, state=self.say(STATES[self.session.states[self.unit]]))
        )
        self.redraw()

    def action_comment(self) -> None:
        if self.session is None or self.unit not in self.session.index.units:
            return
        unit = self.unit

        def answered(answer: tuple[str, ...] | None) -> None:
            if answer is not None and self.session is not None:
                self.session.set_comment(unit, answer[0].strip())
                self.redraw()

        title = self.say("Comment on row {unit}", unit=unit)
        self.app.push_screen(Entry(title, [("", self.session.comments.get(unit, ""))]), answered)

    def action_copy(self) -> None:
        self._copy(Side.TARGET)

    def action_copy_source(self) -> None:
        self._copy(Side.SOURCE)

    def _copy(self, side: Side) -> None:
        unit = self.session.index.units.get(self.unit) if self.session is not None else None
        if unit is not None:
            segments = unit.target if side is Side.TARGET else unit.source
            self.app.copy_to_clipboard(" ".join(segment.text for segment in segments))
            self.status().say(self.say("Copied."))
