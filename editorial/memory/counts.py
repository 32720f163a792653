"""How much a memory holds of what."""

from __future__ import annotations

from dataclasses import dataclass

from editorial.memory.unit import Standing


@dataclass(frozen=True, slots=True)
class Count:
    """The number of units of a language pair in a state."""

    source: str
    target: str
    standing: Standing
    units: int
