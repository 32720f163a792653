"""The glossary in the workbench: a row's terms, an issue's entry, a new term in three keys."""

from __future__ import annotations

import sys
from pathlib import Path

from driving import SIZE, ready, review, text, until
from stand_ins import pair_in, workbench
from textual.pilot import Pilot
from textual.widgets import Input

sys.path.insert(0, str(Path(__file__).parent.parent / "cli"))

from words_of_a_row import book, configured, on_the_drug, opened, page

from editorial.tui.screens.dialogs import Entry, Page
from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.wordbook import Wordbook


async def test_the_glossary_of_a_row_and_an_entry(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await on_the_drug(pilot, app)
        await pilot.press("l")
        await until(pilot, lambda: "инфаркта миокарда" in book(app))
        assert "✖ myocardial infraction" in book(app)
        assert "also allowed: heart attack" in book(app)
        await pilot.press("1")
        await until(pilot, lambda: "house.yml:1" in page(app))
        await pilot.press("escape", "l")
        assert not review(app).query_one(Wordbook).display


async def test_a_term_in_three_keys(tmp_path: Path) -> None:
    config = configured(tmp_path)
    app = opened(tmp_path, config)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        while screen.current is None or screen.current.issue.text != "unites":
            await pilot.press("n")
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        assert [one.value for one in app.screen.query(Input)] == ["объединяет", "brings together"]
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "brings together" in (tmp_path / "house.yml").read_text(encoding="utf-8"))
        await pilot.press("l")
        await until(pilot, lambda: "brings together" in book(app))
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "says so already" in str(screen.query_one("#doing").render()))


async def test_words_marked_with_the_mouse_become_a_term_in_dictionary_form(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        view = screen.query_one(BitextView)
        await mark(pilot, view, "ранней диагностики", source=True)
        await mark(pilot, view, "early diagnosis", source=False)
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        assert [one.value for one in app.screen.query(Input)] == ["ранняя диагностика", "early diagnosis"]
        await pilot.press("escape", "escape")
        assert screen.marked == {}


async def test_words_marked_while_writing_become_a_term(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await on_the_drug(pilot, app)
        await pilot.press("e", *["shift+right"] * len("infraction"), "ctrl+t")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        assert [one.value for one in app.screen.query(Input)] == ["инфаркт", "infraction"]
        await pilot.press("escape", "enter")
        assert "infraction" in text(review(app))


async def mark(pilot: Pilot[int], view: BitextView, words: str, *, source: bool) -> None:
    """Draw with the mouse from within the first word to within the last."""
    for top, row in zip(view.arrangement.tops, view.arrangement.rows, strict=True):
        cell = row.source if source else row.target
        at = -1 if cell is None else cell.text.find(words)
        if cell is not None and at >= 0:
            left = 7 if source else 11 + view.widths[0]
            places = []
            for offset in (at + 1, at + len(words) - 1):
                line = next(n for n, (low, high) in enumerate(cell.lines) if low <= offset < high)
                places.append((1 + left + offset - cell.lines[line][0], 1 + top + row.gap + line))
            await pilot.mouse_down(view, offset=places[0])
            await pilot.mouse_up(view, offset=places[1])
            await pilot.pause()
            return
    raise AssertionError(words)


async def test_without_a_glossary_that_takes_entries_the_remedy_is_said(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("T")
        await until(pilot, lambda: "house.yml" in str(screen.query_one("#doing").render()))


async def test_an_issue_without_an_entry(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await on_the_drug(pilot, app)
        await pilot.press("G")
        await pilot.pause(0.3)
        assert not isinstance(app.screen, Page)
