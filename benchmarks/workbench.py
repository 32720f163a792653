"""How quick the workbench is: first paint, first issues, typing, scrolling. `python benchmarks/workbench.py`.

Typing is measured on the samples with the embedded engines; scrolling on a pair of 2,000 units made up here. Figures
are seconds or milliseconds of wall-clock time on the machine it runs on.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from editorial.config import Config
from editorial.tui.app import EditorialApp
from editorial.tui.archive import with_originals_once
from editorial.tui.real_services import RealServices
from editorial.tui.screens.review import ReviewScreen
from editorial.tui.widgets.bitext_view import BitextView

SAMPLE = Path(__file__).parent.parent / "samples" / "pharma-cluster"
TYPED = "and so it was said in the Kaluga Region "
SIZE = (120, 40)


def say(what: str, figure: str) -> None:
    """Print a figure."""
    sys.stdout.write(f"{what:<58} {figure}\n")


async def on(folder: Path, work: Callable[[Pilot[int], ReviewScreen], Awaitable[None]], *, engines: str) -> None:
    """Open the draft in a folder, and measure."""
    config = Config(engines=() if engines == "none" else engines, interface="en")
    services = RealServices(config)
    begin = time.perf_counter()
    app = EditorialApp(with_originals_once(services.pairs([str(folder)])), config, services=services)
    async with app.run_test(size=SIZE) as pilot:
        say(f"first paint ({folder.name})", f"{time.perf_counter() - begin:.2f} s")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        while screen.reviewed < 0:
            await asyncio.sleep(0.005)
        say("first issues", f"{time.perf_counter() - begin:.2f} s")
        while screen.starting:
            await asyncio.sleep(0.01)
        say("issues of every engine", f"{time.perf_counter() - begin:.2f} s")
        await work(pilot, screen)


async def typing(pilot: Pilot[int], screen: ReviewScreen) -> None:
    """From a typed character to the issues of the text with it."""
    session = screen.session
    assert session is not None
    await pilot.press("n", "e")
    took = []
    for letter in TYPED:
        begin = time.perf_counter()
        await pilot.press("space" if letter == " " else letter)
        while screen.reviewed != session.revision:
            await asyncio.sleep(0.001)
        took.append((time.perf_counter() - begin) * 1000)
    took.sort()
    say("typed character to issues, median", f"{statistics.median(took):.0f} ms")
    say("typed character to issues, 95th percentile", f"{took[int(len(took) * 0.95)]:.0f} ms")


async def scrolling(pilot: Pilot[int], screen: ReviewScreen) -> None:
    """How long drawing a screen of a large pair holds the program up."""
    view = screen.query_one(BitextView)
    took = []
    for line in range(0, view.arrangement.height, 37):
        view.scroll_to(y=line, animate=False)
        view._drawn.clear()
        begin = time.perf_counter()
        for y in range(view.size.height):
            view.render_line(y)
        took.append((time.perf_counter() - begin) * 1000)
        await pilot.pause(0)
    say(f"scrolling {len(view.arrangement.rows)} units, longest block", f"{max(took):.1f} ms")
    begin = time.perf_counter()
    screen.redraw()
    say("bringing the whole screen up to date", f"{(time.perf_counter() - begin) * 1000:.1f} ms")


def large(folder: Path) -> Path:
    """A pair of 2,000 units."""
    folder.mkdir()
    english = "\n\n".join(f"The plant number {n} makes about {n} tonnes of goods a year." for n in range(2000))
    russian = "\n\n".join(f"Завод номер {n} выпускает около {n} тонн продукции в год." for n in range(2000))
    (folder / "en.md").write_text(english, encoding="utf-8")
    (folder / "ru.md").write_text(russian, encoding="utf-8")
    return folder


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"EDITORIAL_DATA": f"{name}/data", "EDITORIAL_CACHE": f"{name}/cache"}
        shutil.copytree(SAMPLE, folder / "sample", ignore=shutil.ignore_patterns("*.json"))
        asyncio.run(on(folder / "sample", typing, engines="embedded"))
        asyncio.run(on(large(folder / "large"), scrolling, engines="none"))


if __name__ == "__main__":
    main()
