"""What the review screen promises, driven by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from stand_ins import EN, RU, QuickReviewer, QuickServices, pair_in, workbench
from textual.pilot import Pilot

from editorial.model import Bitext, DocumentReport, State
from editorial.tui.app import EditorialApp
from editorial.tui.screens.dialogs import Page, Question
from editorial.tui.screens.review import ReviewScreen
from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.detail import Detail
from editorial.tui.widgets.editor import Words
from editorial.tui.widgets.issue_list import IssueList
from editorial.tui.widgets.rows import View

SIZE = (120, 40)


def review(app: EditorialApp) -> ReviewScreen:
    screen = next(one for one in app.screen_stack if isinstance(one, ReviewScreen))
    assert isinstance(screen, ReviewScreen)
    return screen


async def until(pilot: Pilot[int], what: Callable[[], object]) -> None:
    for _ in range(1500):
        await pilot.pause(0.01)
        if what():
            return
    raise AssertionError("it did not happen within fifteen seconds")


async def ready(pilot: Pilot[int], app: EditorialApp) -> ReviewScreen:
    await until(pilot, lambda: any(isinstance(s, ReviewScreen) and s.reviewed >= 0 for s in app.screen_stack))
    await settled(pilot, app)
    return review(app)


async def settled(pilot: Pilot[int], app: EditorialApp) -> None:
    screen = review(app)
    session = screen.session
    assert session is not None
    await until(pilot, lambda: screen.reviewed == session.revision and not screen.unparsed)
    await pilot.pause()


def words(screen: ReviewScreen) -> list[str]:
    return [one.issue.text for one in screen.shown]


def text(screen: ReviewScreen) -> str:
    assert screen.session is not None
    return screen.session.bitext.target.text


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
