"""The laws of edits: two composed do what both do, and what stands beside an insertion keeps its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.model import Dimension, Document, Issue, Message, Region, Severity
from editorial.review.editing.changes import Edit, Side, composed, minimal
from editorial.review.editing.occurrences import Occurrence
from editorial.review.editing.shifting import Edits, shifted

cuts = st.tuples(st.integers(0, 8), st.integers(0, 4), st.text("ab", max_size=3))


@given(st.text("ab", max_size=8), cuts, cuts)
def test_two_edits_composed_do_what_both_do(text: str, one: tuple[int, int, str], two: tuple[int, int, str]) -> None:
    (a, n, new), (b, m, newer) = one, two
    first = Edit(Side.TARGET, min(a, len(text)), text[min(a, len(text)) :][:n], new)
    between = first.apply(text)
    second = Edit(Side.TARGET, min(b, len(between)), between[min(b, len(between)) :][:m], newer)
    whole = composed(first, second, between)
    assert whole.apply(text) == second.apply(between)
    assert minimal(whole) == whole


def test_regions_beside_an_insertion_keep_their_words() -> None:
    edit = Edit(Side.TARGET, 5, "", "xx")
    assert shifted(Region(0, 5), edit) == Region(0, 5)
    assert shifted(Region(5, 8), edit) == Region(7, 10)
    assert shifted(Region(4, 8), edit) is None


@given(st.text("ab", max_size=4), st.text("ab", min_size=2, max_size=8), st.data())
def test_a_region_stretches_over_the_edits_inside_it(before: str, inside: str, data: st.DataObject) -> None:
    text = f"{before}[{inside}]b"
    region = Region(len(before), len(before) + len(inside) + 2)
    drawn = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(0, 2), st.text("xy", max_size=2))))
    edits: list[Edit] = []
    for start, length, new in sorted(drawn):
        if not edits or start > edits[-1].region.end:
            edits.append(Edit(Side.TARGET, start, text[start : start + length], new))
    if edits:
        several = Edits(edits)
        now = several.stretched(region)
        touching = [e for e in edits if e.region.end >= region.start and e.start <= region.end]
        assert (now is None) == any(e.start <= region.start or e.region.end >= region.end for e in touching)
        if now is not None:
            after = several.apply(text)
            assert (after[now.start], after[now.end - 1]) == ("[", "]")


@pytest.mark.parametrize(("suggestions", "expected"), [((), Region(2, 14)), (("shorter",), None)])
def test_only_what_is_said_without_a_suggestion_stays_while_one_writes_in_it(
    suggestions: tuple[str, ...], expected: Region | None
) -> None:
    issue = Issue(
        "long-sentence", Dimension.STYLE, "length", Severity.INFO, Message("Long"), Region(2, 12), "0123456789",
        suggestions,
    )  # fmt: skip
    edit = Edits([Edit(Side.TARGET, 6, "", "xx")])
    after = Occurrence(Side.TARGET, issue).shifted(edit)
    assert (after.issue.region if after else None) == expected
    if after is not None:
        assert not after.holds(Document("d.txt", "..012345xx6789", "en", "plaintext", ()))
        assert after.shifted(edit.inverse()) == Occurrence(Side.TARGET, issue)
