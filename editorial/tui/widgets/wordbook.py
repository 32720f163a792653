"""The pane of words for the current row: what memory and machine propose, or what the house's glossary says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from editorial.review.editing.difference import Kind, changed_words
from editorial.termbase.glossary import Concept, Status
from editorial.tui.widgets.rows import visible
from editorial.tui.wording import Wording
from editorial.tui.words import Offer, TermSeen

MARKED = {Kind.SAME: "", Kind.GONE: "$text-error strike", Kind.NEW: "$text-success underline bold"}
MOST = 9

STATUSES = {
    Status.PREFERRED: "preferred",
    Status.ADMITTED: "also allowed",
    Status.DEPRECATED: "better not",
    Status.FORBIDDEN: "never",
}


class Wordbook(VerticalScroll):
    """Shows proposals or terms, each with the number that takes it."""

    def __init__(self, *, id: str, say: Wording) -> None:
        super().__init__(id=id)
        self._say = say

    def compose(self) -> ComposeResult:
        yield Static(id="wordbook-text")

    def say(self, words: str) -> None:
        """Show words instead."""
        self._update(Content(words))

    def show_offers(self, offers: Sequence[Offer], present: str) -> None:
        """Show proposals with what each would change in the `present` words of the row."""
        parts = [line for at, one in enumerate(offers[:MOST], start=1) for line in self._offer(at, one, present)]
        self._update(Content("\n").join(parts))

    def show_terms(self, terms: Sequence[TermSeen], languages: tuple[str, str]) -> None:
        """Show concepts; `languages` are those of the original and of the translation."""
        parts = [line for at, one in enumerate(terms[:MOST], start=1) for line in self._term(at, one, languages)]
        self._update(Content("\n").join(parts))

    def _update(self, content: Content) -> None:
        self.query_one("#wordbook-text", Static).update(content)
        self.scroll_home(animate=False)

    def _offer(self, number: int, offer: Offer, present: str) -> Iterator[Content]:
        same = offer.text == present
        yield Content.from_markup(
            f"[@click=screen.accept_number({number})][reverse] {number} [/reverse][/] [$muted]$origin$same[/]",
            origin=self._say.message(offer.origin),
            same=f" · {self._say('as it stands')}" if same else "",
        )
        yield Content.assemble(*(_marked(kind, words) for kind, words in _pieces(present, offer.text)))

    def _term(self, number: int, seen: TermSeen, languages: tuple[str, str]) -> Iterator[Content]:
        concept = seen.concept
        mark, colour = ("✓", "$text-success") if seen.allowed else ("✖", "$text-error") if seen.target else ("○", "")
        preferred = concept.preferred(languages[1]) or "—"
        yield Content.from_markup(
            f"[@click=screen.accept_number({number})][reverse] {number} [/reverse][/] $words → [bold]$preferred[/] "
            f"[{colour or '$muted'}]{mark}[/] $here",
            words=seen.source or concept.preferred(languages[0]) or concept.id,
            preferred=preferred,
            here=seen.target or self._say("not in the translation"),
        )
        others = [f"{self._say(STATUSES[s])}: {', '.join(found)}" for s, found in _others(concept, languages[1])]
        if others or concept.note:
            yield Content.styled("    " + "; ".join([*others, *([concept.note] if concept.note else [])]), "$muted")


def _marked(kind: Kind, words: str) -> tuple[str, str]:
    """Words with their style; those that would go stand in brackets, too, for terminals that cannot strike."""
    return f"[-{visible(words)}-]" if kind is Kind.GONE else visible(words), MARKED[kind]


def _pieces(present: str, offer: str) -> list[tuple[Kind, str]]:
    """The offer's words, the new ones marked, and those that would go among them as long as it can be read so."""
    if not present or present == offer:
        return [(Kind.SAME, offer)]
    pieces = list(changed_words(present, offer))
    kept = sum(len(words) for kind, words in pieces if kind is Kind.SAME)
    return [piece for piece in pieces if piece[0] is not Kind.GONE or 2 * kept > len(offer)]


def _others(concept: Concept, language: str) -> Iterator[tuple[Status, tuple[str, ...]]]:
    for status in (Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN):
        found = concept.wordings(language, status)
        if found:
            yield status, found


def entry_page(concept: Concept, say: Wording) -> Content:
    """Everything that an entry says, with the place where it stands."""
    parts = [
        Content.styled(f"{concept.id} · {concept.type.value}{f' · {concept.subject}' * bool(concept.subject)}", "bold")
    ]
    for language in concept.languages:
        parts.append(Content.styled(language, "bold $text-accent"))
        for term in concept.terms:
            if term.language == language:
                note = f" ({term.note})" if term.note else ""
                parts.append(Content(f"  {term.text} — {say(STATUSES[term.status])}{note}"))
    parts += [Content(text) for text in (concept.definition, concept.note) if text]
    parts.append(Content.styled(str(concept.origin), "$muted"))
    return Content("\n").join(parts)
