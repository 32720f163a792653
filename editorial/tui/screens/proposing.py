"""Proposals for the current row, of the memory and of the machine; one key puts one in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message as News

from editorial.bitext.alignment.manual import Pin, pinned
from editorial.messages.troubles import is_expected, line_of
from editorial.model import Bitext, Message, Region, Segment, Unit
from editorial.review.editing.changes import Side, Step
from editorial.review.editing.session import Session
from editorial.tui.screens.writing import Writing
from editorial.tui.widgets.detail import Detail
from editorial.tui.widgets.wordbook import Wordbook
from editorial.tui.word_messages import OffersFound, Refused
from editorial.tui.wording import Wording
from editorial.tui.words import Offer

if TYPE_CHECKING:
    from editorial.bitext.pairing import Pair
    from editorial.tui.desk import Desk

PROPOSALS, TERMS = "proposals", "terms"
LONGEST = 6
"""Sentences of a row that are looked for when the text is aligned anew."""


class Proposing(Writing):
    """`pane` is what stands in the place of the reasons: proposals, terms, or "" for nothing."""

    def __init__(self, pair: Pair, desk: Desk, say: Wording) -> None:
        super().__init__(pair, desk, say)
        self.pane = ""
        self.offers: dict[str, tuple[Offer, ...] | None] = {}
        self._inserted: list[tuple[Step, Unit, str]] = []

    # The pane

    def action_proposals(self) -> None:
        self.open_pane("" if self.pane == PROPOSALS else PROPOSALS)

    def open_pane(self, name: str) -> None:
        """Put a pane in the place of the reasons, or the reasons back."""
        self.pane = name
        self.query_one(Wordbook).display = bool(name)
        self.query_one(Detail).display = not name
        self.remove_class("-bare")
        self.redraw(follow=False)

    def redraw(self, *, follow: bool = True) -> None:
        super().redraw(follow=follow)
        if self.session is not None and self.pane:
            self.draw_pane(self.session)

    def draw_pane(self, session: Session) -> None:
        """Show the current row's proposals, and have them looked up when they are first wanted."""
        unit = session.index.units.get(self.unit)
        if self.pane != PROPOSALS or unit is None:
            return
        book = self.query_one(Wordbook)
        book.border_title = self.say("Proposals for row {unit}", unit=unit.id)
        book.border_subtitle = self.say("1–9 insert · {key} asks the machine · Esc closes", key=self.key("ask_machine"))
        source = words_of(unit, Side.SOURCE)
        if source not in self.offers:
            self.offers[source] = None
            bitext = session.bitext
            self.try_to(lambda: OffersFound(source, self.desk.services.words.offers(bitext, unit)))
        found = self.offers[source]
        if found is None:
            book.say(self.say("Looking…"))
        elif found:
            book.show_offers(found, words_of(unit, Side.TARGET))
        else:
            book.say(self.say("The memory has nothing like this row."))

    @on(OffersFound)
    def offers_found(self, event: OffersFound) -> None:
        self.offers[event.source] = event.offers
        if self.session is not None and self.pane:
            self.draw_pane(self.session)

    def action_accept_number(self, number: int) -> None:
        if self.pane != PROPOSALS or self.session is None:
            super().action_accept_number(number)
            return
        unit = self.session.index.units.get(self.unit)
        found = () if unit is None else self.offers.get(words_of(unit, Side.SOURCE)) or ()
        if unit is None or number > len(found):
            self.notify(self.say("There is no such proposal."), severity="warning")
            return
        self.before_edit(Side.TARGET, lambda: self._insert(unit, found[number - 1].text))

    def _insert(self, unit: Unit, text: str) -> None:
        """Put a text in the place of a row's translation, as one step that can be undone."""
        assert self.session is not None
        if unit.target:
            region = Region(unit.target[0].region.start, unit.target[-1].region.end)
        else:
            region, around = self._place_for(Side.TARGET, unit)
            text = text.strip().join(around)
        step = self.session.rewrite(region, text)
        if step is not None:
            self._inserted.append((step, unit, text.strip()))
        self.after_step(step)
        self.look_at(unit.id)
        self.notify(self.say("Inserted in row {unit}; {key} takes it back.", unit=unit.id, key=self.key("undo")))

    def after_step(self, step: Step | None, *, told: bool = False) -> None:
        # Other sentences came or went: also when an insertion is undone.
        self.unparsed = self.unparsed or any(step is one for one, _, _ in self._inserted)
        super().after_step(step, told=told)

    def as_inserted(self, bitext: Bitext) -> Bitext:
        """A bitext aligned anew, with what was inserted paired with the sentences that it was proposed for."""
        pins = [pin for _, unit, text in self._inserted if (pin := _pin(bitext, unit, text)) is not None]
        return pinned(bitext, pins) if pins else bitext

    def action_back(self) -> None:
        if self.pane:
            self.open_pane("")
        else:
            super().action_back()

    # What cannot be done

    def try_to(self, work: Callable[[], News]) -> None:
        """Do something that may be refused, in a thread."""

        def tried() -> News:
            try:
                return work()
            except Exception as error:
                if not is_expected(error):
                    raise
                return Refused(error)

        self.desk.run(tried, self, Message("This has failed"))

    @on(Refused)
    def refused(self, event: Refused) -> None:
        reason = line_of(event.error, self.say.language)
        self.status().idle(reason)
        self.notify(reason, severity="warning", timeout=10)
        self.give_up_looking()
        if self.session is not None and self.pane:
            self.draw_pane(self.session)

    def give_up_looking(self) -> None:
        """What is still looked for will not be found."""
        self.offers = {source: found or () for source, found in self.offers.items()}


def _pin(bitext: Bitext, unit: Unit, text: str) -> Pin | None:
    """The segments that a text was inserted for, and those that it makes; None where either is gone."""
    wanted = [segment.text for segment in unit.source]
    source = _run(() if bitext.source is None else bitext.source.segments, lambda run: [s.text for s in run] == wanted)
    target = _run(bitext.target.segments, lambda run: " ".join(s.text for s in run) == text)
    return (source, target) if source and target else None


def _run(segments: Sequence[Segment], fits: Callable[[Sequence[Segment]], bool]) -> Sequence[Segment]:
    """The first few segments in a row that fit, none where none do."""
    runs = (segments[at : at + length] for at in range(len(segments)) for length in range(1, LONGEST + 1))
    return next((run for run in runs if fits(run)), ())


def words_of(unit: Unit, side: Side) -> str:
    """What a row says on one side."""
    segments = unit.target if side is Side.TARGET else unit.source
    return " ".join(segment.text for segment in segments)
