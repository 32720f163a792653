"""What a memory asks of its database beyond what SQLAlchemy says for all of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from sqlalchemy import Connection, Engine

from editorial.memory.location import Location
from editorial.memory.rows import Incoming
from editorial.memory.tables import RENEWED

Side = Literal["source", "target"]
SIDES: tuple[Side, ...] = ("source", "target")

ON_CONFLICT = (
    f"ON CONFLICT (source_key, identity) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in RENEWED)} "
    "WHERE excluded.standing > unit.standing OR (excluded.standing = unit.standing AND excluded.date > unit.date)"
)
"""What becomes of a unit that is there already, as both databases say it."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A word that candidates should hold, and in how many units it is expected."""

    word: str
    expected: float

    @property
    def weight(self) -> float:
        """How much the word tells: the less, the more units hold it."""
        return 1 / math.log(3 + self.expected)


class Backend(Protocol):
    """One kind of database."""

    def open(self, location: Location) -> Engine:
        """An engine on it; nothing is read yet."""
        ...

    def lock(self, connection: Connection) -> None:
        """Let other writers wait until this transaction ends."""
        ...

    def create_word_index(self, connection: Connection) -> None:
        """The index of words, beside the tables of `tables.METADATA`."""
        ...

    def insert(self, connection: Connection, units: Incoming) -> int:
        """Put in the units that are not there yet, and their words, and renew the others; how many were new."""
        ...

    def delete(self, connection: Connection, ids: Sequence[int]) -> None:
        """Take units and their words out."""
        ...

    def candidates(self, connection: Connection, side: Side, probes: Sequence[Probe], limit: int) -> list[int]:
        """Ids of units that share most with the probes on one side, rare words counting for more; `limit` at most."""
        ...

    def holding(self, connection: Connection, side: Side, words: Sequence[str], limit: int) -> list[int]:
        """Ids of units that hold words with all of these beginnings on one side, newest first; `limit` at most."""
        ...
