"""The real program in a real pseudo-terminal: typed keys, a Russian layout, a kill in the middle and the recovery."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from stand_ins import EN, RU

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

SETTINGS = 'engines = "embedded"\ninterface = "en"\nselect = ["double-space", "space-before-punctuation"]\n'
PATIENCE = 90.0


class Terminal:
    """A running `editorial`; what it writes is gathered."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = os.environ | {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "EDITORIAL_DATA": str(folder / "data"),
            "EDITORIAL_CACHE": str(folder / "cache"),
        }
        command = [sys.executable, "-c", "from editorial.cli.main import main; raise SystemExit(main())", *arguments]
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment, start_new_session=True
        )
        os.close(slave)
        self._master = master
        self.written = ""

    def wait_for(self, words: str) -> None:
        """Read until `words` have been written since the last call."""
        end = time.monotonic() + PATIENCE
        while words not in self.written:
            assert time.monotonic() < end, f"{words!r} never came:\n{self.written[-2000:]}"
            ready, _, _ = select.select([self._master], [], [], 0.2)
            if ready:
                with contextlib.suppress(OSError):
                    self.written += os.read(self._master, 65536).decode("utf-8", errors="replace")
        self.written = ""

    def type(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def ended(self) -> int:
        """The exit code; what is still written is read meanwhile, so that the program is not held up."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self._master], [], [], 0.1)[0]:
                with contextlib.suppress(OSError):
                    os.read(self._master, 65536)
        return self.process.wait(timeout=1)

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._master)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plant").mkdir()
    (tmp_path / "plant" / "ru.md").write_bytes(RU.replace("\n", "\r\n").encode("utf-8-sig"))
    (tmp_path / "plant" / "en.md").write_bytes(EN.replace("\n", "\r\n").encode("utf-8-sig"))
    (tmp_path / "editorial.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    running: list[Terminal] = []
    yield running
    for terminal in running:
        terminal.kill()


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
