"""A memory in a file: SQLite with a write-ahead log, words in FTS5 tables without content of their own."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import numpy as np
from sqlalchemy import Connection, Engine, create_engine, event, text

from editorial.memory import keys
from editorial.memory.backends.contract import ON_CONFLICT, SIDES, Probe, Side
from editorial.memory.backends.postings import sharing_most
from editorial.memory.location import Location
from editorial.memory.rows import Incoming
from editorial.memory.tables import STORED

WAIT = 30
"""Seconds that a writer waits for another process."""

_INDEX = "CREATE VIRTUAL TABLE {side}_words USING fts5(words, content='', detail=none, columnsize=0, tokenize='ascii')"
_SETTINGS = {
    # Bytes of words that are gathered before they are written: those of a whole batch, and not a third of it.
    "hashsize": 1 << 24,
    # What was written is merged when there are 16 pieces of a size, and not a little at every commit.
    "automerge": 0,
}
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "cache_size=-131072",
    # A checkpoint waits for the disk: one for 64 MiB of log, and not one for every 4.
    "wal_autocheckpoint=16384",
    "journal_size_limit=67108864",
)


class SQLite:
    """See `Backend`."""

    def open(self, location: Location) -> Engine:
        engine = create_engine(location.url, connect_args={"timeout": WAIT})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine

    def lock(self, connection: Connection) -> None:
        """The transaction began as the only one that writes."""

    def create_word_index(self, connection: Connection) -> None:
        for side in SIDES:
            connection.execute(text(_INDEX.format(side=side)))
            for name, value in _SETTINGS.items():
                connection.exec_driver_sql(
                    f"INSERT INTO {side}_words ({side}_words, rank) VALUES (?, ?)", (name, value)
                )

    def insert(self, connection: Connection, units: Incoming) -> int:
        first = connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM unit").scalar_one()
        places = ", ".join("?" * len(STORED))
        connection.exec_driver_sql(
            f"INSERT INTO unit ({', '.join(STORED)}) VALUES ({places}) {ON_CONFLICT}", units.rows(first)
        )
        new = connection.exec_driver_sql("SELECT id FROM unit WHERE id >= ?", (first,)).scalars().all()
        for side, words in zip(SIDES, units.words, strict=True):
            values = [(number, words[number - first]) for number in new]
            if values:
                connection.exec_driver_sql(f"INSERT INTO {side}_words (rowid, words) VALUES (?, ?)", values)
        return len(new)

    def delete(self, connection: Connection, ids: Sequence[int]) -> None:
        for number in ids:
            row = connection.exec_driver_sql("SELECT source, target FROM unit WHERE id = ?", (number,)).one_or_none()
            if row is None:
                continue
            for side, content in zip(SIDES, row, strict=True):
                words = " ".join(keys.stems(keys.normal(content) if side == "source" else content))
                connection.exec_driver_sql(
                    f"INSERT INTO {side}_words ({side}_words, rowid, words) VALUES ('delete', ?, ?)", (number, words)
                )
            connection.exec_driver_sql("DELETE FROM unit WHERE id = ?", (number,))

    def candidates(self, connection: Connection, side: Side, probes: Sequence[Probe], limit: int) -> list[int]:
        held = []
        for probe in probes:
            # One text of numbers is read ten times faster than as many rows.
            numbers = connection.exec_driver_sql(
                f"SELECT group_concat(rowid) FROM {side}_words WHERE {side}_words MATCH ?", (_phrase(probe.word),)
            ).scalar_one()
            held.append((np.fromstring(numbers or "", dtype=np.int64, sep=","), probe.weight))
        return sharing_most(held, limit)

    def holding(self, connection: Connection, side: Side, words: Sequence[str], limit: int) -> list[int]:
        wanted = " AND ".join(_phrase(word) + "*" for word in words)
        query = f"SELECT rowid FROM {side}_words WHERE {side}_words MATCH ? ORDER BY rowid DESC LIMIT ?"
        return list(connection.exec_driver_sql(query, (wanted, limit)).scalars())


def _prepare(connection: sqlite3.Connection, _: Any) -> None:
    # The driver would begin transactions of its own, late and for reading; `_begin` says when and which.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _phrase(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
