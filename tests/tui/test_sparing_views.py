"""What looks as before is not drawn anew."""

from __future__ import annotations

from pathlib import Path

from driving import SIZE, ready
from stand_ins import pair_in, workbench
from textual.geometry import Region

from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.sparing import SparingView


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
