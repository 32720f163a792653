"""The units as JSON, offsets in code points of the decoded files."""

from __future__ import annotations

import json
from collections.abc import Sequence

from editorial.model import Bitext, Segment


def emit(bitext: Bitext) -> str:
    """`{"units": [{"id", "source": [{"start", "end", "text"}], "target": […], "score"}]}`, in the target's order."""
    units = [
        {
            "id": unit.id,
            "source": _segments(unit.source),
            "target": _segments(unit.target),
            "score": round(unit.score, 3),
        }
        for unit in bitext.units
    ]
    return json.dumps({"units": units}, ensure_ascii=False, indent=1) + "\n"


def _segments(segments: Sequence[Segment]) -> list[dict[str, int | str]]:
    return [{"start": s.region.start, "end": s.region.end, "text": s.text} for s in segments]
