"""The formats that an alignment is written in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editorial.model import Bitext
from editorial.report.alignment import json_alignment

EMITTERS: Mapping[str, Callable[[Bitext], str]] = {"json": json_alignment.emit}
