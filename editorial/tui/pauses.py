"""The interpreter's own pauses, in which no key is answered: looking for garbage, and waiting for a busy thread."""

from __future__ import annotations

import gc
import sys
import threading
from types import TracebackType

SWITCH = 0.001
"""Seconds that a thread computes while another waits. A key waits for every other thread several times over: with a
thread at work, an arrow key was drawn after 60 ms at the median, after 65 to 88 with Python's own 5 ms."""


def shorten() -> None:
    """Have busy threads let go earlier."""
    sys.setswitchinterval(SWITCH)


class Loading:
    """While drafts, models and dictionaries are loaded, no garbage is looked for among them, neither then nor later.

    They stay, so that a search finds none and costs up to 60 ms. To be entered by any number of threads at once.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way = 0

    def __enter__(self) -> None:
        with self._lock:
            self._under_way += 1
            gc.disable()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._under_way -= 1
            if not self._under_way:
                gc.freeze()
                gc.enable()
