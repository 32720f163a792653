"""The machine's proposals, for a row and for all, and the score against them, driven by keys."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest
from driving import SIZE, ready, settled, until

sys.path.insert(0, str(Path(__file__).parent.parent / "cli"))
from libretranslate import Behaviour, serving
from words_of_a_row import (
    SENTENCE,
    answer,
    ask_for_all,
    book,
    configured,
    machine_says,
    on_the_drug,
    opened,
    page,
    paired_with,
)

from editorial.engines import translation
from editorial.tui.screens.dialogs import Question


async def test_the_machine_is_asked_only_after_a_question(tmp_path: Path) -> None:
    with serving(machine_says) as server:
        app = opened(tmp_path, configured(tmp_path, server))
        async with app.run_test(size=SIZE) as pilot:
            await on_the_drug(pilot, app)
            await pilot.press("B")
            await until(pilot, lambda: isinstance(app.screen, Question))
            body = str(app.screen.query_one(".dialog-body").render())
            assert server.url in body
            assert str(len(SENTENCE)) in body
            await pilot.press("n")
            assert server.asked == []
            await pilot.press("B")
            await until(pilot, lambda: isinstance(app.screen, Question))
            await pilot.press("s")
            await until(pilot, lambda: "machine: libretranslate" in book(app))
            assert answer(SENTENCE) in book(app)
            assert server.asked == [SENTENCE]
            await pilot.press("2")
            await settled(pilot, app)
            assert paired_with(app, answer(SENTENCE)) == SENTENCE


async def test_all_rows_then_the_score_and_the_greatest_differences(tmp_path: Path) -> None:
    with serving(machine_says) as server:
        app = opened(tmp_path, configured(tmp_path, server))
        async with app.run_test(size=SIZE) as pilot:
            screen = await ready(pilot, app)
            await ask_for_all(pilot, app)
            await until(pilot, lambda: "answers are there" in str(screen.query_one("#doing").render()))
            assert len(server.asked) == len(set(server.asked)) == 8
            await pilot.press("M")
            await pilot.pause(0.2)
            assert len(server.asked) == 8
            await pilot.press("P")
            await until(pilot, lambda: "MQM|model:linear|" in page(app))
            assert "chrF2" in page(app)
            await pilot.press("escape", "D")
            await until(pilot, lambda: "place 1 of 8" in str(screen.query_one("#doing").render()))
            first = screen.unit
            await pilot.press("D")
            await until(pilot, lambda: "place 2 of 8" in str(screen.query_one("#doing").render()))
            assert screen.unit != first


async def test_asking_stops_at_once_and_leaving_waits_for_nobody(tmp_path: Path) -> None:
    go_on = threading.Event()

    def slow(number: int, question: str) -> tuple[int, bytes]:
        if number > 1:
            go_on.wait(60)
        return machine_says(number, question)

    with serving(slow) as server:
        app = opened(tmp_path, configured(tmp_path, server))
        async with app.run_test(size=SIZE) as pilot:
            screen = await ready(pilot, app)
            await ask_for_all(pilot, app)
            await until(pilot, lambda: len(server.asked) == 2)
            await pilot.press("escape")
            await until(pilot, lambda: "answers kept: 1 of 8" in str(screen.query_one("#doing").render()))
            began = time.monotonic()
        assert time.monotonic() - began < 30, "the end of the program waits for the machine"
        go_on.set()
        assert len(server.asked) == 2


def broken(_: int, question: str) -> tuple[int, bytes]:
    return 500, b"oops"


@pytest.mark.parametrize(
    ("behaviour", "settings", "said"),
    [
        (broken, {}, "did not translate"),
        (machine_says, {"embargo": True}, "embargo"),
        (machine_says, {"provider": ""}, "no translation service"),
        (machine_says, {"provider": "nobody"}, "nobody"),
    ],
)
async def test_what_goes_wrong_is_said_in_the_status_line(
    behaviour: Behaviour, settings: dict[str, object], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translation.patience, "PAUSES", (0.0,))
    with serving(behaviour) as server:
        app = opened(tmp_path, configured(tmp_path, server, **settings))
        async with app.run_test(size=SIZE) as pilot:
            screen = await ready(pilot, app)
            await pilot.press("M")
            if not settings:
                await until(pilot, lambda: isinstance(app.screen, Question))
                await pilot.press("s")
            await until(pilot, lambda: said in str(screen.query_one("#doing").render()))
        assert settings == {} or server.asked == []
