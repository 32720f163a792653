"""Plural, possessive, -ed and -ing of English words, as far as a replaced term needs them."""

from __future__ import annotations


def inflect_like(phrase: str, model: str) -> str:
    """`phrase` in the form of `model`."""
    return phrase
