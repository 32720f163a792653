"""`editorial translate` against a local server that misbehaves, and runs that were cut off."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from libretranslate import serving, uppercase
from release_to_translate import DRAFT, translate

from editorial.engines import translation
from editorial.engines.contract import EngineFailed
from editorial.engines.translation.troubles import ServiceTrouble
from editorial.model import Message

pytestmark = pytest.mark.usefixtures("release")


@pytest.mark.parametrize(
    "trouble",
    [(500, b"oops"), (429, b"{}"), (200, b"not json"), (200, b"{}"), (200, b'{"translatedText": ""}'), (0, b"")],
)
def test_a_passing_trouble_is_tried_again(trouble: tuple[int, bytes]) -> None:
    with serving(lambda number, text: trouble if number == 2 else uppercase(number, text)) as server:
        assert translate(server.url) == 0
    assert len(server.asked) == 4
    assert Path("release.en.txt").read_text(encoding="utf-8") == DRAFT.upper()


def test_a_run_that_failed_goes_on_where_it_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    healthy = False

    def behaviour(number: int, text: str) -> tuple[int, bytes]:
        return uppercase(number, text) if healthy or text != "Инвестор доволен." else (500, b"")

    with serving(behaviour) as server:
        assert translate(server.url) == 3
        assert not Path("release.en.txt").exists()
        told = capsys.readouterr().err
        assert "release.ru.txt:3: not translated: «Инвестор доволен.»" in told
        assert "status 500" in told
        assert "goes on from there" in told
        server.asked.clear()
        healthy = True
        assert translate(server.url) == 0
    assert server.asked == ["Инвестор доволен."]
    assert Path("release.en.txt").read_text(encoding="utf-8") == DRAFT.upper()


def test_a_server_that_hangs_is_left_after_the_time_out() -> None:
    class Hanging:
        def translate(self, text: str) -> str:
            import time

            time.sleep(5)
            return ""

    ask = translation.patient(Hanging(), seconds=0.05)
    with pytest.raises(EngineFailed, match="no answer within"):
        ask("Текст")


def test_a_killed_run_is_resumed_without_asking_again() -> None:
    """The process is killed while the server lets it wait for the third segment; what was answered is there."""
    ready = threading.Event()

    def behaviour(number: int, text: str) -> tuple[int, bytes]:
        if number == 3:
            ready.set()
            time.sleep(1)
        return uppercase(number, text)

    with serving(behaviour) as server:
        words = ["translate", "release.ru.txt", "-o", "release.en.txt", "--provider", "libretranslate"]
        words += ["--url", server.url, "--no-review"]
        run = subprocess.Popen([sys.executable, "-c", f"from editorial.cli.main import main; main({words!r})"])
        assert ready.wait(120)
        run.kill()
        run.wait()
        assert not Path("release.en.txt").exists()
        assert translate(server.url) == 0
    assert server.asked[:3] == ["Завод открылся в мае.", "Он выпускает вакцины.", "Инвестор доволен."]
    assert server.asked[3:] == ["Инвестор доволен."]


@pytest.mark.parametrize(
    ("status", "words"),
    [(403, "refused the key"), (401, "refused the key"), (456, "quota"), (402, "quota"), (400, "status 400")],
)
def test_what_no_second_try_can_mend_is_said_at_once(
    status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(lambda number, text: (status, b"{}")) as server:
        assert translate(server.url) == 3
    assert len(server.asked) == 1
    assert words in capsys.readouterr().err


def test_nobody_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as server:
        pass
    assert translate(server.url) == 3
    told = capsys.readouterr().err
    assert "cannot be reached" in told
    assert "q=" not in told


def test_half_an_answer_is_asked_for_again() -> None:
    text = "Губернатор и инвестор подписали соглашение о строительстве завода в индустриальном парке."
    Path("release.ru.txt").write_text(text, encoding="utf-8")
    half = (200, b'{"translatedText": "The governor"}')
    with serving(lambda number, text: half if number == 1 else uppercase(number, text)) as server:
        assert translate(server.url) == 0
    assert len(server.asked) == 2
    assert server.asked[0] == server.asked[1]


def test_the_pause_that_a_busy_service_asks_for_is_kept() -> None:
    pauses: list[float] = []

    class Busy:
        answers = iter([ServiceTrouble(Message("busy"), wait=7.0), None])

        def translate(self, text: str) -> str:
            trouble = next(self.answers)
            if trouble:
                raise trouble
            return "Plant"

    assert translation.patient(Busy(), pause=pauses.append)("Завод") == "Plant"
    assert pauses == [7.0]


def test_a_service_in_every_kind_of_trouble_translates_each_segment_once(tmp_path: Path) -> None:
    """Delays, 429, 500, broken JSON, half a JSON and cut connections, at random: one good answer a segment."""
    chance = random.Random(10)
    words = ("альфа", "бета", "гамма", "дельта", "омега", "сигма", "каппа", "тета", "йота", "ламбда")
    texts = [f"Слово {one} и слово {other}." for one in words[:5] for other in words[5:]]
    Path("release.ru.txt").write_text("\n\n".join(texts), encoding="utf-8")
    troubles = [(500, b"oops"), (429, b"{}"), (200, b"not json"), (200, b'{"transl'), (200, b"{}"), (0, b"")]
    answered: list[str] = []

    def behaviour(number: int, text: str) -> tuple[int, bytes]:
        time.sleep(chance.random() / 100)
        if chance.random() < 0.4:
            return chance.choice(troubles)
        answered.append(text)
        return uppercase(number, text)

    with serving(behaviour) as server:
        codes = []
        while not Path("release.en.txt").exists() and len(codes) < 30:
            codes.append(translate(server.url))
    assert sorted(answered) == sorted(texts)
    assert set(codes[:-1]) <= {3}
    assert codes[-1] == 0
    assert Path("release.en.txt").read_text(encoding="utf-8") == "\n\n".join(texts).upper()
