"""Finding the wordings of a vocabulary (see `editorial.languages.vocabulary`) in a text.

A wording is a word or phrase; `*` at the end of a word stands for any ending (`увелич*`), one in capitals matches in
capitals only (`WHO`), ё and е are one letter, and a space is any white space. Where wordings overlap, the longest wins.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_WORD_START = re.compile(r"(?<![\w’'])\w")
_KEY = 2
_TEXTS = 2048
"""Texts whose hits are remembered: a workbench asks about the same ones with every key typed."""
_SPECIAL = re.compile(r"[*\s'’]")


def wordings(text: str) -> tuple[str, ...]:
    """The wordings of a comma-separated list."""
    return tuple(part for part in (part.strip() for part in text.split(",")) if part)


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """`text[start:end]` is a wording, which stands for `value`."""

    start: int
    end: int
    value: T


class Wordings(Generic[T]):
    """An index of wordings, each with what it stands for; a text is read once, whatever their number."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        index: dict[str, list[tuple[str, str, T]]] = defaultdict(list)
        for wording, value in entries:
            low = folded(wording)
            index[low[:_KEY].rstrip("* ")].append((_SPECIAL.split(low, maxsplit=1)[0], wording, value))
        self._index = dict(index)
        self._remembered = lru_cache(maxsize=_TEXTS)(self._hits)

    def find(self, text: str) -> tuple[Hit[T], ...]:
        """Hits in their order, the longest at each place, none overlapping another.

        A wording that stands for several things is a hit for each.
        """
        return self._remembered(text)

    def _hits(self, text: str) -> tuple[Hit[T], ...]:
        return tuple(self._read(text))

    def _read(self, text: str) -> Iterator[Hit[T]]:
        read_until = 0
        low = folded(text)
        for word in _WORD_START.finditer(text):
            at = word.start()
            if at < read_until:
                continue
            longest: list[Hit[T]] = []
            for key in {low[at : at + 1], low[at : at + _KEY].rstrip()}:
                for beginning, wording, value in self._index.get(key, ()):
                    # Most wordings fall out by their beginning, so that few expressions are ever compiled.
                    match = _pattern(wording).match(text, at) if low.startswith(beginning, at) else None
                    if match and (not longest or match.end() >= longest[0].end):
                        same = [hit for hit in longest if hit.end == match.end()]
                        longest = [*same, Hit(at, match.end(), value)]
            if longest:
                read_until = longest[0].end
                yield from longest


def folded(text: str) -> str:
    """Lower case, ё as е; as long as `text`."""
    low = text.lower().replace("ё", "е")
    return low if len(low) == len(text) else text.replace("ё", "е").replace("Ё", "Е")


@cache
def _pattern(wording: str) -> re.Pattern[str]:
    parts = []
    for char in wording:
        if char == "*":
            parts.append(r"\w*")
        elif char.isspace():
            parts.append(r"\s+")
        elif char in "её":
            parts.append("[её]")
        elif char in "'’":
            parts.append("['’]")
        else:
            parts.append(re.escape(char))
    shouted = wording.isupper() and len(wording) > 1
    return re.compile("".join(parts) + r"(?!\w)", 0 if shouted else re.IGNORECASE)
