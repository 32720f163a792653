"""What a look-up reads of a PostgreSQL memory that nobody has analysed yet."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, text

from editorial.memory import TranslationUnit, open_memory
from editorial.memory.backends.contract import Probe
from editorial.memory.backends.postgresql import RUN, PostgreSQL

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LookUp = Callable[[PostgreSQL, Connection], list[int]]


def _held(backend: PostgreSQL, connection: Connection) -> list[int]:
    return backend.candidates(connection, "source", [Probe("telling", 3.0), Probe("house", 3.0)], 100)


def _beginning(backend: PostgreSQL, connection: Connection) -> list[int]:
    return backend.holding(connection, "source", ["telli"], 100)


@pytest.mark.parametrize("look_up", [_held, _beginning])
def test_straight_after_an_import_only_the_words_asked_for_are_read(database: str, look_up: LookUp) -> None:
    chance = random.Random(5)
    texts = [" ".join("".join(chance.choices(LETTERS, k=6)) for _ in range(4)) for _ in range(2 * RUN)]
    texts[RUN] = "telling house"
    units = [TranslationUnit(source=line, target=line, source_language="en", target_language="ru") for line in texts]
    with open_memory(database) as memory:
        assert memory.add(units) == len(units)
    backend = PostgreSQL()
    with memory._engine.connect() as connection:
        assert len(look_up(backend, connection)) == 1
        read = "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'posting'"
        assert connection.execute(text(read)).scalar_one() <= 4
    memory._engine.dispose()
