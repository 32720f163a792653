"""The word list of the proofreader: everyday English words with their frequency."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

COMMON = 3.2
"""Zipf value (log10 of uses in a billion words) from which a word is an everyday one."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words that every spelling checker passes, each with its Zipf frequency."""

    zipf: dict[str, float]

    def __contains__(self, word: object) -> bool:
        return word in self.zipf

    def __iter__(self) -> Iterator[str]:
        return iter(self.zipf)

    def __len__(self) -> int:
        return len(self.zipf)

    def frequency(self, word: str) -> float:
        """Zipf frequency of `word`, 0 for one that is not in the list."""
        return self.zipf.get(word, 0.0)

    def is_common(self, word: str) -> bool:
        """Whether `word` is an everyday word."""
        return self.zipf.get(word, 0.0) >= COMMON


@cache
def lexicon() -> Lexicon:
    """The list shipped with the package; a line holds a word and a hundred times its Zipf value."""
    raw = (files("editorial.engines.proofreader") / "data" / "words.tsv.gz").read_bytes()
    pairs = (line.split("\t") for line in gzip.decompress(raw).decode("ascii").splitlines())
    return Lexicon({word: int(value) / 100 for word, value in pairs})
