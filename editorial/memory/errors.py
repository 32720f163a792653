"""The one way in which a memory fails its reader."""

from __future__ import annotations

from editorial.model import Trouble


class MemoryUnusable(Trouble):
    """A memory that cannot be opened, read or written; the message names it, what is wrong, and the remedy."""
