"""What goes wrong and must be told to a person, in the reader's language."""

from __future__ import annotations

from editorial.model.issues import Message


class Trouble(Exception):
    """Base of the program's own errors; `message` names the file or the part, the place, and the remedy.

    It is made from a `Message`, or from an English template and its arguments.
    """

    def __init__(self, message: Message | str, **arguments: object) -> None:
        told = Message(message) if isinstance(message, str) else message
        self.message = Message(told.template, {**told.arguments, **arguments})
        super().__init__(str(self.message))
