"""The two ways in which a file fails its reader: it cannot be read, or it cannot be written."""

from __future__ import annotations

from editorial.model import Message


class FileTrouble(Exception):
    """A file that cannot be used; `message` names the file, the place where there is one, and the remedy."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class UnreadableFile(FileTrouble):
    """A file that is missing, closed to us, empty, too large, not text, or not what its format says."""


class UnwritableFile(FileTrouble):
    """A text that its file's encoding cannot hold, or a place that cannot be written to."""
