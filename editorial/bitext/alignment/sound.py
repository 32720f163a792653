"""The consonants of a word, written alike for Cyrillic and Latin letters, so that names and cognates meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = str.maketrans(
    {
        "б": "b", "в": "v", "г": "g", "д": "d", "ж": "j", "з": "s", "й": "", "к": "k", "л": "l", "м": "m", "н": "n",
        "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "h", "ц": "s", "ч": "4", "ш": "6", "щ": "6",
        "ь": "", "ъ": "",
    }
    | dict.fromkeys("аеёиоуыэюя", "a")
)  # fmt: skip
_LATIN = (
    ("tion", "sa"), ("shch", "6"), ("sch", "6"), ("tch", "4"), ("kh", "h"), ("zh", "j"), ("ch", "4"), ("sh", "6"),
    ("ph", "f"), ("th", "t"), ("ts", "s"), ("tz", "s"), ("ck", "k"), ("qu", "kv"), ("x", "ks"), ("w", "v"),
)  # fmt: skip
_SOFT_C = re.compile(r"c(?=[eiy])")
_LETTERS = str.maketrans({"c": "k", "q": "k", "z": "s"} | dict.fromkeys("aeiouy", "a"))


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """Consonant classes of a lower- or upper-case word; a vowel at the beginning is `a`, all others are left out."""
    letters = unicodedata.normalize("NFD", word.casefold().replace("дж", "j").replace("й", "")).translate(_CYRILLIC)
    letters = "".join(c for c in letters if not unicodedata.combining(c))
    for spelling, heard in _LATIN:
        letters = letters.replace(spelling, heard)
    letters = _SOFT_C.sub("s", letters).translate(_LETTERS)
    letters = letters[:1] + letters[1:].replace("a", "")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z46]", "", letters))
