"""The glossary while reviewing: the terms of a row, the entry of an issue, a new entry in three keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from editorial.model import Dimension, Region, Unit
from editorial.review.editing.changes import Side, Step
from editorial.review.editing.session import Session
from editorial.termbase.glossary import Concept
from editorial.tui.screens.asking import Asking
from editorial.tui.screens.dialogs import Entry, Page
from editorial.tui.screens.proposing import TERMS, words_of
from editorial.tui.widgets.editor import Editor
from editorial.tui.widgets.marking import WordsMarked
from editorial.tui.widgets.wordbook import Wordbook, entry_page
from editorial.tui.word_messages import EntryFound, TermAdded, TermPrefilled, TermsSeen
from editorial.tui.wording import Wording
from editorial.tui.words import NewTerm, TermSeen

if TYPE_CHECKING:
    from editorial.bitext.pairing import Pair
    from editorial.tui.desk import Desk

Key = tuple[str, str]


class Terming(Asking):
    """Actions on the house's words."""

    def __init__(self, pair: Pair, desk: Desk, say: Wording) -> None:
        super().__init__(pair, desk, say)
        self.marked: dict[Side, Region] = {}
        self.seen: dict[Key, tuple[TermSeen, ...] | None] = {}

    def action_back(self) -> None:
        if self.marked and not self.pane:
            self.marked.clear()
            self.redraw(follow=False)
        else:
            super().action_back()

    def after_step(self, step: Step | None, *, told: bool = False) -> None:
        self.marked.clear()
        super().after_step(step, told=told)

    def action_glossary(self) -> None:
        self.open_pane("" if self.pane == TERMS else TERMS)

    def draw_pane(self, session: Session) -> None:
        unit = session.index.units.get(self.unit)
        if self.pane != TERMS or unit is None:
            super().draw_pane(session)
            return
        book = self.query_one(Wordbook)
        book.border_title = self.say("The glossary on row {unit}", unit=unit.id)
        book.border_subtitle = self.say("1–9 show the entry · {key} adds a term · Esc closes", key=self.key("add_term"))
        key = _key(unit)
        if key not in self.seen:
            self.seen[key] = None
            bitext = session.bitext
            self.try_to(lambda: TermsSeen(key, self.desk.services.words.seen(bitext, unit)))
        found = self.seen[key]
        source = session.bitext.source
        languages = ("" if source is None else source.language, session.bitext.target.language)
        if found is None:
            book.say(self.say("Looking…"))
        elif found:
            book.show_terms(found, languages)
        else:
            book.say(self.say("The glossary knows no word of this row; {key} adds one.", key=self.key("add_term")))

    @on(TermsSeen)
    def terms_seen(self, event: TermsSeen) -> None:
        self.seen[event.key] = event.terms
        if self.session is not None and self.pane:
            self.draw_pane(self.session)

    def give_up_looking(self) -> None:
        super().give_up_looking()
        self.seen = {key: found or () for key, found in self.seen.items()}

    def action_accept_number(self, number: int) -> None:
        if self.pane != TERMS or self.session is None:
            super().action_accept_number(number)
            return
        unit = self.session.index.units.get(self.unit)
        found = () if unit is None else self.seen.get(_key(unit)) or ()
        if number <= len(found):
            self._show(found[number - 1].concept)
        else:
            self.notify(self.say("There is no such entry here."), severity="warning")

    def _show(self, concept: Concept) -> None:
        self.app.push_screen(Page(concept.id, entry_page(concept, self.say), hint=self.say("Esc closes")))

    # From an issue to its entry

    def action_entry(self) -> None:
        if self.current is None:
            self.notify(self.say("Choose an issue first: {key} goes to the next.", key=self.key("next_issue")))
            return
        issue = self.current.issue
        self.try_to(lambda: EntryFound(self.desk.services.words.entry_of(issue)))

    @on(EntryFound)
    def entry_found(self, event: EntryFound) -> None:
        if event.concept is None:
            key = self.key("glossary")
            self.notify(
                self.say("No entry of the glossary is behind this issue; {key} shows the row's terms.", key=key)
            )
        else:
            self._show(event.concept)

    # A new entry

    def action_add_term(self) -> None:
        """With the words marked in the texts, else those of the current issue, in their dictionary forms; an issue of
        terminology has its entry already, which is shown."""
        session = self.session
        if session is None:
            return
        about_terms = self.current is not None and self.current.issue.dimension is Dimension.TERMINOLOGY
        if about_terms and not self.marked and self.writing is None:
            self.action_entry()
            return
        source, target = self._chosen_words(session)
        bitext = session.bitext
        self.try_to(lambda: TermPrefilled(self.desk.services.words.new_term(bitext, source, target)))

    def _chosen_words(self, session: Session) -> tuple[str, str]:
        marked = {side: session.document(side).excerpt(region) for side, region in self.marked.items()}
        writing = self.query_one(Editor)
        if writing.display and self.writing is not None and writing.selected:
            marked[self.writing.side] = writing.selected
        issue = self.current.issue if self.current is not None and self.current.side is Side.TARGET else None
        if issue is not None:
            # What stands there is at fault; the house's word is the one that is suggested.
            marked.setdefault(Side.TARGET, (issue.suggestions or (issue.text,))[0])
            if issue.source is not None:
                marked.setdefault(Side.SOURCE, issue.source.text)
        return marked.get(Side.SOURCE, ""), marked.get(Side.TARGET, "")

    @on(WordsMarked)
    def words_marked(self, event: WordsMarked) -> None:
        self.marked[event.side] = event.region
        self.redraw(follow=False)
        self.status().say(self.say("Marked; {key} makes a term of it.", key=self.key("add_term")))

    def lit(self) -> tuple[tuple[Side, Region], ...]:
        return (*super().lit(), *self.marked.items())

    @on(TermPrefilled)
    def term_prefilled(self, event: TermPrefilled) -> None:
        if self.session is None:
            return
        bitext = self.session.bitext
        fields = [(f"{bitext.target.language}:", event.term.target)]
        if bitext.source is not None:
            fields.insert(0, (f"{bitext.source.language}:", event.term.source))
        title = self.say("New entry in {file}", file=Path(event.term.path).name)
        self.app.push_screen(Entry(title, fields), lambda answer: self._add(event.term, answer))

    def _add(self, term: NewTerm, answer: tuple[str, ...] | None) -> None:
        if answer is None or self.session is None:
            return
        source, target = ("", *answer)[-2:]
        if not target.strip() or (self.session.bitext.source is not None and not source.strip()):
            self.notify(self.say("An entry wants words on both sides."), severity="warning")
            return
        bitext = self.session.bitext
        self.try_to(lambda: TermAdded(self.desk.services.words.add_term(bitext, source, target, term.path)))

    @on(TermAdded)
    def term_added(self, event: TermAdded) -> None:
        self.notify(self.say("Added: {id} ({place})", id=event.concept.id, place=event.concept.origin))
        self.marked.clear()
        self.seen.clear()
        self.terms.clear()
        self.check()
        self.redraw(follow=False)


def _key(unit: Unit) -> Key:
    return words_of(unit, Side.SOURCE), words_of(unit, Side.TARGET)
