"""The real program in a real pseudo-terminal."""

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
from pathlib import Path

from stand_ins import EN, RU

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

    def hang_up(self) -> int:
        """The exit code after the terminal has gone."""
        os.close(self._master)
        self._master = -1
        return self.process.wait(timeout=PATIENCE)

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        if self._master >= 0:
            os.close(self._master)


def written(folder: Path, settings: str, *, encoding: str, newline: str = "\n") -> Path:
    """The folder, with a pair and settings in it."""
    (folder / "plant").mkdir()
    for name, text in (("ru.md", RU), ("en.md", EN)):
        (folder / "plant" / name).write_bytes(text.replace("\n", newline).encode(encoding))
    (folder / "editorial.toml").write_text(settings, encoding="utf-8")
    return folder
