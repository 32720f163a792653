"""The dictionary that `editorial setup` fetched (the npm package enru-dict), compiled once into a file opened at once.

The package holds one translation a word in either direction, 107,547 English and 67,354 Russian words, inflected forms
among them; entries of several words, short words and words that stand for themselves are left out. The compiled file
is kept in `directories.cache()` and made anew when it is missing.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from editorial import directories
from editorial.languages import language

_SINGLE_WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*|[а-я]+(?:-[а-я]+)*")
_NAME = "enru-dict"
SHORTEST = 4
"""Letters from which on a word counts; of shorter ones, small words mostly, one translation says too little."""
_FILES = {"en": "enru.dict.json", "ru": "ruen.dict.json"}


class FetchedLexicon:
    """Translations as the fetched dictionary has them, inflected forms included."""

    def __init__(self, path: Path) -> None:
        # Read by whichever thread reviews; SQLite serialises, and nothing is written.
        self._connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._lookup = lru_cache(maxsize=50_000)(self._looked_up)

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        """What may translate `word` or any of its dictionary forms; empty for other languages than these two."""
        pair = source.partition("-")[0].lower(), target.partition("-")[0].lower()
        if pair not in {("ru", "en"), ("en", "ru")}:
            return frozenset()
        forms = {plain(word), *language(pair[0]).lemmas(word)}
        return frozenset().union(*(self._lookup(pair[0], form) for form in forms))

    def _looked_up(self, tag: str, form: str) -> frozenset[str]:
        query = "SELECT translation FROM pairs WHERE language = ? AND word = ?"
        return frozenset(found for (found,) in self._connection.execute(query, (tag, form)))


def fetched() -> FetchedLexicon | None:
    """The fetched dictionary, or None where `setup` was not run or the cache cannot be written."""
    folders = sorted((directories.data() / "dictionary" / _NAME).glob("*/data"))
    if not folders or not all((folders[-1] / name).is_file() for name in _FILES.values()):
        return None
    compiled = directories.cache() / f"{_NAME}-{folders[-1].parent.name}-from-{SHORTEST}.sqlite"
    with contextlib.suppress(OSError, sqlite3.Error, ValueError):
        if not compiled.is_file():
            compile_into(compiled, folders[-1])
        return FetchedLexicon(compiled)
    return None


def compile_into(path: Path, folder: Path) -> None:
    """Write the dictionary of `folder` as an SQLite file, whole or not at all.

    Raises:
        OSError: when a file cannot be read or written.
        ValueError: when a file is not what the package holds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".sqlite")
    os.close(descriptor)
    temporary = Path(name)
    try:
        with contextlib.closing(sqlite3.connect(temporary)) as connection, connection:
            connection.execute(
                "CREATE TABLE pairs (language TEXT, word TEXT, translation TEXT, "
                "PRIMARY KEY (language, word, translation)) WITHOUT ROWID"
            )
            connection.executemany("INSERT OR IGNORE INTO pairs VALUES (?, ?, ?)", _rows(folder))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def plain(word: str) -> str:
    """A word in small letters, ё as е."""
    return word.lower().replace("ё", "е")


def _rows(folder: Path) -> Iterator[tuple[str, str, str]]:
    for tag, name in _FILES.items():
        other = "ru" if tag == "en" else "en"
        entries = json.loads((folder / name).read_text(encoding="utf-8", errors="replace"))
        for key, value in entries.items():
            word, translation = plain(key), plain(value)
            if min(len(word), len(translation)) < SHORTEST:
                continue
            if word != translation and _SINGLE_WORD.fullmatch(word) and _SINGLE_WORD.fullmatch(translation):
                yield tag, word, translation
                yield other, translation, word
