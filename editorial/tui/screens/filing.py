"""Files: saving, what others wrote meanwhile, exporting, leaving."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from textual import on

from editorial.model import Message
from editorial.review.editing.changes import Side
from editorial.review.editing.journal import Journal
from editorial.tui.messages import ChangedOnDisk, Exported, Saved
from editorial.tui.screens.dialogs import Question
from editorial.tui.screens.settling import Settling
from editorial.tui.services import documents_of

EXPORTS = (
    ("report", "r", "A report to read in a browser"),
    ("json", "j", "The report for programs (JSON)"),
    ("table", "b", "Both texts as a table (TSV)"),
    ("text", "t", "The finished text"),
    ("tmx", "m", "A translation memory (TMX)"),
)


class Filing(Settling):
    """Actions on files; the desk does the work."""

    leaving = False
    journal: Journal | None = None

    def action_save(self) -> None:
        session = self.session
        if session is None:
            return
        if not session.dirty:
            self.status().say(self.say("Nothing has changed since the last saving."))
            return
        self.status().busy(self.say("Saving…"))
        self.desk.save(
            documents_of(session.bitext, sorted(session.unsaved)),
            self,
            bitext=session.bitext,
            by_hand=session.by_hand,
            pairing=session.pairing if session.repaired else None,
        )

    @on(Saved)
    def saved(self, event: Saved) -> None:
        session = self.session
        if session is None:
            return
        session.saved(event.texts)
        if event.pairing is not None:
            session.saved_pairing(event.pairing)
        if self.journal is not None and not session.dirty:
            self._begin_journal_anew(self.journal, event.texts)
        self.keep_notes()
        files = [session.document(side).path for side in event.texts]
        files += [self.say("the pairing")] if event.pairing is not None else []
        self.status().idle(self.say("Saved: {files}", files=", ".join(files)))
        self.redraw(follow=False)
        if self.leaving and not session.dirty:
            self._leave()
        self.leaving = False

    def keep_notes(self) -> None:
        """Have the states and comments of units written down, on the words that the units have now."""
        session = self.session
        if session is not None:
            self.desk.keep_notes(session.bitext, dict(session.states), dict(session.comments), self)

    def _begin_journal_anew(self, journal: Journal, texts: Mapping[Side, str]) -> None:
        self.desk.note(lambda: journal.begin_anew(texts), self)

    def action_again(self) -> None:
        if self.session is not None:
            self.unparsed = True
            self.desk.reparse(self.session.bitext, self)
            self.check()

    def action_leave_out(self) -> None:
        left = self.desk.services.leave_out()
        if left:
            self.starting = tuple(self.desk.services.starting())
            self.status().engines(self.engines, self.starting)
            self.status().idle(self.say("Goes on without {engines}.", engines=", ".join(left)))
        else:
            self.notify(self.say("No engine that starts slowly is being waited for."))

    # What others wrote

    @on(ChangedOnDisk)
    def changed_on_disk(self, event: ChangedOnDisk) -> None:
        session = self.session
        if session is None:
            return
        name = session.document(event.side).path
        if event.text is None:
            self.notify(self.say("{file} is gone; saving writes it again.", file=name), severity="warning")
            session.forget_saved(event.side)
            self.redraw(follow=False)
        elif event.text not in (session.saved_text(event.side), session.document(event.side).text):
            self._ask_about(event.side, name, event.text)

    def _ask_about(self, side: Side, name: str, theirs: str) -> None:
        session = self.session
        assert session is not None

        def answered(answer: str | None) -> None:
            if answer == "merge":
                step, conflicts = session.merge(side, theirs)
                self.after_step(step, told=True)
                if conflicts:
                    words = self.say("Both changed the same lines; yours were kept: {count}", count=conflicts)
                    self.notify(words, severity="warning")
            elif answer == "theirs":
                self.after_step(session.take(side, theirs), told=True)
            if answer is not None:
                session.saved({side: theirs})
            self.redraw(follow=False)

        answers = [
            ("merge", "m", self.say("Merge both")),
            ("mine", "k", self.say("Keep what is on the screen")),
            ("theirs", "t", self.say("Take what is in the file")),
        ]
        body = self.say("{file} was changed by another program while it was open here.", file=name)
        self.app.push_screen(Question(self.say("Changed on disk"), body, answers), answered)

    # Export

    def action_export(self) -> None:
        answers = [(name, letter, self.say(words)) for name, letter, words in EXPORTS]
        self.app.push_screen(Question(self.say("Export"), "", answers), self._export)

    def _export(self, kind: str | None) -> None:
        session = self.session
        if kind is None or session is None:
            return
        bitext, found, engines = session.bitext, session.occurrences, dict(self.engines)
        issues = tuple(one.issue for one in found if one.side is Side.TARGET)
        self.desk.run(
            lambda: Exported(self.desk.services.export(kind, bitext, issues, engines)), self, Message("Not exported")
        )

    @on(Exported)
    def exported(self, event: Exported) -> None:
        self.notify(self.say("Written: {file}", file=event.path))

    # Leaving

    def action_back(self) -> None:
        if self.found:
            self.found = ()
            self.redraw(follow=False)
        elif self.app.screen_stack[1] is not self:
            self.action_leave()

    def action_leave(self) -> None:
        session = self.session
        if session is None or not session.dirty:
            self._leave()
            return

        def answered(answer: str | None) -> None:
            if answer == "save":
                self.leaving = True
                self.action_save()
            elif answer == "drop":
                self._leave()

        files = ", ".join(session.document(side).path for side in sorted(session.unsaved)) or self.say("the pairing")
        answers = [
            ("save", "s", self.say("Save and leave")),
            ("drop", "d", self.say("Leave without saving")),
            ("stay", "c", self.say("Stay here")),
        ]
        self.app.push_screen(Question(self.say("Not saved yet"), files, answers), answered)

    def _leave(self) -> None:
        """Close the journal, then back to the list of drafts, or out when there is none."""
        if self.journal is not None:
            self.desk.note(self.journal.remove, self)
        if self.session is not None and not self.session.dirty and self.reviewed == self.session.revision:
            counts = Counter(one.issue.severity for one in self.session.occurrences if one.side is Side.TARGET)
            self.desk.remember(self.pair, counts, self)
        if self.app.screen_stack[1] is self:
            self.app.exit(0)
        else:
            self.dismiss()
