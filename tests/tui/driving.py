"""The review screen under a pilot: waiting for it, and reading what it shows."""

from __future__ import annotations

from collections.abc import Callable

from textual.pilot import Pilot

from editorial.tui.app import EditorialApp
from editorial.tui.screens.review import ReviewScreen

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
