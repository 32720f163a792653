"""Where the databases differ: how they are opened, how many rows go in at once, and how words are indexed."""

from __future__ import annotations

from editorial.memory.backends.contract import Backend
from editorial.memory.location import Location

__all__ = ["Backend", "backend_of"]


def backend_of(location: Location) -> Backend:
    """The backend for a location."""
    if location.path is not None:
        from editorial.memory.backends.sqlite import SQLite

        return SQLite()
    from editorial.memory.backends.postgresql import PostgreSQL

    return PostgreSQL()
