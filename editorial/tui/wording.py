"""The words on the screen, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from editorial.messages import translate
from editorial.model import Message, Severity, State
from editorial.review.editing.changes import Scope


@dataclass(frozen=True, slots=True)
class Wording:
    """Says English templates in `language`; a template is the key of its translation in `messages/*/tui.po`."""

    language: str = "en"

    def __call__(self, template: str, **arguments: object) -> str:
        return translate(Message(template, arguments), self.language)

    def message(self, message: Message) -> str:
        """A sentence that another part of the program wrote."""
        return translate(message, self.language)


SEVERITIES = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"}

STATES = {
    State.INITIAL: "not yet read",
    State.TRANSLATED: "translated",
    State.REVIEWED: "reviewed",
    State.FINAL: "final",
}

SCOPES = {
    Scope.ONCE: "This one only",
    Scope.HERE: "Everywhere in this text",
    Scope.ALWAYS: "In every text from now on",
}
