"""The words around a place, as the trigrams see them."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.engines.proofreader.words import Word

_REACH = 2
_TRANSPARENT = "\"'"


def before(words: Sequence[Word], at: int) -> list[str]:
    """The two words before `at`, back to the last mark that is no quotation mark, or the sentence's start."""
    found: list[str] = []
    for i in range(at - 1, -1, -1):
        word = words[i].text
        if word[0].isalnum():
            found.append(word.lower())
        elif word not in _TRANSPARENT:
            return found[::-1]
        if len(found) == _REACH:
            return found[::-1]
    return ["<s>", *found[::-1]]


def after(words: Sequence[Word], at: int) -> list[str]:
    """The two words after `at`, up to the next punctuation mark that is no quotation mark."""
    found: list[str] = []
    for i in range(at + 1, len(words)):
        word = words[i].text
        if word[0].isalnum():
            found.append(word.lower())
        elif word not in _TRANSPARENT:
            break
        if len(found) == _REACH:
            break
    return found
