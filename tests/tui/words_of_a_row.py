"""A pair with a memory, a glossary and a machine, opened under a pilot."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from driving import ready, review, until
from stand_ins import QuickServices, pair_in, workbench
from textual.pilot import Pilot
from textual.widgets import Static

sys.path.insert(0, str(Path(__file__).parent.parent / "cli"))
from libretranslate import Server

from editorial.config import Config
from editorial.memory import Standing, TranslationUnit, open_memory
from editorial.tui.app import EditorialApp
from editorial.tui.screens.dialogs import Page, Question

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


async def ask_for_all(pilot: Pilot[int], app: EditorialApp) -> None:
    """Have the machine asked about all rows."""
    await pilot.press("M")
    await until(pilot, lambda: isinstance(app.screen, Question))
    await pilot.press("s")
