"""Several processes write to one memory at once, and all that they write is there."""

from __future__ import annotations

import subprocess
import sys

from editorial.memory import open_memory

WRITER = """
import sys
from editorial.memory import TranslationUnit, open_memory
place, number = sys.argv[1], int(sys.argv[2])
with open_memory(place) as memory:
    for start in range(0, 60, 20):
        memory.add(
            TranslationUnit(source=f"Строка {n}", target=f"Line {n}", source_language="ru", target_language="en")
            for n in range(start + number * 30, start + number * 30 + 20)
        )
        assert memory.exact(f"Строка {start + number * 30}", source="ru", target="en")
"""


def test_writers_wait_for_each_other(place: str) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, place, str(number)]) for number in range(3)]
    assert [writer.wait(200) for writer in writers] == [0, 0, 0]
    with open_memory(place, create=False) as memory:
        expected = {f"Строка {n}" for number in range(3) for n in range(number * 30, number * 30 + 60)}
        sources = [unit.source for unit in memory.units()]
        assert len(sources) == len(expected)
        assert set(sources) == expected
        assert len(memory.concordance("строка", limit=500)) == len(expected)
