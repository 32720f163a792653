"""The review of a pair: what the workers bring is put into the session, and shown."""

from __future__ import annotations

from textual import on

from editorial.review.editing.changes import Ignore, Scope, SetComment, SetState, Side, Step
from editorial.review.editing.journal import Journal, Recovered, What
from editorial.review.editing.session import Session
from editorial.tui.messages import Failed, Grown, Opened, Reparsed, Reviewed
from editorial.tui.screens.dialogs import Question
from editorial.tui.screens.filing import Filing
from editorial.tui.screens.looking import Looking
from editorial.tui.screens.moving import Moving
from editorial.tui.screens.rating import Rating
from editorial.tui.screens.repairing import Repairing
from editorial.tui.screens.sidelining import Sidelining

WATCHING = 2.0
"""Seconds between looks at the files."""


class ReviewScreen(Moving, Rating, Repairing, Sidelining, Looking, Filing):
    """The whole of it; `Workplace` is its frame, the others its actions."""

    def on_mount(self) -> None:
        super().on_mount()
        for number in range(1, 10):
            self._bindings.bind(str(number), f"accept_number({number})", show=False)
        self.status().busy(self.say("Opening…"))
        self.desk.open(self.pair, self)

    @on(Opened)
    def opened(self, event: Opened) -> None:
        self.journal = journal = self.desk.journal(event.bitext)
        self.session = Session(event.bitext, listener=lambda what, step: self._note(journal, what, step))
        self.session.dismissals = event.dismissals
        self.session.opened(comments=event.comments, by_hand=event.by_hand)
        self.locked = event.read_only
        self.unit = event.bitext.units[0].id if event.bitext.units else 0
        if Side.TARGET in self.locked:
            words = self.say("This file is read-only: changes cannot be saved in it. They can be exported as a text.")
            self.notify(words, severity="warning")
        self.redraw()
        self.check()
        self.set_interval(WATCHING, self._watch)
        if event.left is not None:
            self._offer(event.left)

    def _note(self, journal: Journal, what: What, step: Step) -> None:
        self.desk.note(lambda: journal.append(what, step), self)
        if any(isinstance(change, SetState | SetComment) for change in step.changes):
            self.keep_notes()
        for change in step.changes:
            if isinstance(change, Ignore) and change.dismissal.scope is not Scope.ONCE and self.session is not None:
                document = self.session.document(change.dismissal.side)
                self.desk.dismiss(document, change.dismissal, self, withdrawn=change.withdrawn != (what == "undo"))

    def _offer(self, left: Recovered) -> None:
        """Unsaved work was found: bring it back or not."""
        if left.alive:
            self.notify(self.say("This draft is open in another window, too."), severity="warning")
            return

        def answered(answer: str | None) -> None:
            if self.session is None or self.journal is None:
                return
            self.desk.note(self.journal.remove, self)
            if answer == "restore":
                conflicts = left.restore(self.session)
                if conflicts:
                    words = self.say("Both changed the same lines; yours were kept: {count}", count=conflicts)
                    self.notify(words, severity="warning")
                self.action_again()
            self.redraw()

        body = self.say(
            "The program ended before this draft was saved. Steps that can be brought back: {count}.",
            count=len(left.steps()),
        )
        answers = [("restore", "b", self.say("Bring them back")), ("drop", "t", self.say("Throw them away"))]
        self.app.push_screen(Question(self.say("Unsaved work"), body, answers), answered)

    def _watch(self) -> None:
        if self.session is not None:
            documents = {Side.TARGET: self.session.bitext.target}
            if self.session.bitext.source is not None:
                documents[Side.SOURCE] = self.session.bitext.source
            self.desk.watch(documents, self)

    @on(Reviewed)
    def reviewed_(self, event: Reviewed) -> None:
        session = self.session
        if session is None:
            return
        self.engines, self.starting = dict(event.engines), tuple(self.desk.services.starting())
        self.status().engines(event.engines, self.starting)
        at = self.position
        if not session.found_all(event.report.issues, revision=event.revision):
            return
        if event.source is not None or any(one.side is Side.SOURCE for one in session.found):
            session.found_all(event.source or (), side=Side.SOURCE, revision=event.revision)
        self.suppressed = event.report.suppressed
        self.reviewed = event.revision
        if self.starting:
            self.status().busy(self.say("Checked; more to come ({key}: do not wait)", key=self.key("leave_out")))
        else:
            self.status().idle(self.say("Checked."))
        self.select()
        kept = None if self.current is None else self.current.key
        self.current = next((one for one in self.shown if one.key == kept), None)
        if self.current is None and kept is not None and self.shown:
            self.current = self.shown[min(at, len(self.shown) - 1)]
        if self.shown and self.current is None and not self.moved:
            self.choose(self.shown[0])
        else:
            self.redraw(follow=False)

    @on(Grown)
    def grown(self) -> None:
        self.check()

    @on(Reparsed)
    def reparsed(self, event: Reparsed) -> None:
        session = self.session
        if session is None or not self.unparsed:
            return
        if session.reparsed(self.as_inserted(event.bitext)):
            self.unparsed = False
            self.terms.clear()
            self.unit = session.moved(self.unit)
            self.redraw(follow=False)
            self.check()
        else:
            self.desk.reparse(session.bitext, self)

    @on(Failed)
    def failed(self, event: Failed) -> None:
        title, reason = self.say.message(event.title), event.reason(self.say.language)
        self.status().idle(f"{title}: {reason}")
        self.notify(reason, title=title, severity="error", timeout=12)
        self.reviewed = max(self.reviewed, 0)
        self.redraw(follow=False)
