"""The two ways in which a file fails its reader: it cannot be read, or it cannot be written."""

from __future__ import annotations

from editorial.model import Trouble


class FileTrouble(Trouble):
    """A file that cannot be used."""


class UnreadableFile(FileTrouble):
    """A file that is missing, closed to us, empty, too large, not text, or not what its format says."""


class UnwritableFile(FileTrouble):
    """A text that its file's encoding cannot hold, or a place that cannot be written to."""
