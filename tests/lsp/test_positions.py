"""Places: lines and code units as an editor counts them, for every text and every encoding there is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from editorial.lsp.positions import Places
from editorial.model import Region

TEXTS = st.text(alphabet="aя🙂é\u2028\u0085\x0b\t\r\n", max_size=30)
ENCODINGS = ("utf-8", "utf-16", "utf-32")


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(TEXTS, st.data())
def test_every_offset_leads_there_and_back(encoding: str, text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    inside_a_newline = text[offset - 1 : offset + 1] == "\r\n"
    places = Places(text, encoding)
    position = places.position(offset)
    assert places.offset(position) == (offset - 1 if inside_a_newline else offset)


@given(TEXTS, st.data())
def test_lines_and_units_are_those_of_the_protocol(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)).filter(lambda at: text[at - 1 : at + 1] != "\r\n"))
    lines = re.split(r"\r\n|\r|\n", text[:offset])
    for encoding, codec, width in (("utf-8", "utf-8", 1), ("utf-16", "utf-16-le", 2), ("utf-32", "utf-32-le", 4)):
        units = len(lines[-1].encode(codec)) // width
        assert Places(text, encoding).position(offset) == Position(len(lines) - 1, units)


@pytest.mark.parametrize(
    ("position", "offset"),
    [((0, 99), 3), ((1, 0), 5), ((1, 99), 7), ((7, 0), 8), ((2, 0), 8)],
)
def test_a_place_beyond_the_end_is_the_end(position: tuple[int, int], offset: int) -> None:
    assert Places("abc\r\nde\n").offset(Position(*position)) == offset


def test_half_a_surrogate_pair_is_its_beginning() -> None:
    assert Places("a🙂b").offset(Position(0, 2)) == 1
    assert Places("a🙂b").offset(Position(0, 3)) == 2


def test_a_backward_range_is_a_region() -> None:
    assert Places("abc\n").region(Range(Position(0, 2), Position(0, 1))) == Region(1, 2)
