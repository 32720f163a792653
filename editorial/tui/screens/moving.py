"""Moving about: from issue to issue, from row to row, to a place by its number."""

from __future__ import annotations

from editorial.review.editing.changes import Side
from editorial.tui.screens.dialogs import Entry
from editorial.tui.screens.workplace import Workplace
from editorial.tui.widgets.bitext_view import BitextView


class Moving(Workplace):
    """Actions that change the place and nothing else."""

    def action_next_issue(self) -> None:
        self._step(1)

    def action_previous_issue(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self.shown:
            self.notify(self.say("No issue is left in this list."))
            return
        index = self._from_here(by) if self.current is None else (self.position + by) % len(self.shown)
        self.choose(self.shown[index])

    def _from_here(self, by: int) -> int:
        """The first issue from the current row on, or the last before it."""
        order = [unit.id for unit in self.session.bitext.units] if self.session is not None else []
        here = order.index(self.unit) if self.unit in order else 0
        places = [order.index(one.unit) if one.unit in order else 0 for one in self.shown]
        if by > 0:
            return next((at for at, place in enumerate(places) if place >= here), 0)
        return next((at for at in reversed(range(len(places))) if places[at] < here), len(places) - 1)

    def action_next_unit(self) -> None:
        self.query_one(BitextView).action_step(1)

    def action_previous_unit(self) -> None:
        self.query_one(BitextView).action_step(-1)

    def action_go_to(self) -> None:
        fields = [(self.say("A row (12), a line of the file (L12) or an issue (#3)"), "")]
        self.app.push_screen(Entry(self.say("Go to"), fields), self._go)

    def _go(self, answer: tuple[str, ...] | None) -> None:
        place = (answer or ("",))[0].strip()
        digits = place.lstrip("#LlДд")
        if not place or self.session is None:
            return
        if not digits.isdecimal():
            self.notify(self.say("“{place}” is no row, line or issue.", place=place), severity="warning")
        elif place.startswith("#"):
            self._go_to_issue(int(digits))
        elif place[0] in "LlДд":
            self._go_to_line(int(digits))
        else:
            self._go_to_unit(int(digits))

    def _go_to_issue(self, number: int) -> None:
        if 1 <= number <= len(self.shown):
            self.choose(self.shown[number - 1])
        else:
            self.notify(self.say("There are {count} issues.", count=len(self.shown)), severity="warning")

    def _go_to_unit(self, number: int) -> None:
        assert self.session is not None
        if number in self.session.index.units:
            self.look_at(number)
        else:
            count = len(self.session.bitext.units)
            self.notify(self.say("There are {count} rows.", count=count), severity="warning")

    def _go_to_line(self, number: int) -> None:
        assert self.session is not None
        lines = self.session.bitext.target.text.splitlines(keepends=True)
        offset = sum(len(line) for line in lines[: max(0, number - 1)])
        self._go_to_unit(self.session.index.at(Side.TARGET, offset) or 0)
