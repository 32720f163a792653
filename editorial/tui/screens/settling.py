"""Settling issues: accepting suggestions, ignoring, undoing."""

from __future__ import annotations

import re
from collections.abc import Callable

from editorial.review.editing.changes import Edit, Regroup, Scope, Side, Step
from editorial.review.editing.occurrences import Occurrence
from editorial.tui.screens.dialogs import Entry, Question
from editorial.tui.screens.workplace import Workplace
from editorial.tui.wording import SCOPES

STRUCTURE = re.compile(r"[\n\r*_`\[\]<>#|&]|[.!?…][\"»”’)]*\s")
"""What makes paragraphs, markup or sentences; an edit with this in it wants the text parsed anew."""


class Settling(Workplace):
    """Actions on the current issue, and the way back."""

    unparsed = False
    warned = False

    def action_accept(self) -> None:
        self.action_accept_number(1)

    def action_accept_number(self, number: int) -> None:
        one = self.current
        if one is None or self.session is None:
            self.notify(self.say("Choose an issue first: {key} goes to the next.", key=self.key("next_issue")))
        elif number > len(one.issue.suggestions):
            self._say_none()
        else:
            suggestion = one.issue.suggestions[number - 1]
            self.before_edit(one.side, lambda: self._accept(one, suggestion))

    def _say_none(self) -> None:
        words = self.say("There is no such suggestion; {key} lets you write.", key=self.key("edit"))
        self.notify(words, severity="warning")

    def _accept(self, one: Occurrence, suggestion: str) -> None:
        assert self.session is not None
        at = self.position
        self.after_step(self.session.accept(one, suggestion))
        self.choose_near(at)

    def action_accept_everywhere(self) -> None:
        one = self.current
        if self.session is None or one is None or not one.issue.suggestions:
            self._say_none()
        else:
            self.before_edit(one.side, lambda: self._accept_everywhere(one))

    def _accept_everywhere(self, one: Occurrence) -> None:
        assert self.session is not None
        at = self.position
        step = self.session.accept_everywhere(one, one.issue.suggestions[0])
        self.after_step(step, told=True)
        self.choose_near(at)

    def action_accept_safe(self) -> None:
        self.before_edit(Side.TARGET, self._accept_safe)

    def _accept_safe(self) -> None:
        if self.session is None:
            return
        step = self.session.accept_all_safe()
        if step is None:
            self.notify(self.say("No fix here is safe to make unread."))
            return
        self.after_step(step, told=True)
        self.choose_near(self.position)

    def action_ignore(self) -> None:
        if self.current is None:
            self.notify(self.say("Choose an issue first: {key} goes to the next.", key=self.key("next_issue")))
        else:
            self._ignore(self.current, Scope.ONCE, "")

    def _ignore(self, one: Occurrence, scope: Scope, reason: str) -> None:
        assert self.session is not None
        if not one.holds(self.session.document(one.side)):
            self.notify(self.say("The text is still being checked; try again in a moment."))
            return
        at = self.position
        self.after_step(self.session.ignore(one, scope, reason))
        self.choose_near(at)

    def action_ignore_more(self) -> None:
        one = self.current
        if one is None:
            return
        answers = [(s.value, letter, self.say(SCOPES[s])) for s, letter in zip(Scope, "oha", strict=True)]
        title = self.say("Ignore “{text}”", text=one.issue.text[:40])
        self.app.push_screen(Question(title, "", answers), lambda scope: self._ask_reason(one, scope))

    def _ask_reason(self, one: Occurrence, scope: str | None) -> None:
        if scope is None:
            return

        def answered(answer: tuple[str, ...] | None) -> None:
            if answer is not None:
                self._ignore(one, Scope(scope), answer[0].strip())

        self.app.push_screen(Entry(self.say("Why is this no mistake?"), [("", "")]), answered)

    def action_undo(self) -> None:
        self._back_or_forth(lambda: self.session.undo() if self.session else None, "Undone: {step}", "Nothing to undo.")

    def action_redo(self) -> None:
        self._back_or_forth(lambda: self.session.redo() if self.session else None, "Redone: {step}", "Nothing to redo.")

    def _back_or_forth(self, move: Callable[[], Step | None], said: str, nothing: str) -> None:
        step = move()
        if step is None:
            self.notify(self.say(nothing))
            return
        keys = {one.key for one in self.shown}
        self.after_step(step)
        self.select()
        back = next((one for one in self.shown if one.key not in keys), None)
        if any(isinstance(change, Regroup) for change in step.changes):
            self.look_at(self.unit)
        elif back is not None:
            self.choose(back)
        else:
            self.choose_near(self.position)
        self.status().say(self.say(said, step=self.say.message(step.message)))

    # What every step is followed by

    def before_edit(self, side: Side, work: Callable[[], None]) -> None:
        """Do `work`, after a question the first time when the file cannot be written."""
        if side not in self.locked or self.warned:
            work()
            return

        def answered(answer: str | None) -> None:
            if answer == "edit":
                self.warned = True
                work()

        body = self.say("This file is read-only: changes cannot be saved in it. They can be exported as a text.")
        answers = [("edit", "e", self.say("Edit anyway")), ("leave", "l", self.say("Leave it as it is"))]
        self.app.push_screen(Question(self.say("Read-only"), body, answers), answered)

    def after_step(self, step: Step | None, *, told: bool = False) -> None:
        """Check what a step has changed; `told` says in a notification what it did."""
        if step is None or self.session is None:
            return
        if told:
            self.notify(self.say.message(step.message))
        if any(isinstance(change, Regroup) for change in step.changes):
            self.unit = self.session.moved(self.unit)
            self.terms.clear()
            self.check()
            return
        edits = [change for change in step.changes if isinstance(change, Edit)]
        if not edits:
            return
        self.unparsed |= any(STRUCTURE.search(words) for e in edits for words in (e.before, e.after))
        if self.unparsed:
            self.desk.reparse(self.session.bitext, self)
        self.check()

    def check(self) -> None:
        """Have the text as it is now checked."""
        if self.session is not None:
            self.status().say(self.say("Checking…"))
            self.desk.review(self.session.bitext, self, revision=self.session.revision, with_source=self.with_source)
