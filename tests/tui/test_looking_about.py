"""Places, views, sizes and languages of the review screen, and what it says when something fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import SIZE, ready, review, text, until
from stand_ins import QuickReviewer, QuickServices, pair_in, workbench

from editorial.model import Bitext, DocumentReport, State
from editorial.tui.screens.dialogs import Page
from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.detail import Detail
from editorial.tui.widgets.issue_list import IssueList
from editorial.tui.widgets.rows import View


@pytest.mark.parametrize(("typed", "unit"), [("4", 4), ("L5", 5), ("#4", 4), ("99", 1), ("x", 1)])
async def test_going_to_a_place(tmp_path: Path, typed: str, unit: int) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("g", *typed, "enter")
        assert screen.unit == unit


async def test_views_pages_and_notes(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        view = screen.query_one(BitextView)
        seen = []
        for _ in View:
            await pilot.press("v")
            seen.append(view.view)
        assert set(seen) == set(View)
        await pilot.press("a")
        for key, held in {"d": "of", "V": "Kaluga", "question_mark": "Accept", "x": "dictionary"}.items():
            await pilot.press(key)
            assert isinstance(app.screen, Page)
            assert held in str(app.screen.query("Static").last().render())
            await pilot.press("escape")
        await pilot.press("m", "m", "c", *"ask Anna", "enter")
        assert screen.session is not None
        assert screen.session.states[screen.unit] is State.REVIEWED
        assert "ask Anna" in str(screen.query_one(Detail).query_one("#detail-text").render())


async def test_a_failing_engine_is_said_and_the_screen_lives(tmp_path: Path) -> None:
    class Broken(QuickReviewer):
        def review(self, bitext: Bitext) -> DocumentReport:
            raise RuntimeError("the server on port 8081 does not answer; run `editorial doctor`")

    app = workbench(pair_in(tmp_path), services=QuickServices(Broken()))
    async with app.run_test(size=SIZE) as pilot:
        await until(
            pilot, lambda: bool(app.screen.query("#doing")) and "doctor" in str(app.screen.query_one("#doing").render())
        )
        screen = review(app)
        await pilot.press("e", *"Yes ", "enter")
        assert text(screen).startswith("# Yes") or "Yes" in text(screen)


async def test_an_unreadable_draft_is_said(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    pair.target.unlink()
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        await until(
            pilot,
            lambda: (
                bool(app.screen.query("#doing"))
                and "no such file" in str(app.screen.query_one("#doing").render()).lower()
            ),
        )
        await pilot.press("q")
    assert app.return_value == 0


async def test_a_draft_without_an_original(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path, ru=None))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("v", "v", "v", "v", "E", "n", "a")
        assert "plant in Kaluga" in text(screen)


async def test_the_interface_speaks_russian(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path), language="ru")
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        assert "Замечания" in str(screen.query_one(IssueList).border_title)
        await pilot.press("question_mark")
        assert "Принять" in str(app.screen.query("Static").last().render())


async def test_every_command_is_in_the_palette(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        titles = {command.title for command in app.get_system_commands(screen)}
        assert {app.say(c.help) for c in screen.commands if c.id != "palette"} == titles
        await pilot.press("ctrl+p", *"every fix that is safe", "enter")
        await until(pilot, lambda: "market”. The" in text(screen))


@pytest.mark.parametrize("size", [(80, 24), (60, 15), (200, 60), (20, 6)])
async def test_any_size_works(tmp_path: Path, size: tuple[int, int]) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=size) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("n", "n", "a", "e", "x", "escape", "u", "v", "d", "escape")
        assert screen.query_one(BitextView).arrangement.height > 0
