"""Phrases that are right as they stand: in hospital, third place, year on year. They are data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from editorial.engines.proofreader.line import Line

_Phrases = Mapping[str, list[tuple[int, tuple[str, ...]]]]
"""By a word of a phrase: how many words of it stand before, and the phrase."""


def stands_bare(line: Line, at: int) -> bool:
    """Whether word `at` belongs to a phrase in which no article stands before it."""
    return _within(line, at, _read()[0])


def is_set(line: Line, at: int) -> bool:
    """Whether word `at` belongs to a phrase of which no word is judged."""
    return _within(line, at, _read()[1])


def _within(line: Line, at: int, phrases: _Phrases) -> bool:
    return any(
        at >= before and tuple(w.lower for w in line.words[at - before : at - before + len(phrase)]) == phrase
        for before, phrase in phrases.get(line.words[at].lower, ())
    )


@cache
def _read() -> tuple[_Phrases, _Phrases]:
    """Phrases by the words that want no article, and those that are not judged by each of their words."""
    text = (files("editorial.engines.proofreader") / "data" / "set_phrases.txt").read_text(encoding="utf-8")
    bare: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    settled: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for line in (line for line in text.splitlines() if not line.startswith("#")):
        marked = line.split()
        phrase = tuple(word.removeprefix("_") for word in marked)
        for before, word in enumerate(marked):
            if word.startswith("_"):
                bare[phrase[before]].append((before, phrase))
            elif "_" not in line:
                settled[word].append((before, phrase))
    return bare, settled
