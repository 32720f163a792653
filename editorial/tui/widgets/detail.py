"""Why an issue is one, what the other side says, and the suggestions by their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from editorial.model import Document, Region
from editorial.review.editing.occurrences import Occurrence
from editorial.tui import marks
from editorial.tui.widgets.line import Line
from editorial.tui.widgets.rows import legible, visible
from editorial.tui.wording import SEVERITIES, Wording

AROUND = 36
"""Characters of context on either side."""


class Detail(VerticalScroll):
    """Shows one issue, or a few words when there is none."""

    def __init__(self, *, id: str, say: Wording) -> None:
        super().__init__(id=id)
        self._say = say

    def compose(self) -> ComposeResult:
        yield Line(id="detail-text")

    def show(self, occurrence: Occurrence, document: Document, *, terms: Sequence[str], note: str) -> None:
        """Show an issue. `terms` are the glossary's words for the unit, `note` the comment on it."""
        parts = [*self._head(occurrence, document), *self._why(occurrence), *self._words(terms, note)]
        self._show(Content("\n").join(parts))

    def say(self, words: str) -> None:
        """Show words instead of an issue."""
        self._show(Content(words))

    def _show(self, words: Content) -> None:
        if self.query_one("#detail-text", Line).say(words):
            self.scroll_home(animate=False)

    def _head(self, occurrence: Occurrence, document: Document) -> Iterator[Content]:
        issue = occurrence.issue
        colour = {"error": "$text-error", "warning": "$text-warning", "info": "$muted"}[issue.severity.value]
        yield Content.assemble(
            (f"{marks.SEVERITY[issue.severity]} {self._say(SEVERITIES[issue.severity])}", f"bold {colour}"),
            (f"  {issue.code}", "bold"),
            (f"  {document.position(issue.region.start)[0]}:{document.position(issue.region.start)[1]}", "$muted"),
        )
        yield Content(self._say.message(issue.message))
        if not issue.text.strip():
            yield self._excerpt(document, issue.region)
        yield from self._suggestions(issue.suggestions)
        if issue.source is not None:
            yield Content.from_markup(
                "[$muted]$label[/] [$text-accent]$words[/]",
                label=self._say("Original:"),
                words=visible(issue.source.text),
            )

    def _excerpt(self, document: Document, region: Region) -> Content:
        before = document.text[max(0, region.start - AROUND) : region.start]
        after = document.text[region.end : region.end + AROUND]
        marked = legible(document.excerpt(region))
        return Content.assemble(
            (f"…{_line(before)}", "$muted"), (marked or "‸", "reverse"), (f"{_line(after)}…", "$muted")
        )

    def _suggestions(self, suggestions: Sequence[str]) -> Iterator[Content]:
        chips = [
            Content.from_markup(
                f"[@click=screen.accept_number({at})][reverse] {at} [/reverse] $words[/]",
                words=legible(words) or self._say("delete it"),
            )
            for at, words in enumerate(suggestions[:9], start=1)
        ]
        if chips:
            yield Content("   ").join(chips)

    def _why(self, occurrence: Occurrence) -> Iterator[Content]:
        issue = occurrence.issue
        for reason in issue.reasons:
            yield Content.assemble(("· ", "$text-accent"), self._say.message(reason))
        yield Content.styled(
            self._say(
                "{engine}, {percent} % sure",
                engine=issue.engine if issue.engine_rule is None else f"{issue.engine} ({issue.engine_rule})",
                percent=round(issue.confidence * 100),
            ),
            "$muted",
        )

    def _words(self, terms: Sequence[str], note: str) -> Iterator[Content]:
        if terms:
            yield Content.assemble((self._say("Glossary:"), "$muted"), " ", "; ".join(terms))
        if note:
            yield Content.assemble((f"{marks.COMMENT} ", "$text-accent"), note)


def _line(text: str) -> str:
    return visible(text).replace("  ", " ␣")
