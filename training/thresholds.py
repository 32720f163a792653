"""Sets the threshold of each rule by its budget of false alarms on clean held-out text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

BUDGETS: Mapping[tuple[str, ...], float] = {
    ("real-word",): 0.31,
    ("article",): 0.55,
    ("preposition", "agreement", "verb-form"): 0.46,
    ("missing-word",): 0.08,
    ("repeated-word",): 0.04,
}
"""False alarms per 1,000 words of clean text like that of the training, by rules that share a threshold.

They are lower than the budgets promised to users, since text of another kind raises up to twice as many.
"""
_LOWEST, _HIGHEST = 0.4, 0.9999


def thresholds(probabilities: Mapping[str, Sequence[float]], words: int) -> dict[str, float]:
    """The threshold of each rule, from the probabilities of its verdicts on a clean text of `words` words."""
    found: dict[str, float] = {}
    for codes, budget in BUDGETS.items():
        together = [p for code in codes for p in probabilities.get(code, ())]
        found.update(dict.fromkeys(codes, round(_threshold(together, int(budget * words / 1000)), 4)))
    return found


def _threshold(probabilities: Sequence[float], allowed: int) -> float:
    """The probability that only `allowed` of the verdicts reach."""
    ranked = np.sort(np.asarray(probabilities))[::-1]
    reached = float(ranked[allowed]) if len(ranked) > allowed else 0.0
    return min(max(reached, _LOWEST), _HIGHEST)
