"""Translation memory: units that people approved, found again exactly, nearly, or by a phrase in them.

`open_memory` opens one in a file (SQLite) or at a URL (PostgreSQL); SQLAlchemy is imported then and not before.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editorial.memory.errors import MemoryUnusable
from editorial.memory.unit import Match, Proposal, Standing, TranslationUnit

if TYPE_CHECKING:
    from editorial.memory.store import Memory

__all__ = ["Match", "MemoryUnusable", "Proposal", "Standing", "TranslationUnit", "open_memory"]


def open_memory(place: str | Path = "", *, root: str | Path = "", create: bool = True) -> Memory:
    """The memory at `place`: a path (relative ones beside `root`), a URL, or "" for the user's own file.

    Raises:
        MemoryUnusable: when there is none and `create` is false, or it cannot be opened; the message names it and the
            remedy.
    """
    from editorial.memory.location import located
    from editorial.memory.store import Memory

    return Memory.open(located(place, root=root), create=create)
