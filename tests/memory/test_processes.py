"""Several processes write to one memory at once, and all that they write is there."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

from editorial.memory import TranslationUnit, open_memory
from editorial.memory.retrieval import HOLDING

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


IMPORT = """
import sys
from itertools import count
from editorial.memory import TranslationUnit, open_memory, preparing
from editorial.memory.backends import postgresql
preparing.BATCH, postgresql.RUN = 50, 20
with open_memory(sys.argv[1]) as memory:
    memory.add(
        TranslationUnit(source=f"Цех {n}", target=f"Shop {n}", source_language="ru", target_language="en")
        for n in count()
    )
"""


def test_an_import_that_is_killed_leaves_whole_batches_behind(place: str) -> None:
    open_memory(place).close()
    writer = subprocess.Popen([sys.executable, "-c", IMPORT, place])
    with open_memory(place, create=False) as memory:
        while len(memory) < 100 and writer.poll() is None:
            time.sleep(0.05)
    writer.kill()
    assert writer.wait(60) == -signal.SIGKILL
    with open_memory(place, create=False) as memory:
        # What writes waits until the server has done with the writer that was killed.
        ours = TranslationUnit(source="Итоги", target="Results", source_language="ru", target_language="en")
        assert memory.add([ours]) == 1
        kept = len(memory) - 1
        assert kept >= 100
        assert kept % 50 == 0
        assert memory.exact(f"Цех {kept - 1}", source="ru", target="en")
        newest = memory.concordance("цех", limit=2 * kept)
        assert f"Цех {kept - 1}" in {one.source for one in newest}
        assert len(newest) == min(kept, HOLDING)
