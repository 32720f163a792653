"""Units on their way into the tables, worked out by a second process where there are many.

Hashes and words take as long as reading a file and writing the database together, so that a large import is nearly
twice as fast with two processors. The helper is this module run by itself: it reads batches of what units say from
standard input and answers each with their keys on standard output.
"""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice

import msgspec

from editorial.memory.pipes import ended, put, started, take
from editorial.memory.rows import Found, Incoming, Said, found_by, incoming, said
from editorial.memory.unit import TranslationUnit

BATCH = 20_000
"""Units a transaction: long enough to be quick, short enough that other writers wait no more than a moment."""
AHEAD = 2


def prepared(units: Iterable[TranslationUnit]) -> Iterator[Incoming]:
    """Units as they go into the table, a batch at a time and in their order."""
    stream = iter(units)
    batch = list(islice(stream, BATCH))
    if len(batch) < BATCH or (os.cpu_count() or 1) < 2:
        while batch:
            yield incoming(batch)
            batch = list(islice(stream, BATCH))
        return
    with Helper() as helper, ThreadPoolExecutor(1) as executor:
        waiting: deque[Future[Incoming]] = deque()
        while batch or waiting:
            if batch:
                waiting.append(executor.submit(helper.rows, batch))
                batch = list(islice(stream, BATCH))
            if len(waiting) >= AHEAD or not batch:
                yield waiting.popleft().result()


class Helper:
    """The second process; where it cannot be had or ends, its work is done here."""

    def __enter__(self) -> Helper:
        self._process = started(__name__)
        return self

    def __exit__(self, *_: object) -> None:
        ended(self._process)

    def rows(self, batch: list[TranslationUnit]) -> Incoming:
        """A batch as it goes into the table."""
        process = self._process
        sayings = list(map(said, batch))
        try:
            assert process.stdin and process.stdout
            put(process.stdin, msgspec.msgpack.encode(sayings))
            answer = take(process.stdout)
        except OSError:
            answer = b""
        found, source, target = msgspec.msgpack.decode(answer, type=Found) if answer else found_by(sayings)
        return Incoming(found, sayings, (source, target))


def _help() -> None:
    # Nothing that is made here goes round in a circle.
    gc.disable()
    while batch := take(sys.stdin.buffer):
        sayings = msgspec.msgpack.decode(batch, type=list[Said])
        put(sys.stdout.buffer, msgspec.msgpack.encode(found_by(sayings)))


if __name__ == "__main__":
    _help()
