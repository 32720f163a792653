"""How scores are spread: classes of equal width, and bars for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CLASSES = 10
WIDTH = 30
"""Characters of a full bar."""
_EIGHTHS = " ▏▎▍▌▋▊▉"


@dataclass(frozen=True, slots=True)
class Class:
    """Scores from `low` up to `high`, which only the last class includes, and how many there are."""

    low: float
    high: float
    count: int
    last: bool = False

    @property
    def label(self) -> str:
        """The bounds as they are written at an axis."""
        return f"{self.low:g}–{self.high:g}" if self.high < float("inf") else f"{self.low:g}+"


def distribution(values: Sequence[float], *, top: float = 100.0) -> tuple[Class, ...]:
    """Ten classes from 0 to `top`; with values above it (TER has them) the last is open."""
    width = top / CLASSES
    counts = [0] * CLASSES
    for value in values:
        counts[min(CLASSES - 1, max(0, int(value / width)))] += 1
    over = any(value > top for value in values)
    return tuple(
        Class(k * width, float("inf") if k == CLASSES - 1 and over else (k + 1) * width, count, k == CLASSES - 1)
        for k, count in enumerate(counts)
    )


def weakest(values: Sequence[float], *, less_is_better: bool, most: int) -> tuple[int, ...]:
    """Places of the worst scores, worst first, those of the best possible score left out."""
    best = 0.0 if less_is_better else 100.0
    places = [at for at, value in enumerate(values) if abs(value - best) > 1e-9]
    places.sort(key=lambda at: values[at], reverse=less_is_better)
    return tuple(places[:most])


def bar(share: float, width: int = WIDTH) -> str:
    """A bar for a share of 0 to 1, to an eighth of a character; whatever is more than nothing can be seen."""
    eighths = round(share * width * 8)
    eighths = max(1, eighths) if share > 0 else 0
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
