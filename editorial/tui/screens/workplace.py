"""The review screen's frame: its regions, its state, and drawing the one from the other."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Footer

from editorial.bitext.pairing import Pair
from editorial.model import EngineState, Region, Severity, SuppressedIssue
from editorial.review.editing.changes import Side
from editorial.review.editing.occurrences import Occurrence
from editorial.review.editing.session import Session
from editorial.tui.commands import REVIEW, bind
from editorial.tui.help import keys_of
from editorial.tui.messages import OccurrenceChosen, TermsFound, UnitChosen
from editorial.tui.ordering import Order, Selection
from editorial.tui.widgets.bitext_view import BitextView, Scene
from editorial.tui.widgets.detail import Detail
from editorial.tui.widgets.editor import Editor
from editorial.tui.widgets.issue_list import IssueList
from editorial.tui.widgets.line import entitle
from editorial.tui.widgets.rows import View
from editorial.tui.widgets.status_bar import StatusBar
from editorial.tui.widgets.title_bar import TitleBar
from editorial.tui.widgets.wordbook import Wordbook
from editorial.tui.wording import Wording

if TYPE_CHECKING:
    from editorial.tui.desk import Desk

NARROW, WIDE = 100, 150
"""Columns: below the first the texts are stacked, from the second on the panels stand beside them."""

ORDERS = {Order.TEXT: "by place", Order.TRADE: "as editors work", Order.SEVERITY: "gravest first"}

LEVELS = {Severity.INFO: "", Severity.WARNING: "without notes", Severity.ERROR: "errors only"}


class Workplace(Screen[None]):
    """What the parts of the review screen share."""

    def __init__(self, pair: Pair, desk: Desk, say: Wording) -> None:
        super().__init__()
        self.pair = pair
        self.desk = desk
        self.say = say
        self.session: Session | None = None
        self.selection = Selection()
        self.shown: tuple[Occurrence, ...] = ()
        self.current: Occurrence | None = None
        self.unit = 0
        self.view: View | None = None
        self.found: tuple[tuple[Side, Region], ...] = ()
        self.locked: frozenset[Side] = frozenset()
        self.terms: dict[int, tuple[str, ...]] = {}
        self.engines: dict[str, EngineState] = {}
        self.starting: tuple[str, ...] = ()
        self.suppressed: tuple[SuppressedIssue, ...] = ()
        self.with_source = False
        self.reviewed = -1
        self.moved = False
        self.commands = desk.keys.of(REVIEW)
        bind(self, self.commands, say)

    def compose(self) -> ComposeResult:
        yield TitleBar(self.say)
        with Container(id="workplace"):
            with Container(id="texts"):
                yield BitextView(id="bitext", missing=self.say("— nothing on this side —"))
                yield Editor(id="editor", say=self.say)
            with Container(id="panels"):
                yield IssueList(id="issues", say=self.say)
                yield Detail(id="detail", say=self.say)
                yield Wordbook(id="wordbook", say=self.say)
        yield StatusBar(self.say)
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        self.query_one("#editor").display = False
        self.query_one("#wordbook").display = False
        self.query_one("#bitext").border_title = self._label(self.pair.target)
        self.query_one("#detail").border_title = self.say("Why")
        self.query_one(TitleBar).show(self._label(self.pair.target))
        self.query_one(TitleBar).count({})
        self.query_one(BitextView).focus()
        self._fit()

    def on_resize(self, _: events.Resize) -> None:
        self._fit()
        if self.session is not None:
            self.redraw()

    def _fit(self) -> None:
        width, height = self.app.size
        self.set_class(width < NARROW, "-narrow")
        self.set_class(width >= WIDE, "-wide")
        self.set_class(height < 30, "-low")

    def key(self, action: str) -> str:
        """The key of an action, as it is written on a keyboard."""
        return keys_of(next(command for command in self.commands if command.id == action)).partition(" ")[0]

    # State

    @property
    def layout_view(self) -> View:
        """The view that the reader chose, else the one that suits the width."""
        return self.view or (View.STACKED if self.app.size.width < NARROW else View.SIDE_BY_SIDE)

    def choose(self, occurrence: Occurrence | None, *, follow: bool = True) -> None:
        """Make an issue the current one, and its unit with it."""
        self.current = occurrence
        if occurrence is not None and occurrence.unit:
            self.unit = occurrence.unit
        self.redraw(follow=follow)

    def look_at(self, unit: int) -> None:
        """Make a row the current one, and with it the first of its issues that the list shows."""
        self.select()
        self.unit = unit
        self.moved = True
        self.current = next((one for one in self.shown if one.unit == unit), None)
        self.redraw()

    def choose_near(self, index: int) -> None:
        """Make the issue at a place in the list the current one, the last when the list is shorter."""
        self.select()
        self.current = self.shown[min(index, len(self.shown) - 1)] if self.shown else None
        self.choose(self.current)

    @property
    def position(self) -> int:
        """Where the current issue is in the list, 0 when it is not."""
        keys = [one.key for one in self.shown]
        return keys.index(self.current.key) if self.current is not None and self.current.key in keys else 0

    def select(self) -> None:
        """Bring the list up to date with the issues there are."""
        session = self.session
        self.shown = self.selection.apply(session.occurrences, self.say) if session is not None else ()

    # Drawing

    def redraw(self, *, follow: bool = True) -> None:
        """Bring every region up to date with the state."""
        session = self.session
        if session is None:
            return
        self.select()
        every = session.occurrences
        scene = Scene(
            session.bitext, every, self.current, self.unit, dict(session.states), dict(session.comments), self.lit()
        )
        self.query_one(BitextView).show(scene, self.layout_view, follow=follow)
        self.query_one(IssueList).show(self.shown, self.selection, self.current)
        self._draw_detail(session)
        title = self.query_one(TitleBar)
        title.show(self._heading(), unsaved=session.dirty, locked=Side.TARGET in self.locked)
        title.count(Counter(one.issue.severity for one in every))
        self._draw_list_title(len(every))

    def lit(self) -> tuple[tuple[Side, Region], ...]:
        """Places in the texts that are lit: what was looked for."""
        return self.found

    def _draw_list_title(self, total: int) -> None:
        words = [self.say("Issues"), f"{len(self.shown)}/{total}" if self.selection.narrowed else str(total)]
        notes = [self.say(ORDERS[self.selection.order])] if self.selection.order is not Order.TEXT else []
        notes += [self.say(LEVELS[self.selection.severity])] if self.selection.severity is not Severity.INFO else []
        notes += [f"“{self.selection.words}”"] if self.selection.words else []
        entitle(self.query_one(IssueList), title=" ".join(words), subtitle=" · ".join(notes))

    def _draw_detail(self, session: Session) -> None:
        detail = self.query_one(Detail)
        note = session.comments.get(self.unit, "")
        if self.current is not None:
            place = f"{self.position + 1}/{len(self.shown)}"
            entitle(detail, subtitle=place)
            document = session.document(self.current.side)
            detail.show(self.current, document, terms=self._terms_of(session), note=note)
            return
        entitle(detail, subtitle="")
        if self.reviewed < 0:
            detail.say(self.say("The checks are running; you can read and edit meanwhile."))
        elif self.shown:
            first = self.say("Press {key} for the first issue.", key=self.key("next_issue"))
            detail.say("\n".join([first, *([note] if note else [])]))
        else:
            detail.say(self.say("No issue is left in this list."))

    def _terms_of(self, session: Session) -> tuple[str, ...]:
        """The glossary's words for the current row; looked up when they are first wanted, after the first checks."""
        if self.unit not in self.terms and self.reviewed >= 0 and self.unit in session.index.units:
            self.terms[self.unit] = ()
            self.desk.terms(session.bitext, session.index.units[self.unit], self)
        return self.terms.get(self.unit, ())

    @on(TermsFound)
    def terms_found(self, event: TermsFound) -> None:
        self.terms[event.unit] = event.words
        if event.words and event.unit == self.unit and self.session is not None:
            self._draw_detail(self.session)

    def _heading(self) -> str:
        target = self._label(self.pair.target)
        return target if self.pair.source is None else f"{self._label(self.pair.source)} → {target}"

    def _label(self, path: Path) -> str:
        return f"{path.parent.name}/{path.name}" if path.parent.name else path.name

    # Pointing

    @on(UnitChosen)
    def unit_chosen(self, event: UnitChosen) -> None:
        self.look_at(event.unit)

    @on(OccurrenceChosen)
    def occurrence_chosen(self, event: OccurrenceChosen) -> None:
        self.choose(event.occurrence)

    def action_back(self) -> None:
        """Close what is open; the parts of the screen that open something say what."""

    def status(self) -> StatusBar:
        return self.query_one(StatusBar)
