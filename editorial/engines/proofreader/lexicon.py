"""The word list of the proofreader: everyday English words with their frequency and their neighbours by one slip."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

COMMON = 3.2
"""Zipf value (log10 of uses in a billion words) from which a word is an everyday one."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """N words that every spelling checker passes."""

    words: tuple[str, ...]
    """The words, frequent ones first."""
    zipf: dict[str, float]
    """The Zipf frequency of each word."""
    small: frozenset[str]
    """The words that running text has in lower case, so that a capital at the head of a sentence says nothing."""
    number: dict[str, int]
    """The place of each word in `words`."""
    starts: NDArray[np.int32]
    """Where the neighbours of each word begin in `near`, [N + 1]."""
    near: NDArray[np.int32]
    """Numbers of the words one slip of the keyboard away, those of one word after those of another."""

    def __contains__(self, word: object) -> bool:
        return word in self.zipf

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)

    def frequency(self, word: str) -> float:
        """Zipf frequency of `word`, 0 for one that is not in the list."""
        return self.zipf.get(word, 0.0)

    def is_common(self, word: str) -> bool:
        """Whether `word` is an everyday word."""
        return self.zipf.get(word, 0.0) >= COMMON

    def neighbours(self, word: str) -> list[str]:
        """The words one slip of the keyboard away from `word`, which is in the list."""
        at = self.number[word]
        return [self.words[i] for i in self.near[self.starts[at] : self.starts[at + 1]].tolist()]


@cache
def lexicon() -> Lexicon:
    """The list shipped with the package.

    A line of it holds a word, a hundred times its Zipf value, and 1 where running text has it in lower case, else 0.
    """
    data = files("editorial.engines.proofreader") / "data"
    text = gzip.decompress((data / "words.tsv.gz").read_bytes()).decode("ascii")
    rows = [line.split("\t") for line in text.splitlines()]
    zipf = {word: int(value) / 100 for word, value, _ in rows}
    small = frozenset(word for word, _, is_small in rows if is_small == "1")
    with as_file(data / "neighbours.npz") as path, np.load(path) as saved:
        starts, near = saved["starts"], saved["near"]
    words = tuple(zipf)
    return Lexicon(words, zipf, small, {word: i for i, word in enumerate(words)}, starts, near)
