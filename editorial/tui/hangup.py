"""A terminal that is gone ends the program: a window closed over a connection may send no signal."""

from __future__ import annotations

import os
import select
import sys
import threading

GONE = 129
"""The exit code of a program that a hang-up has ended, as shells count it."""


def watch() -> None:
    """Have the program end when its terminal hangs up; unsaved work is in the journal by then.

    Nothing is done where the system cannot tell.
    """
    if not hasattr(select, "poll") or not sys.stdin.isatty():
        return
    waiting = select.poll()
    waiting.register(sys.stdin.fileno(), 0)
    threading.Thread(target=_wait, args=(waiting,), name="hang-up", daemon=True).start()


def _wait(waiting: select.poll) -> None:
    # Hang-ups and errors are told even where no event was asked for. Threads that write to what is gone wait for ever.
    waiting.poll()
    os._exit(GONE)
