"""The panes of words and the form of a new entry as pictures, in both themes and three sizes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from driving import ready, review, until
from test_snapshots import Shot, same_paths, size, still, theme
from textual.pilot import Pilot
from words_of_a_row import configured, on_the_drug, opened

from editorial.tui.app import EditorialApp
from editorial.tui.screens.dialogs import Entry
from editorial.tui.themes import DARK

__all__ = ["same_paths", "size", "theme"]


def pane(app: EditorialApp, look: str, key: str, words: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    async def prepare(pilot: Pilot[int]) -> None:
        app.theme = look
        await on_the_drug(pilot, app)
        await pilot.press(key)
        await until(pilot, lambda: words in str(review(app).query_one("#wordbook-text").render()))
        await app.workers.wait_for_complete()
        await pilot.pause()

    return prepare


@pytest.mark.parametrize(("key", "words"), [("b", "100 %"), ("l", "heart attack")], ids=["proposals", "terms"])
def test_pane(key: str, words: str, size: tuple[int, int], theme: str, snap_compare: Shot) -> None:
    app = opened(Path(), configured(Path()))
    assert snap_compare(app, terminal_size=size, run_before=pane(app, theme, key, words))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_form(language: str, snap_compare: Shot) -> None:
    app = opened(Path(), configured(Path()), language=language)

    async def prepare(pilot: Pilot[int]) -> None:
        app.theme = DARK.name
        screen = await ready(pilot, app)
        while screen.current is None or screen.current.issue.text != "unites":
            await pilot.press("n")
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        still(pilot)
        await pilot.pause()

    assert snap_compare(app, terminal_size=(120, 40), run_before=prepare)
