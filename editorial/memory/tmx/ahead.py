"""A large file on its way into the tables, read by a second process while this one writes what was read before."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from editorial.memory.pipes import ended, put, started, take
from editorial.memory.preparing import BATCH, prepared
from editorial.memory.rows import Incoming, Key, Said, keys_of, said, words_of
from editorial.memory.tmx.reader import TmxReader
from editorial.memory.unit import Standing

LARGE = 8_000_000
"""Bytes from which on a second process is worth its start."""

_UNITS, _LAST = b"u", b"l"
"""What a message begins with."""
_Units = tuple[list[Said], list[Key]]
_Last = tuple[dict[str, Any], int]
"""The header, and how many units were left out."""


class ReadAhead:
    """The units of a file as they go into the table, a batch at a time and in their order; iterate once.

    `header` and `left_out` are those of the reader, known at the end. Where the second process cannot be had, ends or
    meets what the file should not hold, this one reads on from there, and raises what the reader raises.
    """

    def __init__(self, reader: TmxReader) -> None:
        self._reader = reader
        self.header: dict[str, Any] = {}
        self.left_out = 0
        self._complete = False

    def __iter__(self) -> Iterator[Incoming]:
        done = 0
        if self._is_large():
            for batch in self._from_helper():
                done += len(batch)
                yield batch
        if not self._complete:
            yield from prepared(islice(self._reader, done, None))
            self.header, self.left_out = self._reader.header, self._reader.left_out

    def _is_large(self) -> bool:
        try:
            size = self._reader.path.stat().st_size
        except OSError:
            return False  # which the reader tells in words
        return (os.cpu_count() or 1) > 1 and size >= LARGE

    def _from_helper(self) -> Iterator[Incoming]:
        try:
            process = started(__name__, str(self._reader.path), self._reader.wanted, self._reader.standing)
        except OSError:
            return
        try:
            assert process.stdout
            while message := take(process.stdout):
                if message[:1] == _LAST:
                    self.header, self.left_out = msgspec.msgpack.decode(message[1:], type=_Last)
                    self._complete = True
                    return
                sayings, keys = msgspec.msgpack.decode(message[1:], type=_Units)
                yield Incoming(keys, sayings, words_of(sayings))
        finally:
            ended(process)


def _help(path: str, source: str, standing: str) -> None:
    # Nothing that is made here goes round in a circle.
    gc.disable()
    reader = TmxReader(Path(path), source=source, standing=Standing(standing))
    units = iter(reader)
    while sayings := list(map(said, islice(units, BATCH))):
        put(sys.stdout.buffer, _UNITS + msgspec.msgpack.encode((sayings, keys_of(sayings))))
    put(sys.stdout.buffer, _LAST + msgspec.msgpack.encode((reader.header, reader.left_out)))


if __name__ == "__main__":
    _help(*sys.argv[1:])
