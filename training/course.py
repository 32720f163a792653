"""The course of the training: which kinds of mistakes are planted how often, as it goes on."""

from __future__ import annotations

from training.mistakes import KINDS
from training.planting import Planter


def _shares(*shares: float) -> tuple[tuple[Planter, float], ...]:
    """The kinds with their shares; the last ones have none unless it is said."""
    return tuple(zip(KINDS, (*shares, *[0.0] * (len(KINDS) - len(shares))), strict=True))


COURSE = (
    (0, _shares(0.40, 0.015, 0.135, 0.075, 0.075, 0.150, 0.04, 0.05, 0.035, 0.025)),
    (1800, _shares(0.29, 0.015, 0.180, 0.100, 0.100, 0.200, 0.03, 0.04, 0.025, 0.020)),
    (2400, _shares(0.22, 0.010, 0.225, 0.120, 0.125, 0.215, 0.03, 0.03, 0.015, 0.010)),
    (4500, _shares(0.16, 0.005, 0.270, 0.140, 0.140, 0.210, 0.03, 0.03, 0.010, 0.005)),
    (5500, _shares(0.27, 0.010, 0.230, 0.120, 0.120, 0.170, 0.02, 0.03, 0.020, 0.010)),
    (10500, _shares(0.205, 0.005, 0.270, 0.145, 0.145, 0.160, 0.02, 0.03, 0.012, 0.008)),
    (13600, _shares(0.180, 0.040, 0.265, 0.140, 0.145, 0.160, 0.02, 0.03, 0.012, 0.008)),
    (17500, _shares(0.130, 0.010, 0.120, 0.060, 0.060, 0.130, 0.02, 0.03, 0.010, 0.005, 0.425)),
    (19600, _shares(0.200, 0.015, 0.200, 0.110, 0.110, 0.160, 0.02, 0.03, 0.012, 0.008, 0.135)),
    (21300, _shares(0.150, 0.010, 0.120, 0.060, 0.060, 0.130, 0.02, 0.03, 0.010, 0.005, 0.405)),
    (22900, _shares(0.220, 0.015, 0.190, 0.105, 0.105, 0.160, 0.02, 0.03, 0.012, 0.008, 0.135)),
    (24300, _shares(0.150, 0.015, 0.120, 0.060, 0.060, 0.120, 0.02, 0.03, 0.010, 0.005, 0.410)),
    (26600, _shares(0.140, 0.040, 0.120, 0.060, 0.060, 0.110, 0.02, 0.03, 0.010, 0.005, 0.405)),
    (27450, _shares(0.180, 0.045, 0.160, 0.090, 0.090, 0.145, 0.02, 0.03, 0.012, 0.008, 0.220)),
    (30600, _shares(0.130, 0.035, 0.120, 0.060, 0.060, 0.110, 0.02, 0.03, 0.010, 0.005, 0.420)),
    (31500, _shares(0.170, 0.040, 0.145, 0.080, 0.080, 0.140, 0.02, 0.03, 0.012, 0.008, 0.275)),
)
"""Every kind of mistake with its share, from a step on: once wrong words are mostly found, more of what is harder."""

MISTAKES = _shares(0.385, 0.030, 0.135, 0.075, 0.075, 0.150, 0.04, 0.05, 0.035, 0.025)
"""The shares to fit the join and to measure with."""


def shares(step: int) -> tuple[tuple[Planter, float], ...]:
    """The shares at a step of the training."""
    return [planters for first, planters in COURSE if first <= step][-1]
