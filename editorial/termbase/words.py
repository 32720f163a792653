"""Text as the words that terms are compared by: hyphens split, addresses left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_INITIALS = r"(?<![^\W_])[A-Z](?:\.[A-Z])+(?![^\W_])\.?"
_WORD = re.compile(rf"{_INITIALS}|(?<!\w['’])[^\W_]+(?:['’](?!s\b)[^\W_]+)*")
_ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:ru|рф|com|org|net|info|eu)\b(?:/\S*)?"
)
_LOOSE = re.compile(r"(?:[\s\u00ad\u200b«»„“”\"]|['’]s?\b)+")
_HYPHENS = str.maketrans("", "", "-‐‑")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `text[start:end]`. `folded` is its lower case with «е» for «ё», a straight apostrophe, and without the
    full stops of an abbreviation ("U.N.").

    `gap` is what stands between it and the word before, without white space, quotation marks, a possessive ending and
    hyphens; `hyphened` is whether a hyphen joins it to the word before.
    """

    text: str
    start: int
    end: int
    folded: str
    gap: str
    hyphened: bool


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order; offsets are code points into `text`, end exclusive."""
    hidden = [match.span() for match in _ADDRESS.finditer(text)] if "." in text or "@" in text else []
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if any(low <= start < high for low, high in hidden):
            continue
        between = text[last:start] if found else ""
        gap = _LOOSE.sub("", between)
        hyphened = gap in {"-", "‐", "‑", "–"} and between == gap
        gap = "" if hyphened else gap
        found.append(
            Word(match.group(), start, end, fold(match.group()).replace(".", ""), gap.translate(_HYPHENS), hyphened)
        )
        last = end
    return tuple(found)


def without_stops(text: str) -> str:
    """The text with its abbreviations as one word each: "U.N." -> "UN"."""
    return re.sub(_INITIALS, lambda match: match[0].replace(".", ""), text)


def fold(word: str) -> str:
    """A word as it is compared."""
    return word.lower().replace("ё", "е").replace("’", "'")
