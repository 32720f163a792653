"""The real program in a real pseudo-terminal: typed keys, a Russian layout, a kill in the middle and the recovery."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from stand_ins import RU
from terminal import PATIENCE, Terminal, written

from editorial.tui.hangup import GONE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

SETTINGS = 'engines = "embedded"\ninterface = "en"\nselect = ["double-space", "space-before-punctuation"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path, SETTINGS, encoding="utf-8-sig", newline="\r\n")


def test_accepting_saving_and_leaving_by_keys(folder: Path, terminals: list[Terminal]) -> None:
    draft = folder / "plant" / "en.md"
    before = draft.read_bytes()
    terminal = Terminal(folder, "plant/en.md")
    terminals.append(terminal)
    terminal.wait_for("double-space")
    terminal.type("a")
    terminal.wait_for("not saved")
    terminal.type("ф")
    time.sleep(0.5)
    terminal.type("\x13")
    terminal.wait_for("Saved")
    terminal.type("й")
    assert terminal.ended() == 0
    wanted = before.replace("”.  The".encode(), "”. The".encode()).replace(b"stages .", b"stages.")
    assert draft.read_bytes() == wanted
    assert (folder / "plant" / "ru.md").read_bytes() == RU.replace("\n", "\r\n").encode("utf-8-sig")


def test_a_killed_program_loses_nothing(folder: Path, terminals: list[Terminal]) -> None:
    draft = folder / "plant" / "en.md"
    before = draft.read_bytes()
    first = Terminal(folder, "plant/en.md")
    terminals.append(first)
    first.wait_for("double-space")
    first.type("a")
    first.wait_for("not saved")
    journals = folder / "data" / "journal"
    end = time.monotonic() + PATIENCE
    # The first line is the heading; then come the steps that are to come back, the second by the key in the place of J.
    first.type("О")
    while not any(j.read_bytes().count(b"\n") > 2 for j in journals.glob("*.jsonl")) and time.monotonic() < end:
        time.sleep(0.05)
    os.killpg(first.process.pid, signal.SIGKILL)
    first.process.wait()
    assert draft.read_bytes() == before
    second = Terminal(folder, "plant/en.md")
    terminals.append(second)
    second.wait_for("Bring them back")
    second.type("b")
    second.wait_for("not saved")
    second.type("\x13")
    second.wait_for("Saved")
    second.type("q")
    assert second.ended() == 0
    assert draft.read_bytes() == before.replace("”.  The".encode(), "”. The".encode())
    assert b'"pairings"' in (folder / "plant" / "en.md.editorial.json").read_bytes()


def test_a_draft_that_is_not_there_is_said_on_the_command_line(folder: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal(folder, "plant/fr.md")
    terminals.append(terminal)
    terminal.wait_for("no such file")
    assert terminal.ended() == 2


def test_a_program_whose_terminal_is_gone_ends(folder: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal(folder, "plant/en.md")
    terminals.append(terminal)
    terminal.wait_for("double-space")
    assert terminal.hang_up() == GONE
