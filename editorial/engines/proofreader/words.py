"""Cuts a sentence into the words the proofreader judges, with code-point offsets, and normalises their characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\w\s]|_")

# The training text knows straight quotation marks and hyphens only.
_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "−": "-",
        "…": ".",
    }
)
_JOINERS = frozenset("-'_/@&")


class Shape(IntEnum):
    """How a word is written; the encoder, whose vocabulary is lower-case, is told by an embedding of it."""

    LOWER = 0
    CAPITALISED = 1
    UPPER = 2
    OTHER = 3


@dataclass(frozen=True, slots=True)
class Word:
    """One word, figure or punctuation mark of a sentence."""

    text: str
    """As the encoder reads it: characters made plain, letters as written."""
    start: int
    """Code points from the start of the sentence."""
    end: int
    shape: Shape
    bound: bool
    """Whether a hyphen, slash or apostrophe ties it to a neighbour (`well-known`): such words are left alone."""

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def alphabetic(self) -> bool:
        """Whether it consists of ASCII letters only."""
        return self.text.isascii() and self.text.isalpha()


def shape(text: str) -> Shape:
    """The shape of one word as written."""
    if text.islower():
        return Shape.LOWER
    if text[0].isupper() and (len(text) == 1 or text[1:].islower()):
        return Shape.CAPITALISED
    return Shape.UPPER if text.isupper() else Shape.OTHER


def split(sentence: str) -> list[Word]:
    """The words of `sentence` in order."""
    return list(_words(sentence))


def _words(sentence: str) -> Iterator[Word]:
    plain = sentence.translate(_PLAIN)
    size = len(plain)
    for match in WORD.finditer(plain):
        start, end = match.span()
        text = match.group()
        bound = (start > 0 and plain[start - 1] in _JOINERS) or (
            end < size and plain[end] in _JOINERS and end + 1 < size and plain[end + 1].isalnum()
        )
        yield Word(text, start, end, shape(text), bound)
