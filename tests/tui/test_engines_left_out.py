"""Engines that start slowly need not be waited for."""

from __future__ import annotations

from pathlib import Path

from driving import SIZE, ready
from stand_ins import QuickServices, pair_in, workbench

from editorial.tui.widgets.line import Line


class SlowServices(QuickServices):
    """One engine is starting until it is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.awaited: tuple[str, ...] = ("languagetool",)

    def starting(self) -> tuple[str, ...]:
        return self.awaited

    def leave_out(self) -> tuple[str, ...]:
        left, self.awaited = self.awaited, ()
        return left


async def test_a_key_ends_the_wait_and_says_what_is_left_out(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path), services=SlowServices())
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)

        def said(line: str) -> str:
            return str(screen.query_one(f"#{line}", Line).content)

        assert "f6: do not wait" in said("doing")
        assert "languagetool: starting" in said("engines")
        await pilot.press("f6")
        await pilot.pause()
        assert said("doing") == "Goes on without languagetool."
        assert "languagetool: starting" not in said("engines")
        assert not screen.query_one("#progress").display
        await pilot.press("f6")
        await pilot.pause()
        assert [note.message for note in app._notifications] == ["No engine that starts slowly is being waited for."]
