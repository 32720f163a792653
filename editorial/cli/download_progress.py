"""How a download shows: a bar at a terminal, else a plain line now and then; on standard error."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from editorial.messages import interface_language, translate
from editorial.model import Message

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

LINE_EVERY = 5.0
MEGABYTE = 1_000_000


class Display(Protocol):
    """A display of one download, used in a `with` statement; `advance` takes bytes, fewer when a file begins again."""

    def advance(self, amount: int) -> None: ...
    def __enter__(self) -> Display: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def display(name: str, size: int) -> Display:
    """A bar where standard error is a terminal, else lines."""
    return Bar(name, size) if sys.stderr.isatty() else Lines(name, size)


class Bar:
    """Rich's progress bar with amount, speed and time left."""

    def __init__(self, name: str, size: int) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            DownloadColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
            TransferSpeedColumn,
        )

        columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
        self._progress: Progress = Progress(TextColumn("{task.description}"), *columns, console=Console(stderr=True))
        self._task: TaskID = self._progress.add_task(name, total=size)

    def advance(self, amount: int) -> None:
        self._progress.advance(self._task, amount)

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()


class Lines:
    """A line at the start, every few seconds and at the end; no control characters."""

    def __init__(self, name: str, size: int) -> None:
        self._name = name
        self._size = size
        self._done = 0
        self._last = time.monotonic()

    def advance(self, amount: int) -> None:
        self._done += amount
        if time.monotonic() - self._last > LINE_EVERY:
            self._last = time.monotonic()
            self._tell()

    def __enter__(self) -> Lines:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tell()

    def _tell(self) -> None:
        message = Message.of(
            "{name}: {done} of {size} MB",
            name=self._name,
            done=f"{self._done / MEGABYTE:.1f}",
            size=f"{self._size / MEGABYTE:.1f}",
        )
        print(translate(message, interface_language("")), file=sys.stderr, flush=True)  # noqa: T201
