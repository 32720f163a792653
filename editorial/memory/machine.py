"""What a translation service answered, kept by the words asked, so that a run cut off goes on where it stopped."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path
from types import TracebackType


class MachineMemory:
    """A table of answers in the cache folder; several processes may use it at once (SQLite, WAL)."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, timeout=30)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, text TEXT NOT NULL)")

    def __enter__(self) -> MachineMemory:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def get(self, *question: str) -> str | None:
        """The answer to a question (provider, address, languages, text), or None."""
        row = self._connection.execute("SELECT text FROM answers WHERE key = ?", (_key(question),)).fetchone()
        return None if row is None else str(row[0])

    def put(self, *question: str, answer: str) -> None:
        """Keep an answer; it is on the disk when this returns."""
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (_key(question), answer))


def _key(question: tuple[str, ...]) -> str:
    return hashlib.sha256("\x1f".join(question).encode()).hexdigest()
