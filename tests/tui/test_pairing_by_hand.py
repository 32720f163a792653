"""Rows joined, split and paired by hand: undone, saved beside the draft, brought back by the journal."""

from __future__ import annotations

from pathlib import Path

from driving import SIZE, ready, settled, text, until
from stand_ins import EN, pair_in, workbench
from test_recovery import killed

from editorial.bitext import sidecar
from editorial.tui.screens.dialogs import Question
from editorial.tui.screens.pairing_dialog import PairingDialog
from editorial.tui.screens.review import ReviewScreen

Rows = list[tuple[int, int]]


def rows(screen: ReviewScreen) -> Rows:
    assert screen.session is not None
    return [(len(unit.source), len(unit.target)) for unit in screen.session.bitext.units]


async def test_join_split_undo_and_save(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        single = rows(screen)
        await pilot.press("j", "m", "m", "О")
        assert rows(screen) == [(1, 1), (2, 2), *single[3:]]
        assert screen.unit == 2
        await settled(pilot, app)
        assert "not saved" in str(screen.query_one("#title").render())
        assert text(screen) == EN
        await pilot.press("s")
        assert rows(screen) == single
        await pilot.press("u", "u")
        assert rows(screen) == single
        await pilot.press("r", "ctrl+s")
        await until(pilot, lambda: screen.session is not None and not screen.session.dirty)
        await pilot.press("q")
        await until(pilot, lambda: app.return_value is not None)
    assert pair.target.read_text(encoding="utf-8") == EN
    assert len(sidecar.read(sidecar.path_of(pair.target)).pairings) == 1
    again = workbench(pair)
    async with again.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, again)
        assert rows(screen)[1] == (2, 2)
        await pilot.press("j", "s", "ctrl+s")
        await until(pilot, lambda: screen.session is not None and not screen.session.dirty)
    assert len(sidecar.read(sidecar.path_of(pair.target)).pairings) == 2


async def test_sentences_are_paired_by_digits(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("g", "4", "enter", "w")
        assert isinstance(app.screen, PairingDialog)
        await pilot.press("4", "left", "up", "2", "4", "enter")
        assert isinstance(app.screen, ReviewScreen)
        assert rows(screen)[2:5] == [(1, 1), (2, 2), (1, 1)]
        await settled(pilot, app)
        await pilot.press("w", "escape")
        before = rows(screen)
        await pilot.press("w", "enter", "w", "enter")
        assert rows(screen) == before
        await pilot.press("u")
        assert rows(screen) == [(1, 1)] * 7 + [(1, 0)]


async def test_a_text_parsed_anew_keeps_the_rows(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("j", "J", "f5")
        await settled(pilot, app)
        assert rows(screen)[1] == (2, 2)
        await pilot.press("u", "f5")
        await settled(pilot, app)
        assert rows(screen)[1] == (1, 1)


async def test_rows_of_a_killed_program_come_back(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    await killed(tmp_path, pair, "a", "J")
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: isinstance(app.screen, Question))
        await pilot.press("b")
        screen = await ready(pilot, app)
        await until(pilot, lambda: rows(screen)[1] == (2, 2))
        await settled(pilot, app)
        assert rows(screen)[1] == (2, 2)


async def test_a_draft_without_an_original_has_nothing_to_pair(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path, ru=None))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        before = rows(screen)
        await pilot.press("J", "s", "w")
        assert rows(screen) == before
