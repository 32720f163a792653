"""What is ignored is shown with its reason and brought back; the original is checked for itself where one asks."""

from __future__ import annotations

from pathlib import Path

from driving import SIZE, ready, settled, text, until, words
from stand_ins import EN, RU, QuickReviewer, QuickServices, pair_in, workbench
from textual.widgets import OptionList

from editorial.model import Bitext, DocumentReport, SuppressedIssue, SuppressionKind
from editorial.review.editing.changes import Side
from editorial.tui.app import EditorialApp
from editorial.tui.screens.dialogs import Choice
from editorial.tui.screens.review import ReviewScreen


def listed(app: EditorialApp) -> list[str]:
    return [str(option.prompt) for option in app.screen.query_one(OptionList).options]


async def test_an_ignored_issue_is_shown_with_its_reason_and_brought_back(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("H")
        assert not isinstance(app.screen, Choice)
        await pilot.press("n", "I", "h", *"a pub", "enter", "i")
        assert words(screen)[:2] == ["if", "EUR 1.3 billion"]
        await pilot.press("q")
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("H")
        assert isinstance(app.screen, Choice)
        assert "inn" in listed(app)[0]
        assert "Everywhere in this text: a pub" in listed(app)[0]
        await pilot.press("enter")
        assert isinstance(app.screen, ReviewScreen)
        assert words(screen).count("inn") == 2
        assert screen.current is not None
        assert screen.current.issue.text == "inn"
        app.desk.notebook.submit(lambda: None).result()
        assert "inn" not in (pair.target.parent / "editorial-ignore.yml").read_text(encoding="utf-8")
        await pilot.press("u")
        assert words(screen).count("inn") == 0
        await pilot.press("H", "escape")
        assert isinstance(app.screen, ReviewScreen)


async def test_what_a_comment_in_the_draft_suppresses_is_shown_too(tmp_path: Path) -> None:
    class Commented(QuickReviewer):
        def review(self, bitext: Bitext) -> DocumentReport:
            first, *others = super().review(bitext).issues
            suppressed = SuppressedIssue(first, SuppressionKind.COMMENT, "as the minister said it")
            return DocumentReport(bitext, tuple(others), (suppressed,))

    app = workbench(pair_in(tmp_path), services=QuickServices(Commented()))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("end", "H")
        assert "by a comment in the draft: as the minister said it" in listed(app)[0]
        await pilot.press("enter")
        assert screen.unit == 1


async def test_the_original_is_checked_and_mended_too(tmp_path: Path) -> None:
    pair = pair_in(tmp_path, ru=RU.replace("около 70 проектов.", "около 70 проектов ."))
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        before = len(screen.shown)
        await pilot.press("O")
        await until(pilot, lambda: any(one.side is Side.SOURCE for one in screen.shown))
        assert len(screen.shown) == before + 1
        at = next(at for at, one in enumerate(screen.shown, start=1) if one.side is Side.SOURCE)
        await pilot.press("g", "#", *str(at), "enter", "a")
        await settled(pilot, app)
        assert text(screen) == EN
        await pilot.press("ctrl+s")
        await until(pilot, lambda: screen.session is not None and not screen.session.dirty)
        await pilot.press("O")
        await until(pilot, lambda: all(one.side is Side.TARGET for one in screen.shown))
    assert pair.source is not None
    assert pair.source.read_text(encoding="utf-8") == RU


async def test_what_is_ignored_in_the_original_is_kept_under_its_own_name(tmp_path: Path) -> None:
    pair = pair_in(tmp_path, ru=RU.replace("около 70 проектов.", "около 70 проектов ."))
    app = workbench(pair)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("O")
        await until(pilot, lambda: any(one.side is Side.SOURCE for one in screen.shown))
        at = next(at for at, one in enumerate(screen.shown, start=1) if one.side is Side.SOURCE)
        await pilot.press("g", "#", *str(at), "enter", "I", "h", *"so it is", "enter")
        assert all(one.side is Side.TARGET for one in screen.shown)
        assert "space-before-punctuation" in {one.issue.code for one in screen.shown}
        app.desk.notebook.submit(lambda: None).result()
        assert "path: ru.md" in (pair.target.parent / "editorial-ignore.yml").read_text(encoding="utf-8")
