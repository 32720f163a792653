"""What databases raise, as the one error of a memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from editorial.memory.errors import MemoryUnusable
from editorial.model import Message

_REMEDIES = (
    ("not a database", "is not a translation memory: another kind of file. Name another path."),
    ("malformed", "the file is damaged. Put a copy of it back, or move it away and import it anew."),
    ("readonly", "cannot be written to: check the permissions of the file and of its folder"),
    ("unable to open", "cannot be opened: check that the folder exists and that you may write there"),
    ("locked", "another program holds it; try again when that has ended"),
    ("disk is full", "the disk is full; nothing of this step was kept"),
)


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn errors of the database into `MemoryUnusable`, with the name of the memory and the remedy."""
    try:
        yield
    except SQLAlchemyError as error:
        reason = str(error.orig if isinstance(error, DBAPIError) else error).strip()
        for sign, remedy in _REMEDIES:
            if sign in reason:
                raise MemoryUnusable(Message.of("{place}: {problem}", place=name, problem=Message(remedy))) from error
        first = " ".join(reason.split("\n")[0].split())
        raise MemoryUnusable(
            Message.of("{place}: the database answered: {reason}", place=name, reason=first)
        ) from error


@contextmanager
def filed(name: str) -> Iterator[None]:
    """Turn errors of the file system into `MemoryUnusable`, with the name of the memory."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise MemoryUnusable(Message.of("{place}: {problem}", place=name, problem=reason)) from error
