"""The laws of the shared values: offsets lead back to the file, regions order and overlap, severities compare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.model import Block, BlockKind, Document, Message, Prose, Region, Run, Segment, Severity


@st.composite
def prose_in_file(draw: st.DrawFn) -> tuple[str, Prose]:
    """A file with markup between runs of prose, and the prose."""
    parts = draw(st.lists(st.tuples(st.text("ab я", min_size=1), st.text("*_", max_size=3)), min_size=1, max_size=6))
    file, text, runs = "", "", []
    for words, markup in parts:
        runs.append(Run(len(text), len(file), len(words)))
        text += words
        file += words + markup
    return file, Prose(text, tuple(runs))


@given(prose_in_file(), st.data())
def test_every_character_of_prose_is_where_it_says(made: tuple[str, Prose], data: st.DataObject) -> None:
    file, prose = made
    at = data.draw(st.integers(0, len(prose.text) - 1))
    region = prose.locate(at, at + 1)
    assert file[region.start : region.end] == prose.text[at]


@given(prose_in_file(), st.data())
def test_a_slice_finds_what_it_located(made: tuple[str, Prose], data: st.DataObject) -> None:
    _, prose = made
    start = data.draw(st.integers(0, len(prose.text) - 1))
    end = data.draw(st.integers(start + 1, len(prose.text)))
    part = prose.slice(start, end)
    assert part.text == prose.text[start:end]
    assert part.region == prose.locate(start, end)
    assert prose.find(part.region) == (start, end)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 3), False),
        ((2, 2), (0, 4), True),
        ((2, 2), (2, 2), True),
        ((5, 5), (0, 4), False),
    ],
)
def test_overlap(one: tuple[int, int], other: tuple[int, int], *, expected: bool) -> None:
    assert Region(*one).overlaps(Region(*other)) is expected
    assert Region(*other).overlaps(Region(*one)) is expected


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_region_has_an_order(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a region"):
        Region(start, end)


def test_severities_are_ordered() -> None:
    assert Severity.ERROR > Severity.WARNING > Severity.INFO


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_positions_count_lines_of_every_kind(newline: str) -> None:
    text = f"ab{newline}cdé{newline}f"
    document = Document("x.txt", text, "en", "plaintext", ())
    assert document.position(text.index("é")) == (2, 3)
    assert document.position(text.index("f")) == (3, 1)


@given(st.text("ab\n", max_size=30), st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = Document("x.txt", text, "en", "plaintext", ()).position(offset)
    lines = text.split("\n")
    assert sum(len(before) + 1 for before in lines[: line - 1]) + column - 1 == offset
    assert 1 <= column <= len(lines[line - 1]) + 1


def test_words_are_counted_in_prose() -> None:
    prose = Prose.of("Two words", 0)
    document = Document("x.txt", "Two words", "en", "plaintext", (Block(BlockKind.PARAGRAPH, prose),))
    assert document.words == 2
    assert document.block_of(Segment(0, 0, prose)).kind is BlockKind.PARAGRAPH


def test_a_message_formats_and_hashes() -> None:
    message = Message.of("{word} stands twice", word="the")
    assert str(message) == "the stands twice"
    assert hash(message) == hash(Message.of("{word} stands twice", word="the"))


def test_a_run_with_a_span_of_its_own_is_never_parted() -> None:
    file = "100&nbsp;млн"
    prose = Prose("100\u00a0млн", (Run(0, 0, 3), Run(3, 3, 1, span=6), Run(4, 9, 3)))
    assert file[prose.locate(0, 4).start : prose.locate(0, 4).end] == "100&nbsp;"
    assert file[prose.locate(3, 4).start : prose.locate(3, 4).end] == "&nbsp;"
    assert file[prose.locate(3, 7).start : prose.locate(3, 7).end] == "&nbsp;млн"
    assert prose.find(Region(5, 7)) == (3, 4)
    assert prose.slice(3, 7).locate(0, 1) == Region(3, 9)
    assert prose.moved(2).locate(3, 4) == Region(5, 11)
