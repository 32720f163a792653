"""The lines and phrases of web pages, by the vocabulary of the rule `page-residue`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from editorial.languages.vocabulary import vocabulary

_LANGUAGES = ("en", "ru")


@lru_cache(maxsize=4096)
def residue(line: str, kinds: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where residue stands in a line: the whole of it, or phrases in it."""
    if is_residue(line, kinds):
        return ((0, len(line)),)
    return tuple(found.span() for found in _expression("anywhere").finditer(line))


def is_residue(line: str, kinds: Sequence[str] = ("lines", "tail")) -> bool:
    """Whether a line is a page's and no text; `kinds` are sections of the vocabulary."""
    return any(_expression(kind).fullmatch(line.rstrip(" .:…»>")) for kind in kinds)


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a text stand that are not empty, without the space around them."""
    for line in re.finditer(r"[^\r\n]+", text):
        stripped = line[0].strip()
        if stripped:
            start = line.start() + line[0].index(stripped)
            yield start, start + len(stripped)


@cache
def _expression(kind: str) -> re.Pattern[str]:
    """One expression for the phrases of a kind in both languages: residue need not be in the draft's language."""
    data = vocabulary(__package__, "page_residue")
    return re.compile("|".join(f"(?:{_pattern(p)})" for tag in _LANGUAGES for p in data[tag][kind]), re.IGNORECASE)


def _pattern(phrase: str) -> str:
    phrase = re.sub(r"\[([^\]]+)\]", lambda m: rf"(?:\s?{'.{0,60}' if m[1] == '*' else re.escape(m[1])})?", phrase)
    phrase = re.sub(r"(?<![\\)}.])\*", ".{0,60}", phrase).replace(r"\d+", r"[\d\s.,]*\d").replace("(", "(?:")
    return phrase.replace("(?:?:", "(?:").replace(r"\(?:", r"\(").replace(" ", r"\s*")
