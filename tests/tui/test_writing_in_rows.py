"""The reader's own words: written in a row, found and replaced, noted, copied, saved or not, merged with others'."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import SIZE, ready, settled, text, until, words
from stand_ins import EN, RU, pair_in, workbench

from editorial.model import State
from editorial.tui.screens.dialogs import Question
from editorial.tui.screens.review import ReviewScreen
from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.editor import Words


async def test_writing_checks_while_one_types_and_escape_takes_back(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("n", "e")
        assert isinstance(app.focused, Words)
        await pilot.press("delete", "delete", "delete", *"at")
        assert "plant at Kaluga" in text(screen)
        await settled(pilot, app)
        assert words(screen).count("inn") == 1
        await pilot.press("escape")
        assert text(screen) == EN
        await settled(pilot, app)
        assert words(screen).count("inn") == 2
        await pilot.press("e", "home", *"So ", "enter")
        assert isinstance(app.focused, BitextView)
        assert "So The new plant" in text(screen)
        await pilot.press("u")
        assert text(screen) == EN


async def test_cyrillic_is_typed_as_it_is(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("n", "E", "home", *"Вот ф", "space", "enter")
        assert screen.session is not None
        assert screen.session.bitext.source is not None
        assert "Вот ф Новый завод" in screen.session.bitext.source.text


async def test_words_for_an_empty_row(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("end", "e", *"It holds a GMP certificate.", "enter")
        assert "over 50 companies. It holds a GMP certificate." in text(screen)
        await settled(pilot, app)
        assert screen.session is not None
        assert screen.session.bitext.units[7].target[0].text == "It holds a GMP certificate."


async def test_find_and_replace_over_both_sides(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("slash", *"kaluga", "enter")
        assert len(screen.found) == 2
        assert screen.unit == 2
        await pilot.press("escape")
        assert screen.found == ()
        await pilot.press("R", *"14", "enter", *"15", "enter", "b")
        assert screen.session is not None
        assert screen.session.bitext.source is not None
        assert "15% if" in text(screen)
        assert "15 % выпуска" in screen.session.bitext.source.text
        await pilot.press("u")
        assert (text(screen), screen.session.bitext.source.text) == (EN, RU)


async def test_states_and_comments_are_there_the_next_time(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot, app)
        await pilot.press("a", "m", "m", "c", *"ask Anna", "enter", "ctrl+s", "q")
        await until(pilot, lambda: app.return_value is not None or isinstance(app.screen, Question))
        await pilot.press("s")
    again = workbench(pair)
    async with again.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, again)
        assert screen.session is not None
        assert list(screen.session.comments.values()) == ["ask Anna"]
        assert State.REVIEWED in screen.session.states.values()


async def test_copying(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot, app)
        await pilot.press("y")
        assert app.clipboard.startswith("Kaluga Pharmaceutical Cluster")
        await pilot.press("Y")
        assert app.clipboard.startswith("Калужский")


async def test_leaving_asks_when_something_is_not_saved(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot, app)
        await pilot.press("a", "q")
        assert isinstance(app.screen, Question)
        await pilot.press("c")
        assert isinstance(app.screen, ReviewScreen)
        await pilot.press("q", "s")
        await until(pilot, lambda: app.return_value is not None)
    assert "14% of the" in pair.target.read_text(encoding="utf-8")


async def test_leaving_without_saving_leaves_the_file(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot, app)
        await pilot.press("a", "q", "d")
        await until(pilot, lambda: app.return_value is not None)
    assert pair.target.read_text(encoding="utf-8") == EN


async def test_a_read_only_file_says_so_before_the_first_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editorial.tui.desk.writable", lambda _: False)
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        assert "read-only" in str(screen.query_one("#title").render())
        await pilot.press("a")
        assert isinstance(app.screen, Question)
        await pilot.press("l")
        assert text(screen) == EN
        await pilot.press("a", "e")
        assert text(screen) != EN
        await pilot.press("a")
        assert isinstance(app.screen, ReviewScreen)


async def test_a_file_changed_by_another_program_is_merged_by_choice(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("a")
        pair.target.write_text(EN.replace("over 50 companies", "over 60 companies"), encoding="utf-8")
        screen._watch()
        await until(pilot, lambda: isinstance(app.screen, Question))
        await pilot.press("m")
        assert "14% of the" in text(screen)
        assert "over 60 companies" in text(screen)
        await settled(pilot, app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: screen.session is not None and not screen.session.unsaved)
    assert pair.target.read_text(encoding="utf-8") == text(screen)


async def test_taking_the_file_can_be_undone(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        theirs = EN.replace("over 50", "over 60")
        pair.target.write_text(theirs, encoding="utf-8")
        screen._watch()
        await until(pilot, lambda: isinstance(app.screen, Question))
        await pilot.press("t")
        assert text(screen) == theirs
        assert screen.session is not None
        assert not screen.session.unsaved
        await pilot.press("u")
        assert text(screen) == EN
