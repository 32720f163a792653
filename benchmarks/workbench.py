"""How quick the workbench is: start, typing, scrolling, accepting everything. `python benchmarks/workbench.py`.

Each figure is printed twice: the wall clock, which is what a reader waits, and processor time, which a busy machine
leaves alone. The start is that of the real program in a pseudo-terminal, from the start of the process. Typing is done
on 1,000 words made of the samples, with the embedded engines; scrolling and accepting on 2,000 units made up here. What
blocks is measured by a heartbeat: the longest the program's own thread works between two beats.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import cycle
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from editorial.config import Config
from editorial.tui.app import EditorialApp
from editorial.tui.archive import with_originals_once
from editorial.tui.real_services import RealServices
from editorial.tui.screens.review import ReviewScreen
from editorial.tui.widgets.bitext_view import BitextView

SAMPLES = Path(__file__).parent.parent / "samples"
WORDS = 1000
BEAT = 0.002
UNITS = 2000
TYPED = "and so it was said in the Kaluga Region "
SIZE = (120, 40)
TICKS = os.sysconf("SC_CLK_TCK")

Work = Callable[[Pilot[int], ReviewScreen], Awaitable[None]]


def say(what: str, wall: float, processor: float) -> None:
    """Print a figure, in seconds."""
    sys.stdout.write(f"{what:<58} {wall * 1000:>8.0f} ms {processor * 1000:>8.0f} ms processor\n")
    sys.stdout.flush()


# The start of the real program


def start(folder: Path) -> None:
    """First paint and first issues."""
    (folder / "editorial.toml").write_text('engines = "embedded"\ninterface = "en"\n', encoding="utf-8")
    begin = time.perf_counter()
    with terminal(folder, "en.md") as (process, master):
        for words, what in (("Opening", "start to first paint"), (" → ", "start to first issues")):
            wait_for(words, master)
            say(what, time.perf_counter() - begin, spent_by(process.pid))


@contextmanager
def terminal(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The program in a pseudo-terminal."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    command = [sys.executable, "-c", "from editorial.cli.main import main; raise SystemExit(main())", *arguments]
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment, start_new_session=True
    )
    os.close(slave)
    try:
        yield process, master
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(master)


def wait_for(words: str, master: int) -> None:
    """Read until the program has written `words`, which may be among other words that it writes at once."""
    written = ""
    while words not in written:
        if select.select([master], [], [], 0.2)[0]:
            written += os.read(master, 65536).decode("utf-8", errors="replace")


def spent_by(process: int) -> float:
    """Processor time of a running process, in seconds; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


# The open program


async def on(folder: Path, work: Work, **settings: object) -> None:
    """Open the draft in a folder, and measure when every engine has spoken."""
    config = Config(interface="en", **settings)  # type: ignore[arg-type]
    services = RealServices(config)
    app = EditorialApp(with_originals_once(services.pairs([str(folder)])), config, services=services)
    async with app.run_test(size=SIZE) as pilot:
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        while screen.reviewed < 0 or screen.starting:
            await asyncio.sleep(0.01)
        await work(pilot, screen)


async def typing(pilot: Pilot[int], screen: ReviewScreen) -> None:
    """From a typed character to the issues of the text with it on the screen.

    Keys are sent as a terminal sends them. Those that a pilot presses come back when the program has been idle for two
    fiftieths of a second, which no typist waits for.
    """
    session = screen.session
    assert session is not None
    await pilot.press("g", *str(len(session.bitext.units) // 2), "enter", "e")
    took = []
    for letter in TYPED:
        begin, worked, revision = time.perf_counter(), time.process_time(), session.revision
        pilot.app.post_message(events.Key("space" if letter == " " else letter, letter))
        while session.revision == revision or screen.reviewed != session.revision:
            await asyncio.sleep(0.001)
        painted = asyncio.Event()
        screen.call_after_refresh(painted.set)
        await painted.wait()
        took.append((time.perf_counter() - begin, time.process_time() - worked))
    walls, processors = (sorted(column) for column in zip(*took, strict=True))
    say("typed character to issues, median", statistics.median(walls), statistics.median(processors))
    last = int(len(took) * 0.95)
    say("typed character to issues, 95th percentile", walls[last], processors[last])


async def moving(pilot: Pilot[int], screen: ReviewScreen) -> None:
    """Scrolling and accepting all in a large pair."""
    session = screen.session
    assert session is not None
    view = screen.query_one(BitextView)
    async with heartbeat(f"scrolling {UNITS} units, longest block"):
        for key in ("end", "home", *["pagedown"] * 40, *["down"] * 40, *["n"] * 20):
            await pilot.press(key)
        for line in range(0, view.arrangement.height, 97):
            view.scroll_to(y=line, animate=False)
            await pilot.pause(0)
    async with heartbeat(f"accepting {len(session.occurrences)} at once, longest block"):
        begin, worked = time.perf_counter(), time.process_time()
        await pilot.press("S")
        say("accepting all, done", time.perf_counter() - begin, time.process_time() - worked)
        while screen.reviewed != session.revision or screen.unparsed:
            await asyncio.sleep(0.001)
        say("accepting all, checked again", time.perf_counter() - begin, time.process_time() - worked)
    async with heartbeat("undoing that, longest block"):
        await pilot.press("u")


@asynccontextmanager
async def heartbeat(what: str) -> AsyncIterator[None]:
    """Say how long the program's thread was never free meanwhile."""
    longest = [0.0, 0.0]

    async def beat() -> None:
        while True:
            wall, worked = time.perf_counter(), time.thread_time()
            # A beat that never slept would keep Textual's pilot waiting for the processor to be idle.
            await asyncio.sleep(BEAT)
            taken = time.perf_counter() - wall - BEAT, time.thread_time() - worked
            longest[:] = map(max, longest, taken)

    beating = asyncio.create_task(beat())
    try:
        yield
    finally:
        beating.cancel()
        say(what, *longest)


def thousand(folder: Path) -> Path:
    """A pair of 1,000 words: the samples, one after the other."""
    folder.mkdir()
    names = sorted(path.parent.name for path in SAMPLES.glob("*/ru.md"))
    texts: dict[str, list[str]] = {"en": [], "ru": []}
    for name in cycle(names):
        if sum(len(text.split()) for text in texts["en"]) >= WORDS:
            break
        for language, parts in texts.items():
            parts.append((SAMPLES / name / f"{language}.md").read_text(encoding="utf-8"))
    for language, parts in texts.items():
        (folder / f"{language}.md").write_text("\n\n".join(parts), encoding="utf-8")
    return folder


def large(folder: Path) -> Path:
    """A pair of 2,000 units, each with something to accept."""
    folder.mkdir()
    english = "\n\n".join(f"The plant number {n} makes  about {n} tonnes of goods a year." for n in range(UNITS))
    russian = "\n\n".join(f"Завод номер {n} выпускает около {n} тонн продукции в год." for n in range(UNITS))
    (folder / "en.md").write_text(english, encoding="utf-8")
    (folder / "ru.md").write_text(russian, encoding="utf-8")
    return folder


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"EDITORIAL_DATA": f"{name}/data", "EDITORIAL_CACHE": f"{name}/cache"}
        pair = thousand(folder / "thousand")
        start(pair)
        asyncio.run(on(pair, typing, engines="embedded"))
        asyncio.run(on(large(folder / "large"), moving, engines=(), select=("double-space",)))


if __name__ == "__main__":
    main()
