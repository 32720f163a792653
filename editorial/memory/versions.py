"""Whether a database holds a memory that this version of the program can use; an empty one gets its tables."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection, inspect, select

from editorial.memory.backends import Backend
from editorial.memory.errors import MemoryUnusable
from editorial.memory.tables import ABOUT, METADATA, SCHEMA
from editorial.model import Message

BESIDE = {"glossary_entry"}
"""Tables that may share the database: the team's glossary (`editorial.termbase.database`)."""

Access = Callable[[], AbstractContextManager[Connection]]


def prepare(reading: Access, writing: Access, backend: Backend, name: str) -> None:
    """Make the tables where there are none; `name` is what people are told.

    Raises:
        MemoryUnusable: when the database holds something else, or a memory of another form.
    """
    with reading() as connection:
        tables = set(inspect(connection).get_table_names()) - BESIDE
    if not tables:
        _create(writing, backend)
        return
    if not {"about", "unit"} <= tables:
        template = "{place}: is a database of something else, without a translation memory in it"
        raise MemoryUnusable(Message.of(template, place=name))
    with reading() as connection:
        form = connection.execute(select(ABOUT.c.value).where(ABOUT.c.name == "schema")).scalar_one_or_none()
    if form != str(SCHEMA):
        template = (
            "{place}: kept in form {form}, and this version reads form {own}. Export it as TMX with the editorial that "
            "wrote it, and import that into a new memory."
        )
        raise MemoryUnusable(Message.of(template, place=name, form=form or "?", own=SCHEMA))


def _create(writing: Access, backend: Backend) -> None:
    with writing() as connection:
        backend.lock(connection)
        # Another process may have been quicker.
        if not set(inspect(connection).get_table_names()) - BESIDE:
            METADATA.create_all(connection)
            backend.create_word_index(connection)
            connection.execute(ABOUT.insert().values(name="schema", value=str(SCHEMA)))
