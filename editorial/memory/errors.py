"""The one way in which a memory fails its reader."""

from __future__ import annotations

from editorial.model import Message


class MemoryUnusable(Exception):
    """A memory that cannot be opened, read or written; `message` names it, what is wrong, and the remedy."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message
