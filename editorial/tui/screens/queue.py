"""The list of drafts: what each still needs, and which have changed since they were read last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import DataTable, Footer, Input

from editorial.bitext.pairing import Pair
from editorial.model import Severity
from editorial.review.editing.recollection import LastReview, Recollection
from editorial.tui import marks
from editorial.tui.commands import QUEUE, bind
from editorial.tui.desk import Desk
from editorial.tui.messages import Counted, Failed, Listed
from editorial.tui.screens.dialogs import Question
from editorial.tui.screens.review import ReviewScreen
from editorial.tui.widgets.status_bar import StatusBar
from editorial.tui.widgets.title_bar import TitleBar
from editorial.tui.wording import Wording

NEW, CHANGED, SAME = "not read yet", "changed", "read"

STATE_WIDTH, COUNT_WIDTH = 15, 5
"""Cells."""

COLOURS = {Severity.ERROR: "$text-error", Severity.WARNING: "$text-warning", Severity.INFO: "$muted"}


class QueueScreen(Screen[None]):
    """Drafts, one a line; Enter opens one."""

    def __init__(self, pairs: Sequence[Pair], desk: Desk, say: Wording, *, folder: str | None = None) -> None:
        super().__init__()
        self._opened = folder
        self.pairs = tuple(pairs)
        self.desk = desk
        self.say = say
        self.known = Recollection()
        self.stamps: Mapping[Path, str] = {}
        self.by_work = False
        self.words = ""
        self.shown: list[Pair] = []
        self.commands = desk.keys.of(QUEUE)
        bind(self, self.commands, say)

    def compose(self) -> ComposeResult:
        yield TitleBar(self.say)
        yield Input(id="search", placeholder=self.say("words in the path"), compact=True)
        yield DataTable(id="drafts", cursor_type="row", zebra_stripes=False)
        yield StatusBar(self.say)
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        self.query_one("#search").display = False
        table = self._table()
        for key, label in (("state", ""), ("draft", self.say("Draft")), ("original", self.say("Original"))):
            table.add_column(label, key=key, width=STATE_WIDTH)
        for severity in reversed(Severity):
            table.add_column(f"{marks.SEVERITY[severity]:>4}", key=severity.value, width=COUNT_WIDTH)
        self._fit()
        table.focus()
        self.redraw()
        if self._opened is not None and not self.pairs:
            self.desk.find(self._opened, self)
        else:
            self.desk.recollect(self.pairs, self, folder=self._opened)

    def on_resize(self, _: events.Resize) -> None:
        self._fit()

    def _fit(self) -> None:
        """Give the paths what the other columns leave."""
        table = self._table()
        room = self.app.size.width - STATE_WIDTH - 3 * COUNT_WIDTH - 2 * 6 - 4
        for column in table.columns.values():
            if column.key.value in ("draft", "original"):
                column.width = max(12, room // 2)
        table.refresh(layout=True)

    def on_screen_resume(self) -> None:
        if self.pairs:
            self.desk.recollect(self.pairs, self)

    def _table(self) -> DataTable[Content]:
        return self.query_one("#drafts", DataTable)

    @on(Listed)
    def listed(self, event: Listed) -> None:
        self.known, self.stamps = event.recollection, event.stamps
        if event.pairs is not None:
            self.pairs = event.pairs
        self.redraw()

    @on(Counted)
    def counted(self, event: Counted) -> None:
        self.known = event.recollection
        self.stamps = {**self.stamps, event.pair.target: event.stamp}
        words = self.say("Checking {done} of {total}…", done=event.done, total=event.total)
        if event.done < event.total and not event.cancelled:
            self.status().busy(words, done=event.done, total=event.total)
        else:
            self.status().idle(self.say("Cancelled.") if event.cancelled else self.say("Checked."))
        self.redraw()

    @on(Failed)
    def failed(self, event: Failed) -> None:
        reason = event.reason(self.say.language)
        self.notify(reason, title=self.say.message(event.title), severity="error")
        self.status().idle(reason)

    def status(self) -> StatusBar:
        return self.query_one(StatusBar)

    # The list

    def redraw(self) -> None:
        """Show the drafts that the search lets through, in their order."""
        table = self._table()
        chosen = self.shown[table.cursor_row] if 0 <= table.cursor_row < len(self.shown) else None
        words = self.words.casefold().split()
        self.shown = [p for p in self.pairs if all(word in str(p.target).casefold() for word in words)]
        if self.by_work:
            self.shown.sort(key=self._work)
        table.clear()
        for pair in self.shown:
            table.add_row(*self._cells(pair))
        if chosen in self.shown:
            table.move_cursor(row=self.shown.index(chosen))
        self._draw_title()

    def _draw_title(self) -> None:
        reviews = [review for pair in self.pairs if (review := self.known.review(pair.target)) is not None]
        title = self.query_one(TitleBar)
        title.show(self.say("Drafts: {count}", count=len(self.pairs)))
        title.count({severity: sum(review.count(severity) for review in reviews) for severity in Severity})

    def _work(self, pair: Pair) -> tuple[int, int, int, int]:
        """What needs most work first; what was never read before what was."""
        review = self.known.review(pair.target)
        if review is None:
            return (0, 0, 0, 0)
        return (1, -review.error, -review.warning, -review.info)

    def _cells(self, pair: Pair) -> list[Content]:
        review = self.known.review(pair.target)
        state = self._state(pair, review)
        sign = {NEW: "○", CHANGED: "◐", SAME: "●"}[state]
        colour = {NEW: "$muted", CHANGED: "$text-warning", SAME: "$text-success"}[state]
        cells = [
            Content.styled(f"{sign} {self.say(state)}", colour),
            Content(_short(pair.target)),
            Content.styled("—" if pair.source is None else _short(pair.source), "$muted"),
        ]
        for severity in reversed(Severity):
            count = None if review is None else review.count(severity)
            words = "·" if count is None else str(count)
            cells.append(Content.styled(f"{words:>4}", f"bold {COLOURS[severity]}" if count else "$muted"))
        return cells

    def _state(self, pair: Pair, review: LastReview | None) -> str:
        if review is None:
            return NEW
        return SAME if self.stamps.get(pair.target, review.stamp) == review.stamp else CHANGED

    # Actions

    @on(DataTable.RowSelected)
    def row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        row = self._table().cursor_row
        if 0 <= row < len(self.shown):
            self.app.push_screen(ReviewScreen(self.shown[row], self.desk, self.say))

    def action_search(self) -> None:
        search = self.query_one("#search", Input)
        search.display = True
        search.focus()

    @on(Input.Changed, "#search")
    def searching(self, event: Input.Changed) -> None:
        self.words = event.value
        self.redraw()

    @on(Input.Submitted, "#search")
    def searched(self) -> None:
        self._table().focus()

    def action_order(self) -> None:
        self.by_work = not self.by_work
        self.status().say(self.say("What needs most work comes first.") if self.by_work else self.say("By name."))
        self.redraw()

    def action_review_all(self) -> None:
        self.status().busy(self.say("Checking…"), total=len(self.pairs))
        self.desk.review_all(self.pairs, self)

    def action_cancel(self) -> None:
        search = self.query_one("#search", Input)
        if search.display:
            search.value = ""
            search.display = False
            self._table().focus()
        else:
            self.desk.cancel()

    def action_folders(self) -> None:
        """Drafts of a folder that was open before."""
        letters = "123456789abc"
        answers = [(path, letter, path) for path, letter in zip(self.known.folders, letters, strict=False)]
        if not answers:
            self.notify(self.say("No folder was open before."))
            return
        self.app.push_screen(Question(self.say("Recent folders"), "", answers), self._folder)

    def _folder(self, path: str | None) -> None:
        if path is not None:
            self.desk.find(path, self)

    def action_leave(self) -> None:
        self.app.exit(0)


def _short(path: Path) -> str:
    return str(Path(*path.parts[-3:])) if len(path.parts) > 3 else str(path)
