"""A team's memory on PostgreSQL: units by COPY, and of the words lists of the units that hold them.

PostgreSQL's own index of words (GIN) sorts every word of every unit into one tree, which takes longer than all the rest
of an import. Here the words of a large batch become a run: one row a word, appended in the order of its key. The units
that come in one by one are rows of `recent_word` until there are enough of them for a run.
"""

from __future__ import annotations

import operator
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from editorial.memory.backends.contract import ON_CONFLICT, SIDES, Probe, Side
from editorial.memory.backends.postings import SPAN, Numbers, distinct, numbers, postings, sharing_most
from editorial.memory.location import Location
from editorial.memory.rows import Incoming
from editorial.memory.tables import STORED

LOCK = 0x6564_6D65_6D
"""The number that writers of a memory lock in a database; any that no other program uses."""
RUN = 2_000
"""From so many new units at once on their words are a run of their own."""
RECENT = 400_000
"""Rows of words that came in singly, before they become a run."""
CHECKED = 500
"""Units after which those rows are counted."""

_TABLES = (
    "CREATE TABLE word_run (first bigint PRIMARY KEY)",
    'CREATE TABLE posting (first bigint, side smallint, word text COLLATE "C", units bytea NOT NULL,'
    " PRIMARY KEY (first, side, word))",
    # To press the lists together takes longer than to write them.
    "ALTER TABLE posting ALTER units SET STORAGE EXTERNAL",
    'CREATE TABLE recent_word (side smallint, word text COLLATE "C", unit bigint, PRIMARY KEY (side, word, unit))',
)
_COLUMNS = ", ".join(STORED)
_STAGE = f"CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT {_COLUMNS} FROM unit WITH NO DATA"
_TAKE_OVER = (
    f"WITH done AS (INSERT INTO unit ({_COLUMNS}) SELECT {_COLUMNS} FROM incoming {ON_CONFLICT} "
    "RETURNING id, xmax = 0 AS new) SELECT id FROM done WHERE new ORDER BY id"
)
# OFFSET 0 keeps the planner from turning the joins round: without statistics, as straight after an import, it would
# read half of `posting`.
_HELD = (
    "SELECT first, held.units, word FROM word_run CROSS JOIN unnest(CAST(:words AS text[])) AS probe (word) "
    "CROSS JOIN LATERAL (SELECT units FROM posting "
    "WHERE posting.first = word_run.first AND side = :side AND posting.word = probe.word OFFSET 0) AS held "
    "UNION ALL SELECT unit, '\\x0000', word FROM recent_word WHERE side = :side AND word = ANY(:words)"
)
_BEGINNING = (
    "SELECT first, held.units FROM word_run CROSS JOIN LATERAL (SELECT units FROM posting "
    "WHERE posting.first = word_run.first AND side = :side AND word >= :word AND word < :beyond OFFSET 0) AS held "
    "UNION ALL SELECT unit, '\\x0000' FROM recent_word WHERE side = :side AND word >= :word AND word < :beyond"
)
_FOLD = (
    "INSERT INTO posting SELECT :first, side, word, string_agg(int2send((unit - :first)::int2), '' ORDER BY unit) "
    "FROM recent_word WHERE unit BETWEEN :first AND :last AND EXISTS (SELECT FROM unit WHERE id = recent_word.unit) "
    "GROUP BY side, word"
)


_IDENTITY = slice(STORED.index("source_key"), STORED.index("identity") + 1)
_TRUST = operator.itemgetter(STORED.index("standing"), STORED.index("date"))


class PostgreSQL:
    """See `Backend`."""

    def open(self, location: Location) -> Engine:
        engine = create_engine(location.url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
        event.listen(engine, "connect", _prepare)
        return engine

    def lock(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")

    def create_word_index(self, connection: Connection) -> None:
        for statement in _TABLES:
            connection.exec_driver_sql(statement)

    def insert(self, connection: Connection, units: Incoming) -> int:
        # Writers come one after the other, as in SQLite: overlapping units in another order would lock each other out.
        self.lock(connection)
        reserve = text("SELECT setval('unit_id_seq', nextval('unit_id_seq') + :more) - :more")
        first = int(connection.execute(reserve, {"more": len(units) - 1}).scalar_one())
        connection.exec_driver_sql(_STAGE)
        _copy(connection, "incoming", _once(units.rows(first)))
        new = connection.exec_driver_sql(_TAKE_OVER).scalars().all()
        if len(new) < RUN:
            _keep_recent(connection, new, [[words[unit - first] for unit in new] for words in units.words])
        else:
            for start in range(0, len(units), SPAN):
                several = [unit for unit in new if start <= unit - first < start + SPAN]
                _keep_run(connection, several, [[words[unit - first] for unit in several] for words in units.words])
        if first // CHECKED != (first + len(units)) // CHECKED:
            _fold(connection)
        return len(new)

    def delete(self, connection: Connection, ids: Sequence[int]) -> None:
        # Their numbers stay in the lists of words, where nothing is found by them, and are given to no other unit.
        connection.execute(text("DELETE FROM unit WHERE id = ANY(:ids)"), {"ids": list(ids)})

    def candidates(self, connection: Connection, side: Side, probes: Sequence[Probe], limit: int) -> list[int]:
        words = [probe.word for probe in probes]
        lists: dict[str, list[tuple[int, bytes]]] = {word: [] for word in words}
        for first, units, word in connection.execute(text(_HELD), {"side": SIDES.index(side), "words": words}):
            lists[word].append((first, units))
        return sharing_most(((numbers(lists[probe.word]), probe.weight) for probe in probes), limit)

    def holding(self, connection: Connection, side: Side, words: Sequence[str], limit: int) -> list[int]:
        found: Numbers | None = None
        for word in words:
            values = {"side": SIDES.index(side), "word": word, "beyond": word + chr(sys.maxunicode)}
            units = distinct(numbers((row.first, row.units) for row in connection.execute(text(_BEGINNING), values)))
            found = units if found is None else np.intersect1d(found, units, assume_unique=True)
        return [] if found is None else [int(unit) for unit in found[::-1][:limit]]


def _once(rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
    """The rows without those that say of a unit what a more trusted or a newer one says as well."""
    best: dict[tuple[int, int], tuple[Any, ...]] = {}
    for row in rows:
        there = best.setdefault(row[_IDENTITY], row)
        if there is not row and _TRUST(row) > _TRUST(there):
            best[row[_IDENTITY]] = row
    return best.values()


def _keep_recent(connection: Connection, units: Sequence[int], words: Sequence[Sequence[str]]) -> None:
    """Words of units that came in singly."""
    held = (
        (side, word, unit)
        for side, texts in enumerate(words)
        for unit, words in zip(units, texts, strict=True)
        for word in set(words.split())
    )
    _copy(connection, "recent_word", held)


def _keep_run(connection: Connection, units: Sequence[int], words: Sequence[Sequence[str]]) -> None:
    """Words of many units, whose numbers are no more than `SPAN` apart."""
    if units:
        first = units[0]
        connection.execute(text("INSERT INTO word_run VALUES (:first)"), {"first": first})
        offsets = [unit - first for unit in units]
        held = (
            (first, side, word, stored) for side, texts in enumerate(words) for word, stored in postings(texts, offsets)
        )
        _copy(connection, "posting", held)


def _fold(connection: Connection) -> None:
    """Make runs of the words that came in singly, when there are many."""
    if connection.execute(text("SELECT count(*) FROM recent_word")).scalar_one() < RECENT:
        return
    units = connection.execute(text("SELECT DISTINCT unit FROM recent_word ORDER BY unit")).scalars().all()
    last = 0
    for unit in units:
        if unit > last:
            last = unit + SPAN - 1
            connection.execute(text("INSERT INTO word_run VALUES (:first)"), {"first": unit})
            connection.execute(text(_FOLD), {"first": unit, "last": last})
    connection.execute(text("DELETE FROM recent_word"))


def _copy(connection: Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Put rows into a table by COPY, in the order of its columns."""
    import psycopg

    driver: Any = connection.connection.driver_connection
    statement = f"COPY {table} FROM STDIN"
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except psycopg.Error as error:
        raise DBAPIError.instance(statement, None, error, psycopg.Error) from error


def _prepare(connection: Any, _: Any) -> None:
    # Every look-up goes by an index; before the first ANALYZE the planner would rather read a new memory whole, and
    # compiling a plan takes longer than running it.
    with connection.cursor() as cursor:
        cursor.execute("SET enable_seqscan = off")
        cursor.execute("SET jit = off")
    connection.commit()
