"""The second process that prepares units, and what becomes of their work when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.memory import TranslationUnit, preparing
from editorial.memory.preparing import Helper
from editorial.memory.rows import incoming

UNITS = [
    TranslationUnit(source=f"Цех № {n}", target=f"Shop {n}", source_language="ru", target_language="en")
    for n in range(120)
]


def test_a_folder_named_like_the_program_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = incoming(UNITS)
    (tmp_path / "editorial").mkdir()
    (tmp_path / "editorial" / "__init__.py").write_text("raise SystemExit('not ours')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(preparing, "found_by", None)
    with Helper() as helper:
        assert helper.rows(UNITS) == expected


def test_the_work_is_done_here_when_the_helper_has_gone(capfd: pytest.CaptureFixture[str]) -> None:
    with Helper() as helper:
        helper._process.kill()
        helper._process.wait()
        assert helper.rows(UNITS) == incoming(UNITS)
    assert capfd.readouterr().err == ""
