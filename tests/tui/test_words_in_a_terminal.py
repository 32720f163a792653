"""Proposals and a new term in the real program, typed in a real pseudo-terminal with a Russian layout's letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from terminal import Terminal, written
from words_of_a_row import KNOWN, configured

SETTINGS = (
    'engines = "embedded"\ninterface = "en"\nselect = ["double-space", "term-forbidden"]\n'
    'glossaries = ["house.yml"]\nmemory = "memory.sqlite"\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    configured(tmp_path)
    return written(tmp_path, SETTINGS, encoding="utf-8")


def test_a_proposal_goes_in_and_is_saved(folder: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal(folder, "plant/en.md")
    terminals.append(terminal)
    terminal.wait_for("Checked.")
    terminal.type("и")
    terminal.wait_for("100 % alike")
    terminal.type("1")
    terminal.wait_for("Inserted in row 3")
    terminal.type("\x13")
    terminal.wait_for("Saved")
    terminal.type("й")
    assert terminal.ended() == 0
    assert KNOWN in (folder / "plant" / "en.md").read_text(encoding="utf-8")


def test_the_entry_of_an_issue_is_one_key_away(folder: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal(folder, "plant/en.md")
    terminals.append(terminal)
    terminal.wait_for("Checked.")
    terminal.type("G")
    terminal.wait_for("house.yml:1")
    terminal.type("q")
    terminal.wait_for("term-forbidden")
    terminal.type("q")
    assert terminal.ended() == 0
