"""Units joined, split and paired by hand: marks and comments stay with the words, and every step can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_session import EN, document, opened

from editorial.bitext import sidecar
from editorial.model import Bitext, Region, State, Unit
from editorial.review.editing.journal import Journal, recovered
from editorial.review.editing.regrouping import halves
from editorial.review.editing.session import Session

Rows = list[tuple[list[int], list[int]]]


def rows(session: Session) -> Rows:
    return [([s.index for s in unit.source], [t.index for t in unit.target]) for unit in session.bitext.units]


SINGLE: Rows = [([0], [0]), ([1], [1]), ([2], [2]), ([3], [3])]


def test_joined_rows_are_one_with_the_lesser_state_and_both_comments() -> None:
    session = opened()
    session.set_state(1, State.FINAL)
    session.set_state(2, State.REVIEWED)
    session.set_comment(1, "ask Anna")
    session.set_comment(2, "a figure")
    session.set_comment(4, "last")
    session.join([1, 2])
    assert rows(session) == [([0, 1], [0, 1]), ([2], [2]), ([3], [3])]
    assert session.states[1] is State.REVIEWED
    assert session.comments == {1: "ask Anna\na figure", 3: "last"}
    assert [o.unit for o in session.occurrences] == [1, 1, 2, 3]
    assert session.dirty
    assert not session.unsaved
    session.undo()
    assert rows(session) == SINGLE
    assert (session.states[1], session.states[2]) == (State.FINAL, State.REVIEWED)
    assert session.comments == {1: "ask Anna", 2: "a figure", 4: "last"}
    assert not session.dirty


def test_a_row_is_split_where_both_sides_are_parted_alike() -> None:
    session = opened()
    session.join([1, 2, 3])
    session.set_state(1, State.TRANSLATED)
    session.set_comment(1, "long")
    session.split(1)
    assert rows(session) == [([0, 1], [0, 1]), ([2], [2]), ([3], [3])]
    assert [session.states[unit] for unit in (1, 2)] == [State.TRANSLATED, State.TRANSLATED]
    assert session.comments == {1: "long"}
    assert session.split(3) is not None
    assert rows(session)[-2:] == [([3], []), ([], [3])] or rows(session)[-2:] == [([], [3]), ([3], [])]


def test_a_row_of_one_sentence_cannot_be_split() -> None:
    session = opened()
    session.split(1)
    assert session.split(1) is None
    with pytest.raises(ValueError, match="two units"):
        session.join([1])


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [(("a" * 30, "b" * 30), ("c" * 30, "d" * 30), (1, 1)), (("a" * 60,), ("b" * 10, "c" * 50), (0, 1))],
)
def test_halves(source: tuple[str, ...], target: tuple[str, ...], expected: tuple[int, int]) -> None:
    bitext = Bitext.alone(document(". ".join(target)))
    original = document(". ".join(source), language="ru")
    unit = Unit(1, original.segments, bitext.target.segments)
    assert halves(unit) == expected


def fresh(session: Session) -> Bitext:
    """The session's text parsed anew, sentence by sentence."""
    target, source = document(session.bitext.target.text), session.bitext.source
    assert source is not None
    ours, theirs = source.segments, target.segments
    count = max(len(ours), len(theirs))
    return Bitext(target, source, tuple(Unit(at + 1, ours[at : at + 1], theirs[at : at + 1]) for at in range(count)))


def test_a_pairing_survives_a_text_that_is_parsed_anew() -> None:
    session = opened()
    source = session.bitext.source
    assert source is not None
    session.pair([((source.segments[1],), (session.bitext.target.segments[0],))])
    assert ([1], [0]) in rows(session)
    session.rewrite(session.bitext.target.segments[0].region, "One more sentence. And a plant.")
    assert session.reparsed(fresh(session))
    assert ([1], [0, 1]) in rows(session)
    session.undo()
    assert session.reparsed(fresh(session))
    assert ([1], [0]) in rows(session)
    session.undo()
    assert session.reparsed(fresh(session))
    assert rows(session) == SINGLE


def test_what_was_made_by_hand_comes_back_from_the_journal_and_the_sidecar(tmp_path: Path) -> None:
    session = opened()
    journal = Journal(tmp_path, session.bitext)
    session.listener = journal.append
    session.rewrite(session.bitext.target.segments[0].region, "A plant was opened.")
    session.join([2, 3])
    session.set_comment(2, "joined")
    left = recovered(tmp_path, session.bitext.target.path)
    assert left is not None
    other = opened()
    assert left.restore(other) == 0
    assert (rows(other), other.comments) == (rows(session), {2: "joined"})
    units = [unit for unit in session.bitext.units if unit.id in session.by_hand]
    kept = sidecar.with_pairings(sidecar.Sidecar(), session.bitext, units)
    again = sidecar.apply(fresh(session), kept)
    assert sidecar.by_hand(again, kept) == {2}
    assert [len(unit.target) for unit in again.units] == [1, 2, 1]


steps = st.lists(
    st.one_of(
        st.tuples(st.just("join"), st.integers(1, 4), st.integers(1, 4)),
        st.tuples(st.just("split"), st.integers(1, 4), st.just(0)),
        st.tuples(st.just("pair"), st.integers(0, 3), st.integers(0, 3)),
        st.tuples(st.just("edit"), st.integers(0, 3), st.integers(0, 4)),
        st.tuples(st.just("note"), st.integers(1, 4), st.integers(0, 3)),
    ),
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(steps)
def test_undoing_everything_gives_the_first_state_again(chosen: list[tuple[str, int, int]]) -> None:
    session = opened()
    before = _all_of(session)
    for what, one, other in chosen:
        _carry_out(session, what, one, other)
        every = [s for unit in session.bitext.units for s in (*unit.source, *unit.target)]
        assert len(every) == len(set(every)) == 8
    after = _all_of(session)
    while session.undo():
        pass
    assert _all_of(session) == before
    assert not session.dirty
    while session.redo():
        pass
    assert _all_of(session) == after


def _all_of(session: Session) -> tuple[object, ...]:
    comments = {unit: words for unit, words in session.comments.items() if words}
    issues = sorted((o.unit, o.key[1:]) for o in session.found)
    return session.bitext.target.text, rows(session), comments, dict(session.states), session.by_hand, issues


def _carry_out(session: Session, what: str, one: int, other: int) -> None:
    ids = [unit.id for unit in session.bitext.units]
    if what == "join" and one != other and {one, other} <= set(ids):
        session.join(sorted((one, other)))
    elif what == "split" and one in ids:
        session.split(one)
    elif what == "pair" and session.bitext.source is not None:
        session.pair([((session.bitext.source.segments[one],), (session.bitext.target.segments[other],))])
    elif what == "edit":
        region = session.bitext.target.segments[one].region
        session.rewrite(Region(region.start, region.start + other), "x")
    elif what == "note" and one in ids:
        session.set_comment(one, "abcd"[other])


def test_the_text_is_left_alone() -> None:
    session = opened()
    session.join([1, 2])
    assert session.bitext.target.text == EN
