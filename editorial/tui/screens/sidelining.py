"""What is left aside: issues that are ignored, and those of the original."""

from __future__ import annotations

from textual.content import Content

from editorial.model import SuppressedIssue
from editorial.review.editing.changes import Dismissal, Side
from editorial.review.editing.occurrences import Occurrence
from editorial.tui import marks
from editorial.tui.screens.dialogs import Choice
from editorial.tui.screens.settling import Settling
from editorial.tui.widgets.rows import legible
from editorial.tui.wording import SCOPES

LONGEST = 40
"""Characters of an issue's words in the list."""


class Sidelining(Settling):
    """Actions that bring such issues into the list."""

    def action_ignored(self) -> None:
        session = self.session
        if session is None:
            return
        ignored = session.ignored()
        lines = [self._line(one, self._why(dismissals)) for one, dismissals in ignored]
        in_draft = [
            Occurrence(Side.TARGET, s.issue, session.index.locate(Side.TARGET, s.issue)) for s in self.suppressed
        ]
        lines += [self._line(o, self._why_in_draft(s)) for o, s in zip(in_draft, self.suppressed, strict=True)]
        if not lines:
            self.notify(self.say("Nothing is ignored here."))
            return

        def answered(chosen: int | None) -> None:
            if chosen is None:
                return
            if chosen < len(ignored):
                self._bring_back(ignored[chosen][0])
            else:
                self.look_at(in_draft[chosen - len(ignored)].unit)

        hint = self.say("Enter brings back · Esc closes")
        self.app.push_screen(Choice(self.say("Ignored: {count}", count=len(lines)), lines, hint=hint), answered)

    def _bring_back(self, one: Occurrence) -> None:
        if self.session is not None:
            self.after_step(self.session.bring_back(one))
            self.select()
            self.choose(next((shown for shown in self.shown if shown.key == one.key), None))
            self.status().say(self.say("It counts again: “{text}”", text=legible(one.issue.text)))

    def _line(self, one: Occurrence, why: str) -> Content:
        issue = one.issue
        words = legible(issue.text) or "¶"
        return Content.assemble(
            (f"{marks.SEVERITY[issue.severity]} ", "bold"),
            (f"{one.unit:>3}  ", "$muted"),
            words if len(words) <= LONGEST else words[: LONGEST - 1] + "…",
            (f"  {issue.code}", "$muted"),
            (f"  {why}", "$text-accent"),
        )

    def _why(self, dismissals: tuple[Dismissal, ...]) -> str:
        first = dismissals[0]
        scope = self.say(SCOPES[first.scope])
        return f"{scope}: {first.reason}" if first.reason else scope

    def _why_in_draft(self, one: SuppressedIssue) -> str:
        comment = self.say("by a comment in the draft")
        return f"{comment}: {one.reason}" if one.reason else comment

    def action_check_source(self) -> None:
        if self.session is None or self.session.bitext.source is None:
            self.notify(self.say("There is no original here."))
            return
        self.with_source = not self.with_source
        self.check()
        if self.with_source:
            self.status().say(self.say("Checking the original, too…"))
