"""Words of many texts at once are those of each, and lists of the units that hold them say which do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.memory import keys, word_batches
from editorial.memory.backends import postings as lists
from editorial.memory.backends.postings import SPAN, distinct, numbers, postings, sharing_most

ODD = [
    "",
    "\n",
    "3rd covid19x ab_cd _x",
    "Ёлка №5\u00a0кВт·ч\nвторая",
    "İstanbul ßßßßßßßß",
    "𝐀bcdefgh ²x ٣x",
    "e\u0301lan",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=40), st.sampled_from(ODD)), max_size=12))
def test_at_once_is_as_one_by_one(texts: list[str]) -> None:
    many = texts * (word_batches.FEW // max(len(texts), 1) + 1)
    assert [line.split() for line in word_batches.words(many)] == [keys.stems(text) for text in many]


@pytest.mark.parametrize("count", [1, word_batches.FEW, word_batches.AT_ONCE + 1])
def test_every_text_has_its_line(count: int) -> None:
    lines = word_batches.words(["Завод в Калуге, 2024"] * count)
    assert [line.split() for line in lines] == [["завод", "в", "калуге"]] * count


WORD = st.text("абвгёz9_ß中", min_size=1, max_size=keys.LONGEST)


@pytest.mark.parametrize("letters", [lists.LETTERS, 0])
@settings(max_examples=60, deadline=None)
@given(held=st.dictionaries(st.integers(0, SPAN - 1), st.lists(WORD)))
def test_lists_hold_what_the_units_hold(held: dict[int, list[str]], letters: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "LETTERS", letters)
        made = postings([" ".join(words) for words in held.values()], list(held))
    assert made == sorted(made)
    found = {word: distinct(numbers([(7, stored)])).tolist() for word, stored in made}
    expected = {word: sorted(unit + 7 for unit, words in held.items() if word in words) for word in found}
    assert found == expected
    assert set(found) == {word for words in held.values() for word in words}


def test_units_of_more_and_rarer_words_come_first() -> None:
    held = [
        (np.array([4, 9, 2]), 0.5),
        (np.array([9, 4]), 0.2),
        (np.array([1, 9]), 0.6),
        (np.array([], dtype=int), 1.0),
    ]
    assert sharing_most(held, 3) == [9, 4, 1]
    assert sharing_most([], 3) == []
