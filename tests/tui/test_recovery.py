"""Nothing is lost: a killed program's work is offered, brought back, merged or thrown away."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from driving import SIZE, ready, settled, text, until
from stand_ins import EN, pair_in, workbench

from editorial.bitext.pairing import Pair
from editorial.review.editing.changes import Side
from editorial.review.editing.journal import recovered
from editorial.tui.screens.dialogs import Question
from editorial.tui.screens.review import ReviewScreen


async def killed(tmp_path: Path, pair: Pair, *keys: str) -> str:
    """Work without saving, and leave behind what a kill would; the text that was on the screen."""
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press(*keys)
        await settled(pilot, app)
        app.desk.notebook.submit(lambda: None).result()
        shutil.copytree(app.desk.journals, tmp_path / "copy")
        last = text(screen)
    shutil.rmtree(tmp_path / "data" / "journal", ignore_errors=True)
    shutil.copytree(tmp_path / "copy", tmp_path / "data" / "journal")
    return last


async def test_every_step_comes_back_and_can_be_undone(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    last = await killed(tmp_path, pair, "a", "a", "u", "e", "home", "S", "o", "space", "enter", "n", "i")
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: isinstance(app.screen, Question))
        await pilot.press("b")
        screen = await ready(pilot, app)
        await until(pilot, lambda: text(screen) == last)
        await settled(pilot, app)
        assert screen.session is not None
        assert len(screen.session.dismissals) == 1
        await pilot.press("u", "u", "u")
        assert text(screen) == EN
        await pilot.press("r", "ctrl+s")
        await until(pilot, lambda: screen.session is not None and not screen.session.unsaved)
        app.desk.notebook.submit(lambda: None).result()
        assert recovered(app.desk.journals, str(pair.target)) is None


async def test_thrown_away_is_gone(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    await killed(tmp_path, pair, "a")
    for expected in (True, False):
        app = workbench(pair)
        async with app.run_test(size=SIZE) as pilot:
            screen = None
            await until(pilot, lambda app=app: any(isinstance(s, ReviewScreen) and s.session for s in app.screen_stack))
            await pilot.pause(0.1)
            assert isinstance(app.screen, Question) is expected
            if expected:
                await pilot.press("t")
            screen = await ready(pilot, app)
            assert text(screen) == EN


async def test_work_is_merged_when_the_file_has_changed_meanwhile(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    await killed(tmp_path, pair, "a")
    pair.target.write_text(EN.replace("over 50", "over 60"), encoding="utf-8")
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: isinstance(app.screen, Question))
        await pilot.press("b")
        screen = await ready(pilot, app)
        await until(pilot, lambda: "14% of" in text(screen) and "over 60" in text(screen))


@pytest.mark.parametrize("kept", [0, 1, 30])
async def test_a_journal_cut_off_in_the_middle_gives_what_is_whole(tmp_path: Path, kept: int) -> None:
    pair = pair_in(tmp_path)
    await killed(tmp_path, pair, "a", "a")
    file = next((tmp_path / "data" / "journal").iterdir())
    *whole, last, _ = file.read_bytes().split(b"\n")
    file.write_bytes(b"\n".join([*whole, last[:kept]]))
    left = recovered(tmp_path / "data" / "journal", str(pair.target))
    assert left is not None
    assert len(left.steps()) == 1
    assert left.text(Side.TARGET) == EN.replace("14% if", "14% of")


def test_what_is_no_journal_is_left_alone(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    assert recovered(tmp_path, str(pair.target)) is None
