"""A team's memory on PostgreSQL: rows by COPY, words as `tsvector`s under GIN indexes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text

from editorial.memory.backends.contract import ON_CONFLICT, Probe, Side
from editorial.memory.location import Location
from editorial.memory.rows import Incoming
from editorial.memory.tables import STORED

LOCK = 0x6564_6D65_6D
"""The number that writers of a memory lock in a database; any that no other program uses."""
PENDING = 65536
"""Kilobytes of new words that are kept unsorted before they go into the index."""

_COLUMNS = ", ".join([*STORED[1:], "source_words", "target_words"])
_STAGE = f"CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT {_COLUMNS} FROM unit WITH NO DATA"
_TAKE_OVER = (
    f"WITH done AS (INSERT INTO unit ({_COLUMNS}) SELECT {_COLUMNS} FROM incoming {ON_CONFLICT} "
    "RETURNING xmax = 0 AS new) SELECT count(*) FILTER (WHERE new) FROM done"
)


class PostgreSQL:
    """See `Backend`."""

    def open(self, location: Location) -> Engine:
        engine = create_engine(location.url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
        event.listen(engine, "connect", _prepare)
        return engine

    def lock(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")

    def create_word_index(self, connection: Connection) -> None:
        for side in ("source", "target"):
            connection.execute(text(f"ALTER TABLE unit ADD COLUMN {side}_words tsvector NOT NULL"))
            connection.execute(
                text(
                    f"CREATE INDEX unit_{side}_words ON unit USING gin ({side}_words)"
                    f" WITH (gin_pending_list_limit = {PENDING})"
                )
            )

    def insert(self, connection: Connection, rows: Sequence[Incoming]) -> int:
        # Writers come one after the other, as in SQLite: overlapping units in another order would lock each other out.
        self.lock(connection)
        # What the words' index sorts at once when its unsorted part is full.
        connection.exec_driver_sql("SET LOCAL work_mem = '128MB'")
        connection.exec_driver_sql(_STAGE)
        driver: Any = connection.connection.driver_connection
        once = {row.columns[:2]: row for row in rows}
        with driver.cursor() as cursor, cursor.copy(f"COPY incoming ({_COLUMNS}) FROM STDIN") as copy:
            for row in once.values():
                copy.write_row((*row.columns, row.source_words, row.target_words))
        return int(connection.exec_driver_sql(_TAKE_OVER).scalar_one())

    def settle(self, connection: Connection) -> None:
        connection.exec_driver_sql("SET LOCAL maintenance_work_mem = '256MB'")
        for side in ("source", "target"):
            connection.exec_driver_sql(f"SELECT gin_clean_pending_list('unit_{side}_words')")

    def delete(self, connection: Connection, ids: Sequence[int]) -> None:
        connection.execute(text("DELETE FROM unit WHERE id = ANY(:ids)"), {"ids": list(ids)})

    def candidates(self, connection: Connection, probes: Sequence[Probe], limit: int) -> list[int]:
        branch = (
            "SELECT id, CAST(:weight{n} AS float8) AS weight FROM unit WHERE source_words @@ CAST(:word{n} AS tsquery)"
        )
        branches = " UNION ALL ".join(branch.format(n=number) for number in range(len(probes)))
        query = f"SELECT id FROM ({branches}) AS held GROUP BY id ORDER BY sum(weight) DESC, id LIMIT :limit"
        values: dict[str, object] = {"limit": limit}
        for number, probe in enumerate(probes):
            values |= {f"word{number}": probe.word, f"weight{number}": probe.weight}
        return list(connection.execute(text(query), values).scalars())

    def holding(self, connection: Connection, side: Side, words: Sequence[str], limit: int) -> list[int]:
        wanted = " & ".join(f"{word}:*" for word in words)
        query = text(
            f"SELECT id FROM unit WHERE {side}_words @@ CAST(:wanted AS tsquery) ORDER BY id DESC LIMIT :limit"
        )
        return list(connection.execute(query, {"wanted": wanted, "limit": limit}).scalars())


def _prepare(connection: Any, _: Any) -> None:
    # Every look-up goes by an index; before the first ANALYZE the planner would rather read a new memory whole, and
    # compiling a plan takes longer than running it.
    with connection.cursor() as cursor:
        cursor.execute("SET enable_seqscan = off")
        cursor.execute("SET jit = off")
    connection.commit()
