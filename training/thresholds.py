"""Sets from when on each rule speaks, by its budgets of false alarms on clean held-out text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from editorial.engines.proofreader.join import Limit


@dataclass(frozen=True, slots=True)
class Budget:
    """False alarms per 1,000 words of clean text like that of the training, for rules that share them."""

    codes: tuple[str, ...]
    least: float
    """For everything that is said."""
    sure: float
    """For what is held against a text."""


BUDGETS = (
    Budget(("real-word",), 0.28, 0.21),
    Budget(("article",), 0.82, 0.20),
    Budget(("preposition", "agreement", "verb-form"), 0.50, 0.30),
    Budget(("missing-word",), 0.08, 0.08),
    Budget(("repeated-word",), 0.04, 0.04),
)
"""Lower than what is promised to users, since text of another kind raises up to twice as many."""
_LOWEST, _HIGHEST = 0.4, 0.9999


def limits(probabilities: Mapping[str, Sequence[float]], words: int) -> dict[str, Limit]:
    """The limits of each rule, from the probabilities of its verdicts on a clean text of `words` words."""
    found: dict[str, Limit] = {}
    for budget in BUDGETS:
        together = [p for code in budget.codes for p in probabilities.get(code, ())]
        least, sure = (_threshold(together, int(allowed * words / 1000)) for allowed in (budget.least, budget.sure))
        found.update(dict.fromkeys(budget.codes, Limit(least, sure)))
    return found


def _threshold(probabilities: Sequence[float], allowed: int) -> float:
    """The probability that only `allowed` of the verdicts reach."""
    ranked = np.sort(np.asarray(probabilities))[::-1]
    reached = float(ranked[allowed]) if len(ranked) > allowed else 0.0
    return round(min(max(reached, _LOWEST), _HIGHEST), 4)
