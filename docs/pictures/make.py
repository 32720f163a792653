"""The pictures of the guide, taken from the real program on a sample: `python docs/pictures/make.py [NAME…]`.

Each is an SVG that Textual exports. The embedded engines are asked, so that what the pictures show is what a reader
gets who has installed the program and nothing else.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Static

from editorial.config import Config
from editorial.memory import Standing, TranslationUnit, open_memory
from editorial.tui.app import EditorialApp
from editorial.tui.archive import with_originals_once
from editorial.tui.real_services import RealServices
from editorial.tui.screens.queue import QueueScreen
from editorial.tui.screens.review import ReviewScreen
from editorial.tui.themes import DARK, LIGHT

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples"
SAMPLE = "pharma-cluster"
PATIENCE = 600.0


@dataclass(frozen=True)
class Picture:
    """What is typed before the picture is taken, and how large the terminal is."""

    name: str
    keys: Sequence[str]
    size: tuple[int, int] = (120, 36)
    theme: str = DARK.name
    language: str = "en"
    everything: bool = False


PICTURES = (
    Picture("review", ["n", "n", "n"]),
    Picture("review-ru", ["n", "n", "n"], language="ru"),
    Picture("light", ["n"], theme=LIGHT.name),
    Picture("edit", ["n", "n", "n", "e"]),
    Picture("ignore", ["n", "I"]),
    Picture("pairing", ["n", "n", "w"]),
    Picture("changes", ["a", "a", "a", "d"]),
    Picture("keys", ["question_mark"]),
    Picture("proposals", ["g", "8", "enter", "b"]),
    Picture("narrow", ["n", "n", "n"], size=(80, 24)),
    Picture("list", ["f5"], everything=True, size=(120, 24)),
)

REMEMBERED = TranslationUnit(
    source="Доля местного сырья в выпуске выросла с 7 до 9 %.",
    target="The share of local raw materials in output rose from 7% to 9%.",
    source_language="ru",
    target_language="en",
    standing=Standing.REVIEWED,
    release="pharma-2012",
)
"""What the memory holds from an earlier release."""


@contextlib.contextmanager
def workplace() -> Iterator[None]:
    """A copy of the samples to work on, and folders of its own for what the program remembers."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["EDITORIAL_CACHE"] = str(Path(folder, "cache"))
        shutil.copytree(SAMPLES, Path(folder, "releases"), ignore=shutil.ignore_patterns("*.json", "README*"))
        os.chdir(Path(folder, "releases"))
        os.environ["EDITORIAL_DATA"] = str(Path(folder, "data"))
        with open_memory() as memory:
            memory.add([REMEMBERED])
        try:
            yield
        finally:
            os.chdir(before)


async def checked(pilot: Pilot[int]) -> None:
    """Wait until every engine has spoken."""
    app = pilot.app
    assert isinstance(app, EditorialApp)
    waited = 0.0
    while waited < PATIENCE:
        await pilot.pause(0.1)
        waited += 0.1
        screen = app.screen
        if isinstance(screen, QueueScreen):
            if str(screen.query_one("#doing", Static).content) == screen.say("Checked."):
                return
        elif isinstance(screen, ReviewScreen) and screen.session is not None:
            done = screen.reviewed == screen.session.revision and not screen.unparsed
            if done and not screen.starting:
                return
    raise TimeoutError("the checks did not end")


async def take(picture: Picture) -> None:
    """Take one picture."""
    config = Config(engines="embedded", interface="ru" if picture.language == "ru" else "en")
    services = RealServices(config)
    pairs = with_originals_once(services.pairs(["."] if picture.everything else [f"{SAMPLE}/en.md"]))
    app = EditorialApp(pairs, config, services=services)
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        if not picture.everything:
            await checked(pilot)
        await pilot.press(*picture.keys)
        await (checked(pilot) if picture.everything else pilot.pause(1.0))
        await pilot.pause(0.5)
        app.save_screenshot(f"{picture.name}.svg", path=str(HERE))
    sys.stderr.write(f"{picture.name}.svg\n")


def main(names: Sequence[str]) -> None:
    """Take the pictures named, all of them where none is."""
    with workplace():
        for picture in PICTURES:
            if not names or picture.name in names:
                asyncio.run(take(picture))


if __name__ == "__main__":
    main(sys.argv[1:])
