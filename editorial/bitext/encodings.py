"""Recognising text that was written in one encoding and read in another, and reading it anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HIGH = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_UTF8_AS_CP1252 = re.compile(rf"(?:(?:[ÐÑÂÃ][{_HIGH}]|â[{_HIGH}]{{2}})(?: (?=[ÐÑ]))?)+")
_UTF8_AS_CP1251 = re.compile(
    r"(?:(?:[РС][\u0080-\u04ff\u2010-\u2122]|вЂ[\u0080-\u04ff\u2010-\u2122]|В[\u00a0«»°±])(?: (?=[РС]))?)+"
)
_CP1251_AS_CP1252 = re.compile(r"(?<![A-Za-z])(?:[À-ÿ]{4,}|[À-ÿ]{3} [À-ÿ]{3,})(?:[ -][À-ÿ]+)*(?![A-Za-z])")
_LOST = re.compile(r"\ufffd+|(?<![?\w])\?{3,}(?: \?{2,})+")


@dataclass(frozen=True, slots=True)
class Garbled:
    """`text[start:end]` was read in the wrong encoding; `right` is what was written, None when that is lost."""

    start: int
    end: int
    right: str | None


def garbled(text: str) -> Iterator[Garbled]:
    """The stretches that come from a wrong encoding, in their order."""
    found = [
        *_reread(text, _UTF8_AS_CP1252, written="utf-8", read="cp1252"),
        *_reread(text, _UTF8_AS_CP1251, written="utf-8", read="cp1251"),
        *_reread(text, _CP1251_AS_CP1252, written="cp1251", read="cp1252"),
        *(Garbled(match.start(), match.end(), None) for match in _LOST.finditer(text)),
    ]
    read_until = 0
    for stretch in sorted(found, key=lambda stretch: (stretch.start, -stretch.end)):
        if stretch.start >= read_until:
            read_until = stretch.end
            yield stretch


def _reread(text: str, pattern: re.Pattern[str], *, written: str, read: str) -> Iterator[Garbled]:
    for match in pattern.finditer(text):
        right = _decoded(match.group(), written=written, read=read)
        if right is not None and _believable(match.group(), right):
            yield Garbled(match.start(), match.end(), right)


def _decoded(text: str, *, written: str, read: str) -> str | None:
    """`text` read anew, or None when it was not garbled that way; bytes that `read` lacks stand as C1 controls."""
    try:
        data = b"".join(bytes([ord(c)]) if "\x80" <= c <= "\x9f" else c.encode(read) for c in text)
        return data.decode(written)
    except UnicodeError:
        return None


def _believable(text: str, right: str) -> bool:
    """Russian letters in good number, or punctuation; two letters (Рё) may be the beginning of a Russian word."""
    if text.isalpha() and text.isascii() is False and len(right.replace(" ", "")) < 2:
        return False
    letters = [char for char in right if char.isalpha()]
    return all("\u0400" <= char <= "\u04ff" or "À" <= char <= "ÿ" for char in letters)
