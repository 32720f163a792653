"""What is reviewed next, in a thread of its own: of a draft always the newest text, and never one that is gone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from editorial.lsp.desk import Job


class Queue:
    """Jobs, at most one a draft, carried out one after the other by `work` when they are due."""

    def __init__(self, work: Callable[[Job], None], *, at_end: Callable[[], None]) -> None:
        self._work = work
        self._at_end = at_end
        self._wanted: dict[str, tuple[float, Job]] = {}
        self._changed = threading.Condition()
        self._closed = False
        # A daemon, so that an engine that hangs cannot hold up the end of the program.
        self._thread = threading.Thread(target=self._run, name="review", daemon=True)
        self._thread.start()

    def put(self, job: Job, *, after: float = 0.0) -> None:
        """Carry out a job `after` seconds, in place of the one that still waits for the same draft."""
        with self._changed:
            self._wanted[job.uri] = (time.monotonic() + after, job)
            self._changed.notify()

    def drop(self, uri: str) -> None:
        """Carry out nothing more for a draft."""
        with self._changed:
            self._wanted.pop(uri, None)

    def close(self, *, patience: float) -> None:
        """Take no more jobs, and wait so many seconds at most for the one under way, before `at_end` is done."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join(patience)
        if self._thread.is_alive():
            # Better an engine taken from under a review than a server of one that outlives the program.
            self._at_end()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            self._work(job)
        self._at_end()

    def _next(self) -> Job | None:
        with self._changed:
            while not self._closed:
                due, job = min(self._wanted.values(), key=lambda one: one[0], default=(None, None))
                if due is not None and job is not None and due <= time.monotonic():
                    del self._wanted[job.uri]
                    return job
                self._changed.wait(None if due is None else due - time.monotonic())
            return None
