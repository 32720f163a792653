"""Sets the threshold of each rule by its budget of false alarms on clean held-out text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

BUDGETS: Mapping[str, float] = {
    "real-word": 0.30,
    "article": 0.60,
    "preposition": 0.10,
    "agreement": 0.08,
    "verb-form": 0.08,
    "missing-word": 0.10,
    "repeated-word": 0.05,
}
"""False alarms per 1,000 words of clean text like that of the training, by rule; other text costs up to twice that."""
_LOWEST, _HIGHEST = 0.4, 0.9999


def threshold(probabilities: Sequence[float], words: int, budget: float) -> float:
    """The probability that only `budget` alarms per 1,000 words reach, out of the alarms of a clean text of `words`."""
    allowed = int(budget * words / 1000)
    ranked = np.sort(np.asarray(probabilities))[::-1]
    reached = float(ranked[allowed]) if len(ranked) > allowed else 0.0
    return min(max(reached, _LOWEST), _HIGHEST)
