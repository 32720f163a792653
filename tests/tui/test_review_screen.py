"""What the review screen promises of issues, driven by keys: shown with evidence, accepted, ignored, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import SIZE, ready, settled, text, until, words
from stand_ins import EN, pair_in, workbench

from editorial.tui.screens.dialogs import Question
from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.issue_list import IssueList


async def test_the_first_issue_is_shown_with_its_evidence(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        assert words(screen)[:3] == ["if", "inn", "infraction"]
        assert screen.current == screen.shown[0]
        await pilot.press("n", "n")
        assert screen.current == screen.shown[2]
        assert screen.unit == 3
        detail = str(screen.query_one("#detail-text").render())
        assert "infarction" in detail
        assert "инфаркта" in detail
        await until(pilot, lambda: "myocardial infarction" in str(screen.query_one("#detail-text").render()))
        await pilot.press("p")
        assert screen.current == screen.shown[1]


async def test_accepting_saves_the_accepted_words_only(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("a", "a", "a")
        await settled(pilot, app)
        assert screen.session is not None
        assert screen.session.unsaved
        await pilot.press("ctrl+s")
        await until(pilot, lambda: screen.session is not None and not screen.session.unsaved)
        await pilot.press("q")
    wanted = EN.replace("14% if", "14% of").replace("plant inn", "plant in").replace("infraction", "infarction")
    assert pair.target.read_text(encoding="utf-8") == wanted
    assert app.return_value == 0


@pytest.mark.parametrize(
    "encoded",
    [
        EN.replace("\n", "\r\n").encode("utf-8-sig"),
        EN.replace("\n", "\r\n").encode("utf-16"),
        EN.replace("’", "'").encode("cp1251"),
    ],
    ids=["utf-8 with a mark, CRLF", "utf-16", "windows-1251"],
)
async def test_encoding_mark_and_newlines_are_kept(tmp_path: Path, encoded: bytes) -> None:
    pair = pair_in(tmp_path)
    pair.target.write_bytes(encoded)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("a", "ctrl+s")
        await until(pilot, lambda: screen.session is not None and not screen.session.unsaved)
    codec = {b"\xef\xbb": "utf-8-sig", b"\xff\xfe": "utf-16"}.get(encoded[:2], "cp1251")
    assert pair.target.read_bytes() == encoded.decode(codec).replace("14% if", "14% of").encode(codec)


async def test_a_suggestion_by_its_number(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("n", "2")
        assert "plant inner Kaluga" in text(screen)
        before = text(screen)
        await pilot.press("9")
        assert text(screen) == before


async def test_everywhere_safe_undo_and_redo(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("n", "A")
        assert "inn" not in text(screen)
        await pilot.press("S")
        assert "market”. The" in text(screen)
        assert "stages." in text(screen)
        await settled(pilot, app)
        after = text(screen)
        await pilot.press("u", "u")
        assert text(screen) == EN
        await settled(pilot, app)
        assert len(screen.shown) == 8
        await pilot.press("r", "ctrl+y")
        assert text(screen) == after


async def test_keys_by_their_place_on_a_russian_keyboard(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("т")
        assert screen.current == screen.shown[1]
        await pilot.press("ф")
        assert "plant in Kaluga" in text(screen)
        await pilot.press("г")
        assert text(screen) == EN
        await pilot.press("Ф")
        assert "inn" not in text(screen)


async def test_ignoring_once_and_here_with_a_reason(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("n", "i")
        assert words(screen).count("inn") == 1
        assert text(screen) == EN
        await pilot.press("u")
        assert words(screen).count("inn") == 2
        await pilot.press("I")
        assert isinstance(app.screen, Question)
        await pilot.press("h")
        await pilot.press(*"a pub", "enter")
        assert words(screen).count("inn") == 0
        assert screen.session is not None
        assert screen.session.dismissals[0].reason == "a pub"
        await pilot.press("i")
    again = workbench(pair)
    async with again.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, again)
        assert words(screen).count("inn") == 0
        assert "if" in words(screen)


async def test_filter_severity_and_order(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("F")
        assert len(screen.shown) == 7
        await pilot.press("F")
        assert len(screen.shown) == 5
        await pilot.press("F", "o")
        assert words(screen)[0] == "EUR 1.3 billion"
        await pilot.press("f", *"space", "enter")
        assert {one.issue.code for one in screen.shown} == {"double-space", "space-before-punctuation"}
        assert "2/8" in str(screen.query_one(IssueList).border_title)


async def test_the_filter_knows_the_words_that_the_reader_sees(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path), language="ru")
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("f", *"числа", "enter")
        assert words(screen) == ["EUR 1.3 billion"]


async def test_the_list_is_gone_through_by_keys_and_mouse(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        issues = screen.query_one(IssueList)
        issues.focus()
        await pilot.press("down")
        assert screen.current == screen.shown[1]
        await pilot.press("end")
        assert screen.current == screen.shown[-1]
        await pilot.press("up", "home")
        assert screen.current == screen.shown[0]
        await pilot.click(issues, offset=(5, 3))
        assert screen.current == screen.shown[2]
        assert "infraction → infarction" in issues.render_line(2).text
        await pilot.press("o")
        assert issues.render_line(0).text.strip() == "Figures and dates"


async def test_the_mouse_points_at_issues_and_accepts_them(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        view = screen.query_one(BitextView)
        row = view.arrangement.rows[1]
        assert row.target is not None
        column = 11 + view.widths[0] + row.target.text.index("inn")
        await pilot.click(view, offset=(1 + column, 1 + view.arrangement.tops[1] + 1))
        assert screen.current is not None
        assert screen.current.issue.text == "inn"
        detail = screen.query_one("#detail-text")
        at = next(y for y in range(detail.size.height) if " 1 " in detail.render_line(y).text)
        await pilot.click(detail, offset=(1, at))
        assert "plant in Kaluga" in text(screen)
