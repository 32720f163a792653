"""Words of a text with their offsets, in any script, and the transfer of capitals from one to another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_MARKS = "\u0300-\u036f\u00ad"
"""Combining accents (за́мок) and soft hyphens, which stand inside words."""
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
    (?P<address>(?:https?://|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]’'] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+)
    | (?P<word>
        {_LETTER}&{_LETTER}+(?![\w&])                       # R&D, M&A
        | [\d]*{_LETTER}[\w{_MARKS}]*                       # 5G, release, COVID
          (?:[-‐‑'’ʼ][\w{_MARKS}]+)*                        # well-balanced, cluster's
        | \d+[-‐‑]{_LETTER}[\w{_MARKS}]*(?:[-‐‑'’]\w+)*     # 14-летний
      )
    | (?P<number>\d+(?:[.,]\d+)*)
    """,
    re.VERBOSE,
)


class TokenKind(StrEnum):
    """What a token is: a word (letters, perhaps with figures), a number in figures, or a URL or e-mail address."""

    WORD = "word"
    NUMBER = "number"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Token:
    """A word and its place in the text it was found in: code points, end exclusive."""

    text: str
    start: int
    end: int
    kind: TokenKind = TokenKind.WORD


_KINDS = {"word": TokenKind.WORD, "number": TokenKind.NUMBER, "address": TokenKind.ADDRESS}


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Words, numbers and addresses; hyphenated words, words with apostrophes (' and ’) and R&D are one token each."""
    return tuple(
        Token(match[0], match.start(), match.end(), _KINDS[match.lastgroup or "word"])
        for match in _TOKEN.finditer(text)
    )


def match_case(model: str, text: str) -> str:
    """`text` with the capitals of `model`: all of them, the first letter's, or as it stands.

    A word of `text` that has capitals of its own beyond the first letter (GmbH, iPhone) keeps them.
    """
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return text.upper()
    if not letters or not letters[0].isupper():
        return text
    if _is_title(model) and text.islower():
        return " ".join(_capitalised(word) for word in text.split(" "))
    first, space, rest = text.partition(" ")
    return _capitalised(first) + space + rest


def _is_title(model: str) -> bool:
    """Whether every one of several words has a capital."""
    words = [word for word in model.split() if word[0].isalpha()]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:] if word[1:] == word[1:].lower() else word
