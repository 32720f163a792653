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


def _key_weight(typed: str, key: str) -> float:
    """The weight of typing `typed` where `key` was meant."""
    near = typed in _NEAR.get(key, ()) or (typed in _VOWELS and key in _VOWELS)
    return NEAR_KEY if near else FAR_KEY


def neighbours(word: str, known: Container[str]) -> dict[str, float]:
    """The words of `known` one slip away from `word`, a lower-case word, each with the weight of that slip."""
    return {other: slip_weight(word, other) for other in _one_slip_away(word) if other in known and other != word}


def _one_slip_away(word: str) -> set[str]:
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    found = {head + c + tail for head, tail in cuts for c in _LETTERS}
    found.update(head + c + tail[1:] for head, tail in cuts if tail for c in _LETTERS)
    found.update(head + tail[1:] for head, tail in cuts if tail)
    found.update(head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    return found


def slip_weight(word: str, other: str) -> float:
    """The weight of the slip that turns `word` into `other`, which is one slip away.

    The kinds and weights follow the error model of noisy-channel spelling correction (Kernighan, Church and Gale 1990)
    with one weight a kind: two letters transposed, one left out, one doubled, one replaced, one stray.
    """
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    if len(other) < len(word):
        return LEFT_OUT
    if len(other) > len(word):
        return DOUBLED if other[at] in (other[at - 1 : at], word[at : at + 1]) else STRAY
    if word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :]:
        return TRANSPOSED
    return _key_weight(other[at], word[at])
