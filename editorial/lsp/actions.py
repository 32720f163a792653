"""What an editor offers to do about issues: each suggestion, all safe fixes at once, and to ignore."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lsprotocol.types import CodeAction, CodeActionKind, Command, TextEdit, WorkspaceEdit

from editorial.lsp.diagnostics import diagnostic
from editorial.lsp.drafts import Draft
from editorial.messages import translate
from editorial.model import Document, DocumentReport, Issue, Message, Region
from editorial.review import comments, fixes
from editorial.review.editing.changes import Scope
from editorial.review.editing.suppressions import FILE_NAME

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.editorial"
IGNORE = "editorial.ignore"
MOST_SUGGESTIONS = 5

Only = Sequence[str] | None
"""The kinds that an editor asks for, None for all of them."""


def actions(draft: Draft, place: Region, *, only: Only) -> Iterator[CodeAction]:
    """What can be done about the issues at a place, and about all of them."""
    if _wanted(CodeActionKind.QuickFix.value, only):
        for issue in draft.issues_at(place):
            yield from _Offer(draft, issue).actions()
    if _wanted(FIX_ALL, only):
        yield from _all_safe(draft)


def _wanted(kind: str, only: Only) -> bool:
    return only is None or any(kind == asked or kind.startswith(f"{asked}.") or asked == "" for asked in only)


@dataclass(frozen=True, slots=True)
class _Offer:
    """The actions for one issue."""

    draft: Draft
    issue: Issue

    def actions(self) -> Iterator[CodeAction]:
        yield from self._suggestions()
        yield from self._comment()
        told = {"code": self.issue.code, "text": _short(self.issue.text), "file": FILE_NAME}
        yield self._ignore(Scope.HERE, Message.of("Ignore {code} on “{text}” in this draft ({file})", **told))
        yield self._ignore(Scope.ALWAYS, Message.of("Ignore {code} on “{text}” in every draft ({file})", **told))

    def _ignore(self, scope: Scope, message: Message) -> CodeAction:
        title = self._say(message)
        told = [self.draft.uri, self.issue.code, self.issue.text, scope.value]
        return self._action(title, command=Command(title, IGNORE, arguments=told))

    def _suggestions(self) -> Iterator[CodeAction]:
        document = self._document
        if document is None or not fixes.holds_no_markup(document, self.issue.region):
            return
        for number, words in enumerate(self.issue.suggestions[:MOST_SUGGESTIONS]):
            shown = _short(words or self.issue.text)
            title = self._say(Message.of("Replace with “{text}”" if words else "Delete “{text}”", text=shown))
            edit = TextEdit(self.draft.places.range(self.issue.region), fixes.as_written(document, words))
            yield self._action(title, edits=[edit], preferred=number == 0)

    def _comment(self) -> Iterator[CodeAction]:
        """A comment that suppresses the issue where it stands, in formats that have comments."""
        document = self._document
        place = comments.place_above(document, self.issue) if document is not None else None
        if place is None:
            return
        newline = "\r\n" if "\r\n" in self.draft.text else "\n"
        words = f"{comments.next_line(self.issue.code)}{newline}"
        title = self._say(Message.of("Ignore {code} on the next line with a comment", code=self.issue.code))
        yield self._action(title, edits=[TextEdit(self.draft.places.range(Region(place, place)), words)])

    def _action(
        self, title: str, *, edits: Sequence[TextEdit] = (), command: Command | None = None, preferred: bool = False
    ) -> CodeAction:
        return CodeAction(
            title=title,
            kind=CodeActionKind.QuickFix,
            diagnostics=[diagnostic(self.issue, self.draft.places, self.draft.language)],
            is_preferred=preferred or None,
            edit=_workspace_edit(self.draft, edits) if edits else None,
            command=command,
        )

    @property
    def _document(self) -> Document | None:
        return self.draft.bitext.target if self.draft.bitext is not None else None

    def _say(self, message: Message) -> str:
        return translate(message, self.draft.language)


def _all_safe(draft: Draft) -> Iterator[CodeAction]:
    """Every safe fix that can be made in one round; what they uncover is offered with the next review."""
    if draft.bitext is None:
        return
    _, settled = fixes.fixed(DocumentReport(draft.bitext, draft.issues))
    if settled:
        places = draft.places
        edits = [TextEdit(places.range(issue.region), issue.suggestions[0]) for issue in settled]
        title = translate(Message.of("Make all safe fixes ({count})", count=len(edits)), draft.language)
        yield CodeAction(title=title, kind=FIX_ALL, edit=_workspace_edit(draft, edits))


def _workspace_edit(draft: Draft, edits: Sequence[TextEdit]) -> WorkspaceEdit:
    return WorkspaceEdit(changes={draft.uri: list(edits)})


def _short(text: str, most: int = 40) -> str:
    text = " ".join(text.split()) or text
    return text if len(text) <= most else f"{text[:most]}…"
