"""Phrases that are right as they stand, where the training text has another."""

from __future__ import annotations

import pytest

from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.set_phrases import is_set, stands_bare
from editorial.engines.proofreader.words import split


def found(text: str) -> tuple[list[str], list[str]]:
    line = Line.of(split(text), known=lexicon())
    numbers = range(len(line.words))
    bare, settled = ([line.words[at].text for at in numbers if asked(line, at)] for asked in (stands_bare, is_set))
    return bare, settled


@pytest.mark.parametrize(
    ("text", "bare", "settled"),
    [
        ("The team finished in third place.", ["third"], []),
        ("Third place went to Kazan.", ["Third"], []),
        ("Third places are rare.", [], []),
        ("It opens in autumn.", ["autumn"], []),
        ("It opens in late autumn.", ["autumn"], []),
        ("Autumn comes.", [], []),
        ("Second comes the port of Tuapse.", ["Second"], []),
        ("He ran for mayor of the city.", ["mayor"], []),
        ("Large families are given priority.", ["priority"], []),
        ("Profit grew by 8% year on year.", [], ["year", "on", "year"]),
        ("Profit grew year on Monday.", [], []),
        ("Sales rose by 6% on a year earlier.", [], ["on", "a", "year", "earlier"]),
        ("Many came, among them artists.", [], ["among", "them"]),
        ("Year", [], []),
    ],
)
def test_phrases_are_found_word_by_word(text: str, bare: list[str], settled: list[str]) -> None:
    assert found(text) == (bare, settled)
