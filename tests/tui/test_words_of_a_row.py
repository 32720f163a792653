"""The memory's proposals for a row, driven by keys."""

from __future__ import annotations

import sys
from pathlib import Path

from driving import SIZE, ready, review, settled, text, until
from stand_ins import RU, pair_in, workbench

sys.path.insert(0, str(Path(__file__).parent.parent / "cli"))

from words_of_a_row import KNOWN, SENTENCE, book, configured, on_the_drug, opened, page, paired_with

from editorial.memory import TranslationUnit, open_memory
from editorial.tui.widgets.wordbook import Wordbook


async def test_the_memory_proposes_and_one_key_inserts(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await on_the_drug(pilot, app)
        before = text(review(app))
        await pilot.press("b")
        await until(pilot, lambda: "100 %" in book(app))
        assert "reviewed" in book(app)
        assert "spring" in book(app)
        assert "manufacture" in book(app)
        assert "infraction" in book(app), "what would go is shown struck"
        await pilot.press("1")
        await settled(pilot, app)
        assert KNOWN in text(review(app))
        assert "as it stands" in book(app)
        assert paired_with(app, KNOWN) == SENTENCE
        await pilot.press("u")
        await settled(pilot, app)
        assert text(review(app)) == before
        assert [unit.id for unit in review(app).session.bitext.units if not unit.target] == [8]  # type: ignore[union-attr]
        await pilot.press("escape")
        assert not review(app).query_one(Wordbook).display


async def test_without_a_memory_the_pane_says_so(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot, app)
        await pilot.press("b")
        await until(pilot, lambda: "nothing like this row" in book(app))
        await pilot.press("1")
        assert "plant inn" in text(review(app))


async def test_a_broken_memory_is_said_once(tmp_path: Path) -> None:
    config = configured(tmp_path)
    (tmp_path / "memory.sqlite").write_bytes(b"no database at all, and long enough to be taken for one" * 50)
    app = opened(tmp_path, config)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("b")
        await until(pilot, lambda: "memory.sqlite" in str(screen.query_one("#doing").render()))
        assert "nothing like this row" in book(app)


async def test_an_empty_row_takes_a_proposal(tmp_path: Path) -> None:
    config = configured(tmp_path)
    with open_memory(tmp_path / "memory.sqlite") as memory:
        last = "Производство сертифицировано по стандарту GMP."
        memory.add([TranslationUnit(source=last, target="GMP it is.", source_language="ru", target_language="en")])
    app = opened(tmp_path, config)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot, app)
        await pilot.press("end", "b")
        await until(pilot, lambda: "GMP it is." in book(app))
        await pilot.press("1")
        await settled(pilot, app)
        assert "over 50 companies. GMP it is." in text(review(app))


async def test_keys_by_their_place_and_words_in_russian(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path), language="ru")
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot, app)
        await pilot.press("т", "т", "и")
        await until(pilot, lambda: "память" in book(app))
        await pilot.press("д")
        await until(pilot, lambda: "инфаркта миокарда" in book(app))
        await pilot.press("З")
        await until(pilot, lambda: "баллов" in page(app))


def test_the_original_is_the_one_that_the_tests_speak_of() -> None:
    assert SENTENCE in RU
