"""The list of issues, narrowed and ordered as the reader likes."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from editorial.review.editing.changes import Side
from editorial.review.editing.occurrences import Occurrence
from editorial.tui import marks
from editorial.tui.messages import OccurrenceChosen
from editorial.tui.ordering import Order, Selection, group
from editorial.tui.widgets.rows import legible
from editorial.tui.wording import Wording

LONGEST = 60


class IssueList(OptionList):
    """One line an issue: mark, row, the words and what should stand there, the rule's code."""

    def __init__(self, *, id: str, say: Wording) -> None:
        super().__init__(id=id, compact=True)
        self._say = say
        self._shown: list[Occurrence] = []

    def show(self, occurrences: Sequence[Occurrence], selection: Selection, current: Occurrence | None) -> None:
        """List issues that `selection` has picked and put in order; `current` is the one lit."""
        same = [o.key for o in self._shown] == [o.key for o in occurrences]
        self._shown = list(occurrences)
        if not same or selection.order is Order.TRADE:
            self.set_options(self._entries(selection))
        index = None if current is None else self._place_of(current)
        if index != self.highlighted:
            with self.prevent(OptionList.OptionHighlighted):
                self.highlighted = index

    def _entries(self, selection: Selection) -> list[Option]:
        options: list[Option] = []
        title = ""
        for at, one in enumerate(self._shown):
            if selection.order is Order.TRADE and group(one) != title:
                title = group(one)
                options.append(Option(Content.styled(self._say(title), "$muted bold"), disabled=True))
            options.append(Option(self._entry(one), id=str(at)))
        return options

    def _entry(self, occurrence: Occurrence) -> Content:
        issue = occurrence.issue
        colour = {"error": "$text-error", "warning": "$text-warning", "info": "$muted"}[issue.severity.value]
        parts: list[Content | tuple[str, str] | str] = [
            (f"{marks.SEVERITY[issue.severity]} ", f"bold {colour}"),
            (f"{occurrence.unit:>3}  ", "$muted"),
        ]
        if occurrence.side is Side.SOURCE:
            parts.append((f"{self._say('original')} ", "italic"))
        parts.append(_short(issue.text) or _short(issue.source.text if issue.source else "") or "¶")
        if issue.suggestions:
            parts.extend([(" → ", "$muted"), (_short(issue.suggestions[0]) or "∅", "bold")])
        parts.append((f"  {issue.code}", "$muted"))
        return Content.assemble(*parts)

    def _place_of(self, occurrence: Occurrence) -> int | None:
        at = next((i for i, one in enumerate(self._shown) if one.key == occurrence.key), None)
        return None if at is None else self.get_option_index(str(at))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_id is not None and self.has_focus:
            self.post_message(OccurrenceChosen(self._shown[int(event.option_id)]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(OccurrenceChosen(self._shown[int(event.option_id)]))


def _short(text: str) -> str:
    shown = legible(text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
