"""Cells are cut at the borders of issues, and every issue is listed once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from editorial import formats
from editorial.bitext.segmentation import segmented
from editorial.model import Bitext, Dimension, DocumentReport, Issue, Message, Region, Severity
from editorial.report.comparison.rows import rows, unplaced

TEXT = "The plant opened in May. It makes vaccines.\n\nThe investor is happy.\n"
DOCUMENT = segmented(formats.read(Path("x.txt"), data=TEXT.encode()), "en")
ISSUE = Issue("x", Dimension.STYLE, "x", Severity.INFO, Message("m"), Region(0, 1), "T")

regions = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda p: Region(min(p), max(p)))
severities = st.sampled_from(list(Severity))


@given(st.lists(st.tuples(regions, severities), max_size=6))
def test_pieces_make_up_the_text_and_name_their_issues(made: list[tuple[Region, Severity]]) -> None:
    issues = tuple(replace(ISSUE, region=region, severity=severity) for region, severity in made)
    part = DocumentReport(Bitext.alone(DOCUMENT), issues)
    table = rows(part)
    for row, unit in zip(table, part.bitext.units, strict=True):
        assert "".join(piece.text for piece in row.target) == unit.target[0].text
        at = unit.target[0].region.start
        for piece in row.target:
            held = {
                n
                for n, i in enumerate(issues, 1)
                if len(i.region) and i.region.start < at + len(piece.text) and at < i.region.end
            }
            assert set(piece.issues) == held
            assert piece.severity == max((issues[n - 1].severity for n in held), default=None)
            at += len(piece.text)
    listed = [n for row in table for n in row.issues] + list(unplaced(part, table))
    assert sorted(listed) == list(range(1, len(issues) + 1))
