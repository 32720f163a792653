"""From TMX into a memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from editorial.memory.rows import Incoming
from editorial.memory.store import Memory
from editorial.memory.tmx.ahead import ReadAhead
from editorial.memory.tmx.reader import TmxReader
from editorial.memory.unit import Standing


@dataclass(frozen=True, slots=True)
class Imported:
    """How many units a file held, how many of them the memory had not, and how many had no translation."""

    units: int
    new: int
    left_out: int


def import_tmx(
    memory: Memory,
    path: Path,
    *,
    source: str = "",
    standing: Standing = Standing.TRANSLATED,
    progress: Callable[[int], None] = lambda _: None,
) -> Imported:
    """Put a file's units into a memory.

    `source` is the language that was translated where the file leaves that open; `standing` is what units without a
    state of their own get; `progress` hears the number of units read, now and then.

    Raises:
        UnreadableFile: when the file is no TMX, or damaged; the batches before that place are kept.
        MemoryUnusable: when the memory refuses.
    """
    read = 0

    def counted(batches: Iterable[Incoming]) -> Iterator[Incoming]:
        nonlocal read
        for batch in batches:
            yield batch
            read += len(batch)
            progress(read)

    reading = ReadAhead(TmxReader(path, source=source, standing=standing))
    new = memory.add_rows(counted(reading))
    memory.keep_header(reading.header)
    return Imported(read, new, reading.left_out)
