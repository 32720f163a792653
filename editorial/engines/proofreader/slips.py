"""Slips of the keyboard: the strings one slip away from a word, each with how often typists make that kind."""

from __future__ import annotations

from collections.abc import Container

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiou")

TRANSPOSED = 3.0
LEFT_OUT = 2.0
NEAR_KEY = 2.0
DOUBLED = 2.0
FAR_KEY = 1.0
STRAY = 0.5


def _adjacent() -> dict[str, frozenset[str]]:
    """The keys that touch each key on a QWERTY board whose rows are shifted by half a key."""
    place = {c: (i + 0.5 * row, row) for row, keys in enumerate(_ROWS) for i, c in enumerate(keys)}
    return {
        a: frozenset(b for b, (x, y) in place.items() if b != a and abs(x - u) <= 1.0 and abs(y - v) <= 1)
        for a, (u, v) in place.items()
    }


_NEAR = _adjacent()


def weight(typed: str, key: str) -> float:
    """The weight of typing `typed` where `key` was meant."""
    near = typed in _NEAR.get(key, ()) or (typed in _VOWELS and key in _VOWELS)
    return NEAR_KEY if near else FAR_KEY


def neighbours(word: str, known: Container[str]) -> dict[str, float]:
    """The words of `known` one slip away from `word`, a lower-case word, each with the weight of its likeliest slip.

    The kinds and weights follow the error model of noisy-channel spelling correction (Kernighan, Church and Gale 1990)
    with one weight a kind: two letters transposed, one left out, one doubled, one replaced, one stray.
    """
    found: dict[str, float] = {}

    def offer(candidate: str, by: float) -> None:
        if candidate in known and candidate != word and found.get(candidate, 0.0) < by:
            found[candidate] = by

    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if len(tail) > 1:
            offer(head + tail[1] + tail[0] + tail[2:], TRANSPOSED)
        if tail:
            offer(head + tail[1:], LEFT_OUT)
        for c in _LETTERS:
            if tail:
                offer(head + c + tail[1:], weight(c, tail[0]))
            offer(head + c + tail, DOUBLED if head[-1:] == c or tail[:1] == c else STRAY)
    return found
