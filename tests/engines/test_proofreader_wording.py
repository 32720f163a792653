"""A correction looks as the place demands."""

from __future__ import annotations

import pytest

from editorial.engines.proofreader.edits import Change, Edit
from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.wording import replacement
from editorial.engines.proofreader.words import split


@pytest.mark.parametrize(
    ("text", "at", "change", "word", "expected"),
    [
        ("Results of trial were good.", 2, Change.INSERT_ARTICLE, "the", "the trial"),
        ("Company came.", 0, Change.INSERT_ARTICLE, "the", "The company"),
        ('"Company came," she said.', 1, Change.INSERT_ARTICLE, "the", "The company"),
        ('"Increase helped," she said.', 1, Change.INSERT_ARTICLE, "a", "An increase"),
        ('She said: "Minister came."', 4, Change.INSERT_ARTICLE, "the", "the Minister"),
        ("NATO came.", 0, Change.INSERT_ARTICLE, "the", "The NATO"),
        ("Inn the field it grew.", 0, Change.SLIP, "in", "In"),
        ("It was a hour.", 2, Change.ARTICLE, "a", "an"),
        ("Gazprom came.", 0, Change.INSERT_ARTICLE, "the", "The Gazprom"),
        ("It was a results day.", 2, Change.DELETE_ARTICLE, "", ""),
    ],
)
def test_a_correction_has_the_capitals_of_its_place(
    text: str, at: int, change: Change, word: str, expected: str
) -> None:
    line = Line.of(split(text), known=lexicon())
    assert replacement(line, Edit(at, change, word, 1.0, 3)) == expected
