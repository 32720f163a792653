"""Latin and Cyrillic letters: telling them apart, and exchanging those that look alike."""

from __future__ import annotations

import re
from functools import lru_cache

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]+(?:[-’'][\u0400-\u04ff]+)*")

_LOOK_ALIKE = {
    "А": "A",
    "В": "B",
    "Е": "E",
    "К": "K",
    "М": "M",
    "Н": "H",
    "О": "O",
    "Р": "P",
    "С": "C",
    "Т": "T",
    "У": "Y",
    "Х": "X",
    "І": "I",
    "Ѕ": "S",
    "Ј": "J",
    "а": "a",
    "е": "e",
    "о": "o",
    "р": "p",
    "с": "c",
    "у": "y",
    "х": "x",
    "і": "i",
    "ѕ": "s",
    "ј": "j",
    "к": "k",
}
_TO_LATIN = str.maketrans(_LOOK_ALIKE)
_TO_CYRILLIC = str.maketrans({latin: cyrillic for cyrillic, latin in _LOOK_ALIKE.items() if cyrillic not in "ІЅЈіѕј"})


def to_latin(text: str) -> str:
    """The text with every Cyrillic letter that looks like a Latin one exchanged for it."""
    return text.translate(_TO_LATIN)


def to_cyrillic(text: str) -> str:
    """The text with every Latin letter that looks like a Russian one exchanged for it."""
    return text.translate(_TO_CYRILLIC)


@lru_cache(maxsize=4096)
def share(pattern: re.Pattern[str], text: str) -> float:
    """How much of the letters of `text` match `pattern` (one letter each), from 0 to 1; 0 without letters."""
    letters = sum(char.isalpha() for char in text)
    return len(pattern.findall(text)) / letters if letters else 0.0
