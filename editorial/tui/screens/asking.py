"""Asking the machine: for a row or for all of them, never before the reader was told who gets what; Escape stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from editorial.review.editing.session import Session
from editorial.tui.errand import Errand
from editorial.tui.screens.dialogs import Question
from editorial.tui.screens.proposing import PROPOSALS, Proposing
from editorial.tui.word_messages import Answered, Asked, Ranked, ReadyToAsk
from editorial.tui.wording import Wording

if TYPE_CHECKING:
    from editorial.bitext.pairing import Pair
    from editorial.review.machine import Machine
    from editorial.tui.desk import Desk


class Asking(Proposing):
    """`consented` says that single rows may be sent without another question."""

    def __init__(self, pair: Pair, desk: Desk, say: Wording) -> None:
        super().__init__(pair, desk, say)
        self.consented = False
        self._errand: Errand | None = None
        self._gone_to = 0

    def action_back(self) -> None:
        errand = self._errand
        if errand is None:
            super().action_back()
            return
        errand.stop()
        self._end_errand(self.say("Stopped; answers kept: {done} of {total}.", done=errand.done, total=errand.total))

    def on_unmount(self) -> None:
        if self._errand is not None:
            self._errand.stop()

    def action_ask_machine(self) -> None:
        session = self.session
        unit = None if session is None else session.index.units.get(self.unit)
        if session is not None and unit is not None and unit.source:
            self.open_pane(PROPOSALS)
            self._ask(session, [segment.text for segment in unit.source], always=False)

    def action_ask_all(self) -> None:
        if self.session is not None:
            self._ask(self.session, None, always=True)

    def _ask(self, session: Session, texts: list[str] | None, *, always: bool) -> None:
        """Ask for texts that have no answer yet, after saying who gets them; `always` says it every time."""
        if self._errand is not None:
            self.notify(self.say("The machine is being asked; Esc stops it."))
            return
        bitext, words = session.bitext, self.desk.services.words
        self.try_to(lambda: ReadyToAsk(*words.machine(bitext, texts), always))

    @on(ReadyToAsk)
    def ready_to_ask(self, event: ReadyToAsk) -> None:
        if not event.wanted:
            self._end_errand(self.say("The machine's answers are there."))
        elif self.consented and not event.always:
            self._send(event.machine, event.wanted)
        else:
            self._ask_consent(event.machine, event.wanted)

    def _ask_consent(self, machine: Machine, wanted: tuple[str, ...]) -> None:
        def answered(answer: str | None) -> None:
            if answer in {"send", "always"}:
                self.consented = self.consented or answer == "always"
                self._send(machine, wanted)

        body = self.say(
            "Sentences of the original that leave this program: {count} ({characters} characters). They go to {where}.",
            count=len(wanted),
            characters=sum(map(len, wanted)),
            where=machine.where,
        )
        answers = [
            ("send", "s", self.say("Send them")),
            ("always", "a", self.say("Send them, and single rows from now on")),
            ("not", "n", self.say("Send nothing")),
        ]
        self.app.push_screen(Question(self.say("Ask the machine"), body, answers), answered)

    def _send(self, machine: Machine, wanted: tuple[str, ...]) -> None:
        self._errand = Errand(machine, wanted, self, language=self.say.language)
        self.status().busy(self.say("Asking {where}… Esc stops", where=machine.where), total=len(wanted))
        self._errand.start()

    @on(Asked)
    def asked(self, event: Asked) -> None:
        done, total = event.errand.done, event.errand.total
        if event.errand is self._errand:
            words = self.say("Asking the machine: {done} of {total}. Esc stops", done=done, total=total)
            self.status().busy(words, done=done, total=total)

    @on(Answered)
    def answered(self, event: Answered) -> None:
        if event.errand is not self._errand:
            return
        if event.trouble:
            title = self.say("The machine has not answered")
            self._end_errand(f"{title}: {event.trouble}")
            self.notify(event.trouble, title=title, severity="error", timeout=12)
        else:
            self._end_errand(self.say("The machine's answers are there."))

    def _end_errand(self, words: str) -> None:
        self._errand = None
        self.offers.clear()
        self.status().idle(words)
        self.redraw(follow=False)

    def action_next_difference(self) -> None:
        """To the row that is farthest from the machine's wording, and from there to the next."""
        if self.session is not None:
            bitext = self.session.bitext
            self.try_to(lambda: Ranked(self.desk.services.words.ranking(bitext)))

    @on(Ranked)
    def ranked(self, event: Ranked) -> None:
        found = event.opinions
        if not found:
            self.notify(
                self.say("No row has the machine's wording yet; {key} asks for all of them.", key=self.key("ask_all"))
            )
            return
        places = [one.unit for one in found]
        follows = self._gone_to == self.unit and self.unit in places
        at = (places.index(self.unit) + 1) % len(places) if follows else 0
        self._gone_to = places[at]
        self.look_at(places[at])
        self.open_pane(PROPOSALS)
        value, count = f"{found[at].chrf:.1f}", len(places)
        self.status().say(
            self.say(
                "chrF2 {value} against the machine; place {place} of {count}", value=value, place=at + 1, count=count
            )
        )
