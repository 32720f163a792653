"""A whole review by keyboard alone, from the list of drafts to the files that others read."""

from __future__ import annotations

import json
from pathlib import Path

from driving import ready, settled, text, until, words
from stand_ins import EN, QuickServices, pair_in
from textual.widgets import DataTable

from editorial.bitext import sidecar
from editorial.config import Config
from editorial.model import State
from editorial.review.editing.changes import Side
from editorial.tui.app import EditorialApp
from editorial.tui.screens.dialogs import Page, Question
from editorial.tui.screens.queue import QueueScreen
from editorial.tui.screens.review import ReviewScreen

MENDED = (
    EN.replace("14% if", "14% of")
    .replace(" inn ", " in ")
    .replace("infraction", "infarction")
    .replace("EUR 1.3 billion", "EUR 1.2 billion")
    .replace("”.  The", "”. The")
    .replace("stages .", "stages.")
    .replace("over 50 companies.\n", "over 50 companies. Its output is certified to GMP.\n")
)


async def test_a_review_from_opening_to_export(tmp_path: Path) -> None:
    pair, other = pair_in(tmp_path / "spring"), pair_in(tmp_path / "autumn")
    app = EditorialApp([pair, other], Config(interface="en"), services=QuickServices(), folder=str(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        # The list: checked, searched, opened.
        await until(pilot, lambda: isinstance(app.screen, QueueScreen))
        await pilot.press("f5")
        table = app.screen.query_one(DataTable)
        await until(pilot, lambda: all("●" in str(table.get_row_at(at)[0]) for at in range(2)))
        await pilot.press("slash", *"spring", "enter", "enter")
        screen = await ready(pilot, app)
        session = screen.session
        assert session is not None
        # Looking about.
        await pilot.press("question_mark", "escape", "v", "v", "v", "v", "z", "z", "t", "t", "n", "x")
        assert isinstance(app.screen, Page)
        await pilot.press("escape", "p", "o", "o", "o", "F", "F", "F", "f", *"word", "enter", "f", *["backspace"] * 4)
        await pilot.press("enter", "home")
        # Settling: one by its number, its like everywhere, the safe ones, one ignored with a reason and brought back.
        await pilot.press("1")
        await settled(pilot, app)
        await pilot.press("g", "#", "1", "enter", "A")
        await settled(pilot, app)
        await pilot.press("S")
        await settled(pilot, app)
        assert words(screen) == ["infraction", "EUR 1.3 billion", "unites"]
        await pilot.press("g", "#", "3", "enter", "I", "h", *"a word of ours", "enter", "H", "enter", "u")
        assert words(screen) == ["infraction", "EUR 1.3 billion"]
        # Undone and done again, then the rest by hand.
        await pilot.press("u", "r", "g", "#", "1", "enter", "a")
        await settled(pilot, app)
        await pilot.press(
            "g", "#", "1", "enter", "e", *["delete"] * len("EUR 1.3 billion"), *"EUR 1.2 billion", "enter"
        )
        await settled(pilot, app)
        await pilot.press("end", "e", *"Its output is certified to GMP.", "enter")
        await settled(pilot, app)
        assert text(screen) == MENDED
        # Rows, marks and notes; found and replaced, and taken back.
        await pilot.press("g", "2", "enter", "J", "s", "m", "m", "c", *"ask Anna", "enter")
        await settled(pilot, app)
        await pilot.press("slash", *"park", "enter", "escape", "R", *"park", "enter", *"zone", "enter", "t", "u")
        await settled(pilot, app)
        assert text(screen) == MENDED
        await pilot.press("y", "d")
        assert "infarction" in str(app.screen.query("Static").last().render())
        await pilot.press("escape", "V", "escape", "ctrl+s")
        await until(pilot, lambda: not session.dirty)
        assert session.states[2] is State.REVIEWED
        for letter in "rjbtm":
            await pilot.press("ctrl+e")
            assert isinstance(app.screen, Question)
            await pilot.press(letter)
        await until(pilot, lambda: len(list(pair.target.parent.glob("en.*"))) == 7)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, QueueScreen))
        await pilot.press("q")
    assert not isinstance(app.screen_stack[-1] if app.screen_stack else None, ReviewScreen)
    assert pair.target.read_text(encoding="utf-8") == MENDED
    assert other.target.read_text(encoding="utf-8") == EN
    assert "a word of ours" in (pair.target.parent / "editorial-ignore.yml").read_text(encoding="utf-8")
    kept = sidecar.read(sidecar.path_of(pair.target))
    assert len(kept.pairings) == 2
    assert [note.comment for note in kept.notes] == ["ask Anna"]
    report = json.loads((pair.target.parent / "en.report.json").read_text(encoding="utf-8"))
    assert report
    assert "in Kaluga" in (pair.target.parent / "en.tmx").read_text(encoding="utf-8")
    assert session.document(Side.SOURCE).text == pair.source.read_text(encoding="utf-8") if pair.source else False
