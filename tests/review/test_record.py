"""A report comes back from its bytes as it was."""

from __future__ import annotations

import zlib
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.model import (
    Bitext,
    Dimension,
    DocumentReport,
    EngineState,
    EngineStatus,
    Excerpt,
    Issue,
    Message,
    Region,
    Severity,
    SuppressedIssue,
    SuppressionKind,
    Unit,
)
from editorial.review.caching.record import Record, Unkeepable, decoded, encoded

TARGET = segmented(formats.read("x.html", data="<p>A&nbsp;<b>bad</b> day.</p><h1>🙂 Two. Three.</h1>".encode()), "en")
SOURCE = segmented(formats.read("y.md", data="Плохой день.\n".encode()), "ru")


def record(message: Message) -> Record:
    issue = Issue(
        "x",
        Dimension.STYLE,
        "kind",
        Severity.WARNING,
        message,
        Region(0, 3),
        "bad",
        ("good", ""),
        source=Excerpt(Region(1, 2), "л"),
        reasons=(message,),
    )
    bitext = Bitext(TARGET, SOURCE, (Unit(1, SOURCE.segments, TARGET.segments, 0.5),))
    report = DocumentReport(bitext, (issue,), (SuppressedIssue(issue, SuppressionKind.COMMENT, "why"),))
    return Record(report, {"a": EngineState(EngineStatus.OK, "1"), "b": EngineState(EngineStatus.MISSING, hint="h")})


values = st.text(max_size=5) | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.booleans() | st.none()
messages = st.recursive(
    st.builds(Message, st.text(max_size=5), st.dictionaries(st.text(max_size=3), values, max_size=3)),
    lambda inner: st.builds(Message, st.just("x"), st.dictionaries(st.text(max_size=3), inner | values, max_size=3)),
    max_leaves=4,
)


@given(messages)
def test_a_record_comes_back(message: Message) -> None:
    assert decoded(encoded(record(message))) == record(message)


def test_what_would_come_back_otherwise_is_not_kept() -> None:
    for value in (Decimal("1.5"), Severity.ERROR, Dimension.STYLE, (1, 2), Message.of("x", y=[1])):
        with pytest.raises(Unkeepable):
            encoded(record(Message.of("x", value=value)))


@pytest.mark.parametrize(
    "data", [b"", b"x", zlib.compress(b""), zlib.compress(b"\x80"), zlib.compress(b"\xff" * 9)], ids=repr
)
def test_broken_bytes_are_an_error(data: bytes) -> None:
    with pytest.raises(ValueError):
        decoded(data)


def test_a_flipped_byte_never_gives_another_report() -> None:
    whole = encoded(record(Message("x")))
    for at in range(0, len(whole), 7):
        broken = bytearray(whole)
        broken[at] ^= 0x55
        try:
            assert decoded(bytes(broken)) == record(Message("x"))
        except ValueError:
            continue


def test_equal_means_equal() -> None:
    one = record(Message("x"))
    assert one != Record(replace(one.report, issues=()), one.engines)
