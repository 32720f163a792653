"""The list of drafts: counts, order, search, what changed, checking all."""

from __future__ import annotations

from pathlib import Path

from driving import ready, until
from stand_ins import EN, QuickReviewer, QuickServices, pair_in

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.model import Bitext, DocumentReport
from editorial.tui.app import EditorialApp
from editorial.tui.archive import with_originals_once
from editorial.tui.messages import Counted
from editorial.tui.screens.queue import QueueScreen
from editorial.tui.screens.review import ReviewScreen


def drafts(folder: Path) -> list[Pair]:
    return [
        pair_in(folder / "a", en=EN.replace("inn", "in")),
        pair_in(folder / "b"),
        pair_in(folder / "c", en="# Fine\n\nAll is well.\n"),
    ]


def queue(pairs: list[Pair], folder: str | None = None) -> EditorialApp:
    return EditorialApp(pairs, Config(interface="en"), services=QuickServices(), folder=folder)


def table(app: EditorialApp) -> list[list[str]]:
    screen = app.screen
    assert isinstance(screen, QueueScreen)
    drafts_table = screen._table()
    return [[str(cell) for cell in drafts_table.get_row_at(row)] for row in range(drafts_table.row_count)]


async def test_checking_all_counts_and_remembers(tmp_path: Path) -> None:
    pairs = drafts(tmp_path)
    app = queue(pairs)
    async with app.run_test(size=(120, 40)) as pilot:
        assert [row[0] for row in table(app)] == ["○ not read yet"] * 3
        await pilot.press("f5")
        await until(pilot, lambda: all("●" in row[0] for row in table(app)))
        assert [row[3].strip() for row in table(app)] == ["3", "5", "0"]
        await pilot.press("o")
        assert [row[3].strip() for row in table(app)] == ["5", "3", "0"]
    pairs[2].target.write_text("# Fine\n\nAll is well inn it.\n", encoding="utf-8")
    again = queue(pairs)
    async with again.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: [row[0] for row in table(again)] == ["● read", "● read", "◐ changed"])


async def test_checking_goes_on_where_it_was_cancelled(tmp_path: Path) -> None:
    app = queue(drafts(tmp_path))
    async with app.run_test(size=(120, 40)):
        archive, read = app.desk.archive, []

        def review(pair: Pair) -> DocumentReport | None:
            read.append(pair.target.parts[-3])
            if len(read) == 2:
                archive.stop()
            return app.desk.services.reviewer().review(app.desk.services.open(pair))

        for _ in range(2):
            archive.review_all(app.pairs, review, lambda _: None)
        assert read == ["a", "b", "c", "a", "b"]


async def test_a_draft_is_opened_and_left_for_the_list(tmp_path: Path) -> None:
    app = queue(drafts(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("down", "enter")
        screen = await ready(pilot, app)
        assert screen.pair.target.parts[-3] == "b"
        await pilot.press("a", "ctrl+s")
        await until(pilot, lambda: screen.session is not None and not screen.session.unsaved)
        await until(pilot, lambda: screen.session is not None and screen.reviewed == screen.session.revision)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, QueueScreen) and table(app)[1][3].strip() == "4")
        await pilot.press("q")
    assert app.return_value == 0


async def test_search_narrows_the_list(tmp_path: Path) -> None:
    app = queue(drafts(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"/b/pl", "enter")
        assert len(table(app)) == 1
        await pilot.press("escape")
        assert len(table(app)) == 3
        await pilot.press("question_mark", "escape")
        assert isinstance(app.screen, QueueScreen)


async def test_the_folder_is_looked_through_and_remembered(tmp_path: Path) -> None:
    drafts(tmp_path)

    class Folder(QuickServices):
        def pairs(self, paths: object) -> tuple[Pair, ...]:
            return tuple(drafts(tmp_path))

    app = EditorialApp([], Config(interface="en"), services=Folder(), folder=str(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, QueueScreen) and len(table(app)) == 3)
    later = EditorialApp([], Config(interface="en"), services=Folder())
    async with later.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: isinstance(later.screen, QueueScreen) and bool(later.screen.known.folders))
        await pilot.press("h", "1")
        await until(pilot, lambda: isinstance(later.screen, QueueScreen) and len(table(later)) == 3)


async def test_cancelling(tmp_path: Path) -> None:
    app = queue(drafts(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        seen: list[Counted] = []

        def review(pair: Pair) -> DocumentReport:
            app.desk.cancel()
            return QuickServices().reviewer().review(QuickServices().open(pair))

        app.desk.archive.review_all(app.pairs, review, seen.append)
        await pilot.pause()
    assert [one.cancelled for one in seen] == [False, True]


async def test_a_draft_that_fails_does_not_keep_the_others_from_being_checked(tmp_path: Path) -> None:
    pairs = drafts(tmp_path)
    pairs[0].target.unlink()
    app = queue(pairs)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("f5")
        await until(pilot, lambda: [row[0][0] for row in table(app)] == ["○", "●", "●"])


async def test_all_engines_are_asked_when_all_drafts_are_checked(tmp_path: Path) -> None:
    class Growing(QuickServices):
        left = 2

        def grow(self, bitext: Bitext) -> bool:
            self.left -= 1
            return self.left >= 0

        def reviewer(self) -> QuickReviewer:
            assert self.left < 0
            return super().reviewer()

    app = EditorialApp(drafts(tmp_path), Config(interface="en"), services=Growing())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("f5")
        await until(pilot, lambda: all("●" in row[0] for row in table(app)))


def test_an_original_beside_its_translation_is_no_draft_of_its_own(tmp_path: Path) -> None:
    pair = pair_in(tmp_path)
    assert pair.source is not None
    alone = Pair(None, tmp_path / "note.md")
    assert with_originals_once([Pair(None, pair.source), pair, alone]) == (pair, alone)


async def test_a_single_draft_opens_at_once(tmp_path: Path) -> None:
    app = queue([pair_in(tmp_path)])
    async with app.run_test(size=(120, 40)):
        assert isinstance(app.screen, ReviewScreen)
