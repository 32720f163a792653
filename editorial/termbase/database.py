"""A team's glossary in a database: PostgreSQL, or a file of SQLite, by its URL.

A row holds an entry as the YAML that a glossary file would hold, comments included, so that both are one form. The
whole glossary is fetched and nothing of a draft is sent. URLs and passwords are those of a memory
(`editorial.memory.location`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from editorial.model import Message
from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.glossary import Concept, Origin
from editorial.termbase.yaml_editing import Change, ConcurrentEdit, rewritten
from editorial.termbase.yaml_file import read
from editorial.termbase.yaml_writing import render

_TABLE = (
    "CREATE TABLE IF NOT EXISTS glossary_entry (id TEXT PRIMARY KEY, position INTEGER NOT NULL, entry TEXT NOT NULL)"
)
_ALL = "SELECT id, entry FROM glossary_entry ORDER BY position, id"
_ONE = "SELECT entry FROM glossary_entry WHERE id = :id"
_PUT = (
    "INSERT INTO glossary_entry (id, position, entry) "
    "VALUES (:id, (SELECT COALESCE(MAX(position), 0) + 1 FROM glossary_entry), :entry) "
    "ON CONFLICT (id) DO UPDATE SET entry = excluded.entry"
)
_TAKE = "DELETE FROM glossary_entry WHERE id = :id"
_LOCK = "LOCK TABLE glossary_entry IN EXCLUSIVE MODE"


def text_of(url: str) -> str:
    """The glossary as the text of one file, "" while the database holds none.

    Raises:
        GlossaryError: when the database does not answer, or the URL is none.
    """
    return "\n".join(_entries(url).values())


class GlossaryTable:
    """A glossary in a database opened for changes, like a `GlossaryFile`. Nothing is written before `save`."""

    def __init__(self, url: str) -> None:
        """Open a glossary; one that does not exist yet is empty.

        Raises:
            GlossaryError: when the database does not answer, or an entry's form is faulty.
        """
        self.url = url
        self._before = _entries(url)
        self._now = dict(self._before)
        self.concepts = self._read()

    def add(self, concept: Concept) -> None:
        """Append an entry.

        Raises:
            GlossaryError: when its id is taken.
        """
        if concept.id in self._now:
            raise self.error(Message.of("the id '{id}' is taken; edit that entry, or choose another", id=concept.id))
        self.put(concept)

    def remove(self, identifier: str) -> None:
        """Take an entry out.

        Raises:
            GlossaryError: when there is no such entry.
        """
        self._entry(identifier)
        del self._now[identifier]
        self.concepts = self._read()

    def change(self, identifier: str, change: Change) -> None:
        """Have `change` alter an entry, given as ruamel.yaml's mapping; comments and the order of keys are kept.

        Raises:
            GlossaryError: when there is no such entry, or the form of the result is faulty.
        """
        self._set(identifier, rewritten(self._entry(identifier), change))

    def put(self, concept: Concept) -> None:
        """Write an entry anew in the place of the one with its id, or append it."""
        self._set(concept.id, render(concept))

    def save(self) -> None:
        """Write what has changed, all or nothing.

        Raises:
            ConcurrentEdit: when somebody else has changed one of these entries since they were read.
            GlossaryError: when the database does not answer.
        """
        from sqlalchemy import text

        changed = [one for one in {**self._before, **self._now} if self._before.get(one) != self._now.get(one)]
        with _connected(self.url) as connection:
            connection.execute(text(_TABLE))
            if connection.dialect.name == "postgresql":
                connection.execute(text(_LOCK))
            for one in changed:
                if connection.execute(text(_ONE), {"id": one}).scalar() != self._before.get(one):
                    message = Message.of("has been changed by somebody else meanwhile; nothing was written, try again")
                    raise ConcurrentEdit(self.error(message).problems)
                entry = self._now.get(one)
                connection.execute(text(_TAKE if entry is None else _PUT), {"id": one, "entry": entry})
        self._before = dict(self._now)

    def error(self, message: Message, *, line: int = 1) -> GlossaryError:
        """An error that names this glossary and a line of its text."""
        return GlossaryError([Problem(Origin(self.url, line), message)])

    def _entry(self, identifier: str) -> str:
        if identifier not in self._now:
            raise self.error(Message.of("there is no entry '{id}'", id=identifier))
        return self._now[identifier]

    def _set(self, identifier: str, entry: str) -> None:
        before = dict(self._now)
        self._now[identifier] = entry
        try:
            self.concepts = self._read()
        except GlossaryError:
            self._now = before
            raise

    def _read(self) -> tuple[Concept, ...]:
        reading = read("\n".join(self._now.values()), self.url)
        if reading.problems:
            raise GlossaryError(reading.problems)
        return reading.concepts


def _entries(url: str) -> dict[str, str]:
    from sqlalchemy import inspect, text

    with _connected(url) as connection:
        if not inspect(connection).has_table("glossary_entry"):
            return {}
        return {row.id: row.entry for row in connection.execute(text(_ALL))}


@contextmanager
def _connected(url: str) -> Iterator[Any]:
    """A transaction, committed at the end; whatever goes wrong on the way to the database is told with its name."""
    from sqlalchemy import create_engine
    from sqlalchemy.exc import SQLAlchemyError

    from editorial.memory.errors import MemoryUnusable
    from editorial.memory.location import located

    try:
        where = located(url)
    except MemoryUnusable as error:
        raise GlossaryError([Problem(Origin(url.rpartition("@")[2], 1), error.message)]) from None
    try:
        engine = create_engine(where.url, connect_args={} if where.path else {"connect_timeout": 10})
        try:
            with engine.begin() as connection:
                yield connection
        finally:
            engine.dispose()
    except (SQLAlchemyError, ImportError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
        message = Message.of("the database does not answer: {reason}", reason=reason)
        raise GlossaryError([Problem(Origin(where.name, 1), message)]) from error
