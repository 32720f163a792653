"""Under what a segment is found again: the hash of its words, the hash of its shape, and the words it is indexed by.

The shape is the segment with figures and names taken out. What these functions return is kept in memories, so a change
of any of them is a new schema version.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

FIGURE = re.compile(r"\d+(?:[.,:\u00a0\u202f ]\d+)*")
# The space stands before what is looked behind for, since a pattern that begins with a character is searched faster.
NAME = re.compile(r" (?<=[\w,;:)»”\"] )[A-ZА-ЯЁ][\w’'-]*(?: [A-ZА-ЯЁ][\w’'-]*)*")

_STEM = re.compile(r"\b[^\W\d_]\w{0,5}")
_ASCII_STEM = re.compile(_STEM.pattern, re.ASCII)
_TYPOGRAPHY = tuple(
    (character, plain) for plain, kind in (('"', "“”„«»"), ("'", "’‘ʼ"), ("-", "–—−‑")) for character in kind
)
_MOST_NAMES = 0.5
LONGEST = 6
"""Characters of a stem."""
_SHORTEST, _ENDING = 3, 2


def normal(text: str) -> str:
    """The text with Unicode's composed characters (NFC) and single spaces: what counts as the very same words."""
    text = " ".join(text.split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def key(text: str) -> int:
    """The hash of `normal(text)`: 64 bits, signed, as databases keep whole numbers."""
    return digest(normal(text))


def digest(text: str) -> int:
    """64 bits of BLAKE2b."""
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        raw = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest(), "big", signed=True)


def shape(text: str) -> str:
    """Lower-case words with every figure a ⓪ and every name a Ⓝ, quotation marks and dashes of one kind.

    A text that is capitalised throughout keeps its names, since nothing tells them from the other words.
    """
    return shape_of_normal(normal(text))


def shape_of_normal(text: str) -> str:
    """`shape` of a text that `normal` has returned."""
    if not text.isascii():
        # A character that is not there is told at once, so that this takes a tenth of `str.translate`.
        for character, plain in _TYPOGRAPHY:
            text = text.replace(character, plain)
    named = NAME.sub(" Ⓝ", text)
    if named.count(" ") >= text.count(" ") * (1 - _MOST_NAMES):
        text = named
    return FIGURE.sub("⓪", text).casefold()


def stems(text: str) -> list[str]:
    """The first six letters of the words, in order, which join most inflected forms of Russian and English."""
    # The patterns say the same; the one for ASCII text is twice as fast.
    return (_ASCII_STEM if text.isascii() else _STEM).findall(text.casefold())


def beginning(word: str) -> str:
    """What the stems of all forms of a word begin with, as far as an ending may change; "" for what is no word."""
    letters = next(iter(_STEM.findall(word.casefold())), "")
    return letters[: max(_SHORTEST, len(word) - _ENDING)]
