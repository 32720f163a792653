"""Parsed glossary files, kept between runs so that a large one loads at once.

The cached form is found by the hash of the file's path and content and of this program's version, holds data only
(MessagePack), and is made anew whenever it cannot be read.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import editorial
from editorial import directories

if TYPE_CHECKING:
    from editorial.termbase.yaml_file import Reading

SMALLEST = 20_000
"""Characters from which on a file is worth caching: a smaller one is parsed within 10 ms."""
_FORM = "2"


def cached(path: str, text: str, read: Callable[[str, str], Reading]) -> Reading:
    """What `read(text, path)` gives, from the cache where it is there; readings with problems are not kept."""
    if len(text) < SMALLEST:
        return read(text, path)
    place = _place(path, text)
    reading = _stored(place)
    if reading is None:
        reading = read(text, path)
        if not reading.problems:
            _store(place, reading)
    return reading


def _place(path: str, text: str) -> Path:
    key = "\0".join((_FORM, editorial.__version__, path, text))
    return directories.cache() / "glossaries" / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.msgpack"


def _stored(place: Path) -> Reading | None:
    import msgspec

    from editorial.termbase.yaml_file import Reading

    try:
        return msgspec.msgpack.decode(place.read_bytes(), type=Reading)
    except (OSError, msgspec.DecodeError):
        return None


def _store(place: Path, reading: Reading) -> None:
    """Keep a reading; a cache that cannot be written is done without."""
    import msgspec

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.msgpack.encode(reading))
        Path(name).replace(place)
    except OSError:
        return
