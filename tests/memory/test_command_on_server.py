"""The command on a team's memory: the settings name its URL, the environment has the password."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.cli.main import main
from editorial.memory import TranslationUnit
from editorial.memory.tmx import write_tmx


def test_a_team_shares_its_memory(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    unit = TranslationUnit(source="О фонде", target="About the fund", source_language="ru", target_language="en")
    write_tmx(Path("given.tmx"), [unit])
    Path("editorial.toml").write_text(f'memory = "{database}"\n', encoding="utf-8")
    assert main(["memory", "import", "given.tmx"]) == 0
    assert main(["memory", "find", "О фонде"]) == 0
    told = capsys.readouterr()
    assert "100%" in told.out
    assert "About the fund" in told.out
    assert main(["memory", "stats", "--memory", "other.sqlite"]) == 2
    monkeypatch.setenv("EDITORIAL_MEMORY_PASSWORD", "wrong")
    assert main(["memory", "stats"]) == 2
    assert "password authentication failed" in capsys.readouterr().err
