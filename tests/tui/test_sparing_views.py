"""What looks as before is not drawn anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import SIZE, ready
from stand_ins import pair_in, workbench
from textual.geometry import Region

from editorial.model import Severity
from editorial.tui.screens.review import ReviewScreen
from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.detail import Detail
from editorial.tui.widgets.issue_list import IssueList
from editorial.tui.widgets.sparing import SparingView
from editorial.tui.widgets.title_bar import TitleBar


def to_draw(view: SparingView) -> set[int]:
    """The lines in sight that wait to be drawn, without the border."""
    regions: set[Region] = view._repaint_regions
    return {y - 1 for region in regions for y in range(region.y, region.bottom)}


def lines_of(view: BitextView, unit: int) -> set[int]:
    at = next(n for n, row in enumerate(view.arrangement.rows) if row.unit.id == unit)
    top = view.arrangement.tops[at] - round(view.scroll_offset.y)
    return set(range(top, top + view.arrangement.rows[at].height))


async def test_the_same_scene_has_nothing_drawn_and_another_row_two(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        view = screen.query_one(BitextView)
        await pilot.press("home")
        await pilot.pause()
        screen.redraw()
        assert to_draw(view) == set()
        before = screen.unit
        screen.look_at(screen.session.bitext.units[1].id if screen.session else 0)
        assert screen.unit != before
        drawn = to_draw(view)
        assert drawn
        assert drawn <= lines_of(view, before) | lines_of(view, screen.unit)


async def test_issues_that_come_and_go_and_other_details_lay_nothing_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        listed = screen.query_one(IssueList)
        assert len(listed._lines) > 2
        monkeypatch.setattr(ReviewScreen, "_refresh_layout", None)
        listed.hold(len(listed._lines) - 1)
        listed.hold(len(listed._lines))
        for count in (9, 12, 100):
            screen.query_one(TitleBar).count({Severity.WARNING: count})
        for words in ("One line.", "Two\nlines.", "One again."):
            screen.query_one(Detail).say(words)
        await pilot.pause()


async def test_a_list_that_outgrows_its_pane_gets_a_scroll_bar_and_loses_it(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        listed = (await ready(pilot, app)).query_one(IssueList)
        room = listed.container_size.height
        for lines, shown in ((room, False), (room + 5, True), (room + 9, True), (room, False)):
            listed.hold(lines)
            await pilot.pause()
            assert listed.show_vertical_scrollbar is shown
            if shown:
                assert listed.vertical_scrollbar.window_virtual_size == lines
