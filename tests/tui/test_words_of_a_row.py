"""Proposals, the glossary and the score in the workbench, driven by keys."""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

import pytest
from stand_ins import RU, QuickServices, pair_in, workbench
from test_review_screen import ready, review, settled, text, until
from textual.pilot import Pilot
from textual.widgets import Input, Static

sys.path.insert(0, str(Path(__file__).parent.parent / "cli"))
from libretranslate import Behaviour, Server, serving

from editorial.config import Config
from editorial.engines import translation
from editorial.memory import Standing, TranslationUnit, open_memory
from editorial.tui.app import EditorialApp
from editorial.tui.screens.dialogs import Entry, Page, Question
from editorial.tui.widgets.bitext_view import BitextView
from editorial.tui.widgets.wordbook import Wordbook

SIZE = (120, 40)
SENTENCE = "Он будет выпускать препарат для ранней диагностики инфаркта миокарда."
KNOWN = "It will manufacture a drug for the early diagnosis of myocardial infarction."


def answer(question: str) -> str:
    """As long as the question: a much shorter one would be taken for half an answer."""
    return f"Machine {'says ' * (len(question) // 5)}so."


def machine_says(_: int, question: str) -> tuple[int, bytes]:
    return 200, json.dumps({"translatedText": answer(question)}).encode()


def configured(tmp_path: Path, server: Server | None = None, **more: object) -> Config:
    (tmp_path / "house.yml").write_text(
        "- id: myocardial-infarction\n"
        "  en: {preferred: myocardial infarction, admitted: [heart attack], forbidden: [myocardial infraction]}\n"
        "  ru: {preferred: инфаркт миокарда}\n",
        encoding="utf-8",
    )
    with open_memory(tmp_path / "memory.sqlite") as memory:
        one = TranslationUnit(
            source=SENTENCE,
            target=KNOWN,
            source_language="ru",
            target_language="en",
            standing=Standing.REVIEWED,
            release="spring",
        )
        memory.add([one])
    machine = {} if server is None else {"provider": "libretranslate", "provider_url": server.url}
    settings = {"glossaries": ("house.yml",), "memory": "memory.sqlite", "root": str(tmp_path), **machine, **more}
    return Config(**settings)  # type: ignore[arg-type]


def opened(tmp_path: Path, config: Config, *, language: str = "en") -> EditorialApp:
    return workbench(pair_in(tmp_path), language=language, services=QuickServices(config=config))


def paired_with(app: EditorialApp, translation: str) -> str:
    """The original of the row that holds a translation."""
    session = review(app).session
    assert session is not None
    unit = next(u for u in session.bitext.units if translation in " ".join(s.text for s in u.target))
    return " ".join(segment.text for segment in unit.source)


def book(app: EditorialApp) -> str:
    return str(review(app).query_one("#wordbook-text").render())


def page(app: EditorialApp) -> str:
    """What the page on top says, "" before it is there."""
    return " ".join(str(one.render()) for one in app.screen.query(Static)) if isinstance(app.screen, Page) else ""


async def on_the_drug(pilot: Pilot[int], app: EditorialApp) -> None:
    """To the row of `SENTENCE`, whose issue is "infraction"."""
    screen = await ready(pilot, app)
    await pilot.press("n", "n")
    assert screen.current is not None
    assert screen.current.issue.text == "infraction"


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
            await pilot.press("M")
            await until(pilot, lambda: isinstance(app.screen, Question))
            await pilot.press("s")
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
            await pilot.press("M")
            await until(pilot, lambda: isinstance(app.screen, Question))
            await pilot.press("s")
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


async def test_the_glossary_of_a_row_and_an_entry(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await on_the_drug(pilot, app)
        await pilot.press("l")
        await until(pilot, lambda: "инфаркта миокарда" in book(app))
        assert "✖ myocardial infraction" in book(app)
        assert "also allowed: heart attack" in book(app)
        await pilot.press("1")
        await until(pilot, lambda: "house.yml:1" in page(app))
        await pilot.press("escape", "l")
        assert not review(app).query_one(Wordbook).display


async def test_a_term_in_three_keys(tmp_path: Path) -> None:
    config = configured(tmp_path)
    app = opened(tmp_path, config)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        while screen.current is None or screen.current.issue.text != "unites":
            await pilot.press("n")
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        assert [one.value for one in app.screen.query(Input)] == ["объединяет", "brings together"]
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "brings together" in (tmp_path / "house.yml").read_text(encoding="utf-8"))
        await pilot.press("l")
        await until(pilot, lambda: "brings together" in book(app))
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "says so already" in str(screen.query_one("#doing").render()))


async def test_words_marked_with_the_mouse_become_a_term_in_dictionary_form(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        view = screen.query_one(BitextView)
        await mark(pilot, view, "ранней диагностики", source=True)
        await mark(pilot, view, "early diagnosis", source=False)
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        assert [one.value for one in app.screen.query(Input)] == ["ранняя диагностика", "early diagnosis"]
        await pilot.press("escape", "escape")
        assert screen.marked == {}


async def test_words_marked_while_writing_become_a_term(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await on_the_drug(pilot, app)
        await pilot.press("e", *["shift+right"] * len("infraction"), "ctrl+t")
        await until(pilot, lambda: isinstance(app.screen, Entry))
        assert [one.value for one in app.screen.query(Input)] == ["инфаркт", "infraction"]
        await pilot.press("escape", "enter")
        assert "infraction" in text(review(app))


async def mark(pilot: Pilot[int], view: BitextView, words: str, *, source: bool) -> None:
    """Draw with the mouse from within the first word to within the last."""
    for top, row in zip(view.arrangement.tops, view.arrangement.rows, strict=True):
        cell = row.source if source else row.target
        at = -1 if cell is None else cell.text.find(words)
        if cell is not None and at >= 0:
            left = 7 if source else 11 + view.widths[0]
            places = []
            for offset in (at + 1, at + len(words) - 1):
                line = next(n for n, (low, high) in enumerate(cell.lines) if low <= offset < high)
                places.append((1 + left + offset - cell.lines[line][0], 1 + top + row.gap + line))
            await pilot.mouse_down(view, offset=places[0])
            await pilot.mouse_up(view, offset=places[1])
            await pilot.pause()
            return
    raise AssertionError(words)


async def test_without_a_glossary_that_takes_entries_the_remedy_is_said(tmp_path: Path) -> None:
    app = workbench(pair_in(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        screen = await ready(pilot, app)
        await pilot.press("T")
        await until(pilot, lambda: "house.yml" in str(screen.query_one("#doing").render()))


async def test_an_issue_without_an_entry(tmp_path: Path) -> None:
    app = opened(tmp_path, configured(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await on_the_drug(pilot, app)
        await pilot.press("G")
        await pilot.pause(0.3)
        assert not isinstance(app.screen, Page)


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
