"""A pair of 2,000 units: only what is seen is drawn."""

from __future__ import annotations

from pathlib import Path

from driving import ready
from stand_ins import pair_in, workbench

from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.rows import View, laid_out, visible, wrapped


async def test_two_thousand_units_are_scrolled_by_drawing_what_is_seen(tmp_path: Path) -> None:
    english = "\n\n".join(f"The plant number {n} makes inn all some {n} tonnes of goods a year." for n in range(2000))
    russian = "\n\n".join(f"Завод номер {n} выпускает всего около {n} тонн продукции в год." for n in range(2000))
    app = workbench(pair_in(tmp_path, ru=russian, en=english))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot, app)
        view = screen.query_one(BitextView)
        assert len(view.arrangement.rows) == 2000
        assert len(screen.shown) == 2000
        for key in ("pagedown", "pagedown", "end", "home", "n", "g"):
            await pilot.press(key)
        await pilot.press(*"1500", "enter")
        await pilot.pause()
        assert screen.unit == 1500
        assert view.scroll_offset.y > 2000
        assert len(view._drawn) < 60


def test_lines_hold_every_word_and_fit() -> None:
    text = "Кластер объединяет " + "компании, " * 30 + "а" * 90 + " конец 日本語の文章です。"
    for width in (8, 20, 41):
        lines = wrapped(text, width)
        shown = [text[start:end] for start, end in lines]
        assert "".join(shown).replace(" ", "") == text.replace(" ", "")
        assert all(sum(2 if ord(c) > 0x2E80 else 1 for c in line) <= width for line in shown)


def test_nothing_reaches_the_terminal_that_would_move_its_cursor() -> None:
    assert visible("a\x1b[2Jb\u202ec\u200bd\x9be\tf\ng") == "a·[2Jb¦c¦d·e f g"


async def test_every_view_lays_out_every_unit(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot, app)
        assert screen.session is not None
        for view in View:
            found = laid_out(screen.session.bitext, view, source_width=30, target_width=30)
            assert [row.unit.id for row in found.rows] == [unit.id for unit in screen.session.bitext.units]
            assert found.height == sum(row.height for row in found.rows)
            for line in range(found.height):
                place = found.at(line)
                assert place is not None
                assert found.tops[place[0]] + place[1] == line
            assert found.at(found.height) is None
