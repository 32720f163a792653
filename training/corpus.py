"""Reads the corpora of public-domain releases and keeps the sentences fit to learn from."""

from __future__ import annotations

import hashlib
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

from editorial.engines.proofreader.words import Word

BROAD, SENATE = "broad-train.txt.xz", "senate-train.txt.xz"
_HELD_OUT = 10
_NOISE = re.compile(
    r"[\ufffd\x00-\x08Ââ€]|<[a-z/]|https?:|\s--\w|[a-z][.!?][A-Z]|[a-z]{2}[A-Z][a-z]|--[$\w]|\w,\w{2,}[a-z]"
)
_LOST_APOSTROPHE = re.compile(
    r"\b(weve|thats|dont|doesnt|didnt|wont|isnt|arent|wasnt|werent|cant|couldnt|wouldnt|shouldnt|havent|hasnt|hadnt|"
    r"theyre|youre|theyve|youve|ive|im|whats|theres|heres|todays|nations|countrys|americas|states) (?=[a-z])",
    re.IGNORECASE,
)


def sentences(path: Path, *, held: bool) -> Iterator[str]:
    """The sentences of one corpus file, training part or held-out tenth, that look like whole, well-formed English."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            sentence = " ".join(line.split())
            if held_out(sentence) == held and fit(sentence):
                yield sentence


def fit(sentence: str) -> bool:
    """Whether a sentence is neither broken by extraction nor too short or long to learn from."""
    words = sentence.split()
    if not 4 <= len(words) <= 60 or (not sentence[0].isalnum() and sentence[0] not in "\"'“("):
        return False
    lower = sum(w.islower() for w in words)
    return 2 * lower >= len(words) and not _NOISE.search(sentence) and not _LOST_APOSTROPHE.search(sentence)


def held_out(sentence: str) -> bool:
    """Whether a sentence belongs to the tenth that no weight is fitted to; by its hash, so the split never moves."""
    return hashlib.blake2b(sentence.encode(), digest_size=8).digest()[0] * _HELD_OUT < 256


def load(path: Path, *, held: bool) -> list[str]:
    """The training part of a corpus file, or the held-out tenth of it."""
    return list(sentences(path, held=held))


def lower_words(words: list[Word]) -> Iterator[str]:
    """The lower-case words of a sentence that stand free of hyphens and apostrophes."""
    return (w.text for w in words if w.text.islower() and w.alphabetic and not w.bound)
