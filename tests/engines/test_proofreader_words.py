"""The proofreader's view of a sentence: words, slips, inflections, candidates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.engines.proofreader.candidates import Kind, candidates
from editorial.engines.proofreader.inflection import number_forms, verb_forms
from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.slips import DOUBLED, LEFT_OUT, NEAR_KEY, TRANSPOSED, neighbours
from editorial.engines.proofreader.words import Shape, split


@given(st.text(max_size=200))
def test_words_lie_in_order_at_their_offsets(text: str) -> None:
    end = 0
    for word in split(text):
        assert end <= word.start < word.end <= len(text)
        assert len(word.text) == word.end - word.start
        end = word.end


def test_typographic_quotation_marks_read_like_plain_ones() -> None:
    assert [w.text for w in split("“It isn’t”")] == ['"', "It", "isn't", '"']


def test_parts_of_a_compound_are_bound() -> None:
    bound = [w.text for w in split("a well-known case - and more") if w.bound and w.alphabetic]
    assert bound == ["well", "known"]


@pytest.mark.parametrize(
    ("word", "shape"), [("of", Shape.LOWER), ("Of", Shape.CAPITALISED), ("OF", Shape.UPPER), ("14", Shape.OTHER)]
)
def test_shapes(word: str, shape: Shape) -> None:
    assert split(word)[0].shape is shape


@pytest.mark.parametrize(
    ("word", "other", "weight"),
    [("inn", "in", LEFT_OUT), ("if", "of", NEAR_KEY), ("form", "from", TRANSPOSED), ("to", "too", DOUBLED)],
)
def test_slips_are_weighed_by_kind(word: str, other: str, weight: float) -> None:
    assert neighbours(word, {other, word}) == {other: weight}


@given(st.sampled_from(sorted(lexicon().zipf)[::50]), st.data())
def test_a_slip_can_be_taken_back(word: str, data: st.DataObject) -> None:
    near = neighbours(word, lexicon())
    if near:
        other = data.draw(st.sampled_from(sorted(near)))
        assert word in neighbours(other, lexicon())


@pytest.mark.parametrize(
    ("word", "expected"),
    [("clusters", ["cluster"]), ("company", ["companies"]), ("is", ["are"]), ("process", ["processes"]), ("men", [])],
)
def test_number(word: str, expected: list[str]) -> None:
    assert [w for w in number_forms(word, lexicon()) if w in expected] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("making", {"make", "made", "makes"}),
        ("planned", {"plan", "plans", "planning"}),
        ("studies", {"study", "studied", "studying"}),
        ("taken", {"take", "took", "takes", "taking"}),
    ],
)
def test_verb_forms(word: str, expected: set[str]) -> None:
    assert expected <= set(verb_forms(word, lexicon()))


@pytest.mark.parametrize(
    ("written", "meant", "kind"),
    [
        ("inn", "in", Kind.SLIP),
        ("infraction", "infarction", Kind.SLIP),
        ("on", "in", Kind.SLIP),
        ("a", "the", Kind.ARTICLE),
        ("at", "to", Kind.PREPOSITION),
        ("cluster", "clusters", Kind.NUMBER),
        ("providing", "provided", Kind.VERB),
        ("economic", "economical", Kind.CONFUSED),
    ],
)
def test_candidates_are_told_apart_by_kind(written: str, meant: str, kind: Kind) -> None:
    found = {c.word: c.kind for c in candidates(written, lexicon())}
    assert found[meant] is kind
    assert written not in found


@pytest.mark.parametrize(
    ("text", "capitals", "terse"),
    [
        ("Kaluga Cluster to Account for 14% of the Total Output by 2020", True, True),
        ("Four injured in car accident near Volgograd", False, True),
        ("The cluster of Kaluga Region will account for a tenth of the output.", False, False),
        ("“The cluster will account for a tenth of the output.”", False, False),
    ],
)
def test_headlines_are_known_by_their_capitals_or_by_the_mark_they_lack(text: str, capitals: bool, terse: bool) -> None:
    line = Line.of(split(text), known=lexicon())
    assert (line.capitals, line.terse) == (capitals, terse)


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Public hearings were held in Tula.", {"Public"}),
        ("Kaluga held public hearings.", set()),
        ("“Public hearings help,” she said.", {"Public"}),
        ("Grant Brown opened the hearings.", {"Grant"}),
        (
            "Tula Region to Hold Public Hearings on Two Plants",
            {"Region", "Hold", "Public", "Hearings", "Two", "Plants"},
        ),
        ("Lake Baikal froze over in January.", set()),
    ],
)
def test_a_capital_that_says_nothing_is_not_taken_for_a_name(text: str, small: set[str]) -> None:
    line = Line.of(split(text), known=lexicon())
    assert {word.text for word in line.words if word.shape is Shape.LOWER and word.text[0].isupper()} == small
