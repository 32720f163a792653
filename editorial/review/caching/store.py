"""Where the records are kept: one SQLite file in the user's cache folder, used by several processes at once.

Whatever is wrong with the file, the review goes on without it: a record that cannot be read is made anew, a file that
is no database is put aside, and a file that another process holds for long is not waited for.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from editorial import directories
from editorial.review.caching.record import Record, Unkeepable, decoded, encoded

FILE_NAME = "reports-1.sqlite"
MOST = 20_000
"""Records: those used longest ago go first."""
_PATIENCE = 5.0

_TABLE = "CREATE TABLE IF NOT EXISTS reports (key TEXT PRIMARY KEY, value BLOB NOT NULL, used REAL NOT NULL)"


def place() -> Path:
    """The folder of the file."""
    return directories.cache()


class Store:
    """Records by key; every method is silent when the file is not to be used."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = (folder or place()) / FILE_NAME
        self._connection = self._opened() or self._opened()
        self._used: list[str] = []

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *trouble: object) -> None:
        self.close()

    def get(self, key: str) -> Record | None:
        """The record of a key, or None."""
        for (value,) in self._do("SELECT value FROM reports WHERE key = ?", (key,)):
            with contextlib.suppress(ValueError, TypeError):
                record = decoded(value)
                self._used.append(key)
                return record
        return None

    def put(self, key: str, record: Record) -> None:
        """Keep a record from now on; at once, so that a run that is killed has not worked in vain."""
        with contextlib.suppress(Unkeepable):
            self._do("INSERT OR REPLACE INTO reports VALUES (?, ?, ?)", (key, encoded(record), time.time()))

    def close(self) -> None:
        """Note what was used, let the oldest go, and close the file."""
        now = time.time()
        for start in range(0, len(self._used), 500):
            keys = self._used[start : start + 500]
            marks = ",".join("?" * len(keys))
            self._do(f"UPDATE reports SET used = ? WHERE key IN ({marks})", (now, *keys))
        oldest = "SELECT key FROM reports ORDER BY used DESC LIMIT -1 OFFSET ?"
        self._do(f"DELETE FROM reports WHERE key IN ({oldest})", (MOST,))
        if self._connection:
            self._connection.close()
        self._connection = None

    def _do(self, statement: str, values: tuple[object, ...]) -> list[tuple[bytes]]:
        if self._connection is None:
            return []
        try:
            with self._connection:
                return list(self._connection.execute(statement, values))
        except sqlite3.OperationalError:
            return []
        except sqlite3.DatabaseError:
            self._connection.close()
            self._put_aside()
            self._connection = self._opened()
            return []

    def _opened(self) -> sqlite3.Connection | None:
        connection: sqlite3.Connection | None = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=_PATIENCE)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(_TABLE)
        except (sqlite3.OperationalError, OSError):
            if connection:
                connection.close()
            return None
        except sqlite3.DatabaseError:
            if connection:
                connection.close()
            self._put_aside()
            return None
        return connection

    def _put_aside(self) -> None:
        for path in self._files():
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        for end in ("", "-wal", "-shm"):
            yield self._path.with_name(self._path.name + end)
