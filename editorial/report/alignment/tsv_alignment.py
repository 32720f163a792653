"""The units as tab-separated values, one a line, for spreadsheets and scripts."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.model import Bitext, Segment
from editorial.report.alignment.joined import joined

HEADER = ("id", "score", "source", "target")


def emit(bitext: Bitext) -> str:
    """A line of headers and a line for each unit; tabs and line breaks within the text are blanks."""
    rows = [HEADER]
    rows += [(str(u.id), f"{u.score:.3f}", _plain(u.source), _plain(u.target)) for u in bitext.units]
    return "".join("\t".join(row) + "\n" for row in rows)


def _plain(segments: Sequence[Segment]) -> str:
    return joined(segments).replace("\t", " ")
