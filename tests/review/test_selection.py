"""Which rules run, by code and by dimension, and that nothing turns all of them off."""

from __future__ import annotations

import pytest

from editorial.config import Config, ConfigError
from editorial.review.selection import selected
from editorial.rules.registry import RULES


def codes(**settings: tuple[str, ...]) -> set[str]:
    return {rule.code for rule in selected(Config(**settings))}


def test_rules_on_by_default_run() -> None:
    assert codes() == {rule.code for rule in RULES if rule.default}


def test_codes_and_dimensions_select() -> None:
    assert codes(select=("real-word",)) == {"real-word"}
    whole = codes(select=("linguistic-conventions",))
    assert {"real-word", "double-space"} <= whole
    assert codes(select=("linguistic-conventions",), ignore=("double-space",)) == whole - {"double-space"}


@pytest.mark.parametrize("name", ["real-wrod", "nonsense-altogether"])
def test_an_unknown_name_is_an_error_with_a_remedy(name: str) -> None:
    with pytest.raises(ConfigError, match=r"did you mean 'real-word'|`editorial rules` lists them"):
        codes(select=(name,))


def test_leaving_nothing_is_an_error() -> None:
    with pytest.raises(ConfigError, match="leave no rule to run"):
        codes(select=("real-word",), ignore=("real-word",))
