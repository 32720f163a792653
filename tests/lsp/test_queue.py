"""The queue: of a draft the newest job alone, when it is due, and an end that waits for nobody."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from editorial.lsp.desk import Job
from editorial.lsp.queue import Queue


def job(revision: int, uri: str = "a") -> Job:
    return Job(uri, revision, Path(uri), "plaintext", "text")


def test_only_the_newest_job_of_a_draft_is_done_and_the_soonest_first() -> None:
    done: list[tuple[str, int]] = []
    queue = Queue(lambda one: done.append((one.uri, one.revision)), at_end=lambda: None)
    for revision in range(5):
        queue.put(job(revision), after=0.2)
    queue.put(job(9, "b"), after=0.05)
    queue.put(job(1, "c"), after=0.1)
    queue.drop("c")
    deadline = time.monotonic() + 20
    while len(done) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    queue.close(patience=20)
    assert done == [("b", 9), ("a", 4)]


def test_the_end_closes_the_engines_once_the_last_job_is_done() -> None:
    told: list[str] = []
    begun = threading.Event()

    def work(_: Job) -> None:
        begun.set()
        time.sleep(0.1)
        told.append("done")

    queue = Queue(work, at_end=lambda: told.append("end"))
    queue.put(job(1))
    assert begun.wait(20)
    queue.put(job(2), after=60)
    queue.close(patience=20)
    assert told == ["done", "end"]


def test_a_job_that_hangs_does_not_keep_the_engines_open() -> None:
    told: list[str] = []
    begun, go = threading.Event(), threading.Event()

    def work(_: Job) -> None:
        begun.set()
        go.wait(20)

    queue = Queue(work, at_end=lambda: told.append("end"))
    queue.put(job(1))
    assert begun.wait(20)
    queue.close(patience=0.05)
    assert told == ["end"]
    go.set()
