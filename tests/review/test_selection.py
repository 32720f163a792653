"""Which rules run, by code and by dimension, and that nothing turns all of them off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from editorial.config import Config, ConfigError, load
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[rules.real-wrod]\nseverity = "info"\n', ":1: no rule is called 'real-wrod'; did you mean 'real-word'?"),
        ('\n[paths."old/**".rules.hyp]\nseverity = "info"\n', ":2: no rule is called 'hyp'; did you mean 'hype'?"),
        ("[rules.zzzzzz]\nthreshold = 1\n", ":1: no rule is called 'zzzzzz'; `editorial rules` lists them"),
    ],
)
def test_settings_of_a_rule_that_there_is_not_are_refused(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "editorial.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=re.escape(f"{path}{words}")):
        selected(load(path))
