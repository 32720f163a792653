"""`rules`, `explain`, `schema` and the help."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from editorial.cli.main import COMMANDS, main
from editorial.rules.registry import RULES


def test_rules_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    assert {rule.code for rule in RULES} <= set(re.findall(r"^[a-z-]+", out, re.MULTILINE))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_explains_itself(rule: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", rule.code]) == 0
    out = capsys.readouterr().out
    for text in (rule.explanation.what, rule.explanation.why, *rule.explanation.wrong.splitlines()):
        assert text in out
    assert rule.explanation.wrong != rule.explanation.right


def test_an_unknown_code_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "real-wrod"]) == 2
    assert "did you mean 'real-word'?" in capsys.readouterr().err


def test_the_schema_is_a_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "report"]) == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        main([command, "--help"])
    assert leaving.value.code == 0
    assert f"editorial {command}" in capsys.readouterr().out


def test_the_help_names_every_command_in_both_languages(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for locale, word in (("en_GB.UTF-8", "review drafts"), ("ru_RU.UTF-8", "проверить черновики")):
        monkeypatch.setenv("LC_ALL", locale)
        with pytest.raises(SystemExit):
            main(["--help"])
        out = capsys.readouterr().out
        assert word in out
        assert all(command in out for command in COMMANDS)
