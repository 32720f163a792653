"""Looking: what the list shows, how the texts are laid out, and pages to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from textual.content import Content

from editorial.review.editing.changes import Side
from editorial.review.editing.difference import Kind, changed_lines
from editorial.tui.screens.dialogs import Entry, Page
from editorial.tui.screens.workplace import Workplace
from editorial.tui.widgets.rows import View, visible

STYLES = {Kind.SAME: "", Kind.GONE: "$text-error strike", Kind.NEW: "$text-success underline bold"}


class Looking(Workplace):
    """Actions that change what is seen and nothing else."""

    def action_filter(self) -> None:
        title = self.say("Show only issues with these words: code, kind or text")
        self.app.push_screen(Entry(title, [("", self.selection.words)]), self._filter)

    def _filter(self, answer: tuple[str, ...] | None) -> None:
        if answer is not None:
            self.selection = replace(self.selection, words=answer[0].strip())
            self.choose_near(0)

    def action_severity(self) -> None:
        self.selection = self.selection.next_severity()
        self.choose_near(self.position)

    def action_order(self) -> None:
        self.selection = self.selection.next_order()
        self.redraw()

    def action_view(self) -> None:
        views = list(View)
        self.view = views[(views.index(self.layout_view) + 1) % len(views)]
        self.status().say(self.say("View: {view}", view=self.say(self.view.value)))
        self.redraw()

    def action_panels(self) -> None:
        self.toggle_class("-bare")

    def action_difference(self) -> None:
        session = self.session
        if session is None:
            return
        parts: list[Content] = []
        for side in sorted(session.unsaved):
            document = session.document(side)
            parts.append(Content.styled(document.path, "bold"))
            parts.extend(self._changed(session.saved_text(side), document.text))
        words = Content("\n").join(parts) if parts else Content(self.say("Nothing has changed since the last saving."))
        self._page(self.say("Changes"), words)

    def _changed(self, before: str, after: str) -> Iterator[Content]:
        for line in changed_lines(before, after):
            words = [(visible(text), STYLES[kind]) for kind, text in line.parts]
            yield Content.assemble((f"{line.number:>5}  ", "$muted"), *words)

    def action_finished(self) -> None:
        if self.session is not None:
            document = self.session.document(Side.TARGET)
            text = Content("\n\n").join(Content(visible(block.text)) for block in document.blocks)
            self._page(self.say("Finished text"), text)

    def action_explain(self) -> None:
        if self.current is None:
            return
        code = self.current.issue.code
        page = self.desk.services.explanation(code)
        if page is None:
            self.notify(self.say("There is no page on “{code}”.", code=code))
            return
        parts = [Content(self.say(page.what)), Content(self.say(page.why))]
        parts.append(Content.assemble((f"{self.say('Wrong')}\n", "bold $text-error"), page.wrong))
        parts.append(Content.assemble((f"{self.say('Right')}\n", "bold $text-success"), page.right))
        parts += [Content.styled(page.reference, "$muted")] if page.reference else []
        self._page(code, Content("\n\n").join(parts))

    def _page(self, title: str, content: Content) -> None:
        self.app.push_screen(Page(title, content, hint=self.say("Esc closes")))
