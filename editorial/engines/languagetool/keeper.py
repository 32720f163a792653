"""Runs a command for as long as somebody holds the other end of standard input, and not a moment longer.

`python -I keeper.py COMMAND…` stands between `editorial` and Java. When `editorial` ends, however it ends (SIGKILL
too), the pipe closes and the command is killed: no Java is left behind. The first line of standard output is the
command's process id; the exit code is the command's. A script of the standard library only, run by its path.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence

PR_SET_PDEATHSIG = 1


def keep(command: Sequence[str]) -> int:
    """Run `command` until it ends or standard input does; its exit code."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 - one thread at this moment
    )
    sys.stdout.write(f"{process.pid}\n")
    sys.stdout.flush()
    threading.Thread(target=_watch, args=(process,), daemon=True).start()
    return process.wait()


def _watch(process: subprocess.Popen[bytes]) -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    process.kill()


def _die_with_parent() -> None:
    """Linux: the command ends with this script even if that is killed outright (prctl(2))."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    # Not sys.exit: it would wait for the thread that waits for the pipe.
    os._exit(keep(sys.argv[1:]))
