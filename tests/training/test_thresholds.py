"""From when on a rule speaks."""

from __future__ import annotations

import pytest

from editorial.engines.proofreader.join import Limit, read_limits, write_limits
from training.thresholds import BUDGETS, Budget, limits

WORDS = 100_000
CODES = [code for budget in BUDGETS for code in budget.codes]


@pytest.fixture(scope="module")
def probabilities() -> dict[str, list[float]]:
    return {code: [(i * (7 + n) % 1000) / 1000 for i in range(1000)] for n, code in enumerate(CODES)}


@pytest.mark.parametrize("budget", BUDGETS, ids=lambda budget: budget.codes[0])
def test_no_budget_is_passed(budget: Budget, probabilities: dict[str, list[float]]) -> None:
    found = limits(probabilities, WORDS)
    for allowed, sure in ((budget.least, False), (budget.sure, True)):
        cuts = {code: found[code].sure if sure else found[code].least for code in budget.codes}
        alarms = sum(p > cut for code, cut in cuts.items() for p in probabilities[code])
        assert alarms * 1000 / WORDS <= allowed


def test_what_is_sure_is_also_spoken_of(probabilities: dict[str, list[float]]) -> None:
    assert all(limit.least <= limit.sure for limit in limits(probabilities, WORDS).values())


def test_a_rule_that_never_erred_is_not_silenced() -> None:
    assert all(limit.least < 0.5 for limit in limits({}, WORDS).values())


def test_limits_survive_their_file(probabilities: dict[str, list[float]]) -> None:
    found = limits(probabilities, WORDS)
    assert read_limits(write_limits(found)) == found
    assert isinstance(found["article"], Limit)
