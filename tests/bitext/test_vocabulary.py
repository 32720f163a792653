"""Wordings: any ending, capitals, ё, phrases, the longest first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.bitext.vocabulary import Wordings, folded, wordings


@pytest.mark.parametrize(
    ("wording", "text", "found"),
    [
        ("увелич*", "Завод увеличил выпуск.", ["увеличил"]),
        ("увелич*", "Преувеличил.", []),
        ("рост", "Рост, а не роста", ["Рост"]),
        ("WHO", "WHO knows who", ["WHO"]),
        ("ещё", "Еще и ещё", ["Еще", "ещё"]),
        ("up to", "Up  to ten, upto", ["Up  to"]),
        ("don't", "We don’t know", ["don’t"]),
        ("R&D", "The R&D unit", ["R&D"]),
        ("министр*", "министр-президент", ["министр"]),
    ],
)
def test_a_wording_is_found(wording: str, text: str, found: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in Wordings([(wording, 1)]).find(text)] == found


def test_the_longest_wording_wins_and_hides_what_it_holds() -> None:
    index = Wordings([("more than", "more"), ("no more than", "less"), ("than", "bare")])
    assert [hit.value for hit in index.find("no more than ten, more than two")] == ["less", "more"]


def test_a_wording_of_two_meanings_is_a_hit_for_each() -> None:
    index = Wordings([("sibling", "brother"), ("sibling", "sister")])
    assert {hit.value for hit in index.find("A sibling came.")} == {"brother", "sister"}


def test_a_list_of_wordings_is_split_at_commas() -> None:
    assert wordings(" a, b c ,,d* ") == ("a", "b c", "d*")


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text())
def test_hits_never_overlap(text: str) -> None:
    hits = list(Wordings([("a*", 1), ("a b", 2), ("б*", 3)]).find(text))
    assert all(one.end <= other.start for one, other in pairwise(hits))
