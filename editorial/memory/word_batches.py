"""`keys.stems` of many texts at once, ten times as fast as one by one."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from editorial.memory.keys import LONGEST, stems

FEW, AT_ONCE = 100, 1_000
"""Texts for which the table of characters is not worth its making; texts whose characters the processor's cache holds.
"""

_NONE, _INSIDE, _FIRST = 0, 1, 2
"""What a character may be: no part of a word, part of one, and its first letter as well."""

_CODES = "<u4"
_END = "\n"


def words(texts: Sequence[str]) -> list[str]:
    """The stems of every text, by a space."""
    if len(texts) < FEW:
        return [" ".join(stems(text)) for text in texts]
    return [line for start in range(0, len(texts), AT_ONCE) for line in _words(texts[start : start + AT_ONCE])]


def _words(texts: Sequence[str]) -> list[str]:
    # A line end is white space in a text as any other.
    lines = _END.join(text.replace(_END, " ") for text in texts).casefold()
    codes = np.frombuffer(bytearray(lines.encode("utf-32-le", "surrogatepass")), dtype=_CODES)
    kinds = _kinds().take(codes)
    inside = kinds != _NONE
    first = inside & ~_later(inside)
    # A word that begins with a figure is none, and of a long one only the beginning counts.
    out_of_it = first & (kinds != _FIRST)
    beyond = inside
    for _ in range(LONGEST):
        out_of_it |= _later(out_of_it) & inside
        beyond = _later(beyond) & inside
    kept = inside & ~out_of_it & ~beyond
    # One space after each word; line ends stay.
    codes[_later(inside) & ~inside & (codes != ord(_END))] = ord(" ")
    out = codes[kept | ~inside & (_later(inside) | (codes == ord(_END)))]
    return str(out.tobytes(), "utf-32-le", "surrogatepass").split(_END)


def _later(marks: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The marks, each on the next character."""
    moved = np.zeros_like(marks)
    moved[1:] = marks[:-1]
    return moved


@cache
def _kinds() -> NDArray[np.uint8]:
    """The kind of every character there is."""
    kinds = np.zeros(sys.maxunicode + 1, dtype=np.uint8)
    every = str(np.arange(len(kinds), dtype=_CODES).tobytes(), "utf-32-le", "surrogatepass")
    for kind, pattern in ((_INSIDE, r"\w+"), (_FIRST, r"[^\W\d_]+")):
        for found in re.finditer(pattern, every):
            kinds[slice(*found.span())] = kind
    return kinds
