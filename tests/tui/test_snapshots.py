"""Every screen as a picture, in both themes and three sizes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from driving import ready, until
from stand_ins import pair_in, workbench
from test_queue_screen import drafts, queue, table
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from editorial.tui.app import EditorialApp
from editorial.tui.themes import DARK, LIGHT

Shot = Callable[..., bool]

SCENES = {
    "review": ("n", "n"),
    "editor": ("n", "e"),
    "ignore": ("n", "I"),
    "help": ("question_mark",),
    "changes": ("a", "a", "d"),
    "finished": ("a", "V"),
    "pairing": ("n", "w"),
    "ignored": ("n", "I", "h", *"a pub", "enter", "H"),
    "export": ("ctrl+e",),
    "reason": ("n", "x"),
}


@pytest.fixture(autouse=True)
def same_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths on the screen are relative to the test's folder, so that every machine has the same."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(params=[(80, 24), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    found: tuple[int, int] = request.param
    return found


@pytest.fixture(params=[DARK.name, LIGHT.name])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def still(pilot: Pilot[int]) -> None:
    """No cursor blinks in a picture."""
    for screen in pilot.app.screen_stack:
        for area in screen.query(TextArea):
            area.cursor_blink = False
        for line in screen.query(Input):
            line.cursor_blink = False


def at(app: EditorialApp, theme: str, *keys: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    async def prepare(pilot: Pilot[int]) -> None:
        app.theme = theme
        screen = await ready(pilot, app)
        await pilot.press(*keys)
        still(pilot)
        await until(pilot, lambda: screen.session is not None and screen.reviewed == screen.session.revision)
        await app.workers.wait_for_complete()
        await pilot.pause()

    return prepare


@pytest.mark.parametrize("scene", SCENES)
def test_review(scene: str, size: tuple[int, int], theme: str, snap_compare: Shot) -> None:
    app = workbench(pair_in(Path()))
    assert snap_compare(app, terminal_size=size, run_before=at(app, theme, *SCENES[scene]))


def test_list(size: tuple[int, int], theme: str, snap_compare: Shot) -> None:
    app = queue(drafts(Path("spring")))

    async def prepare(pilot: Pilot[int]) -> None:
        app.theme = theme
        await pilot.press("f5")
        await until(pilot, lambda: all("●" in row[0] for row in table(app)))
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=prepare)


def test_russian(snap_compare: Shot) -> None:
    app = workbench(pair_in(Path()), language="ru")
    assert snap_compare(app, terminal_size=(120, 40), run_before=at(app, DARK.name, "n", "n"))
