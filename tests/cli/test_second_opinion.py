"""`editorial compare --provider`: a machine's translation beside the human one, by a local server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from libretranslate import Behaviour, serving

from editorial.cli.main import main
from editorial.engines import translation

RU = "Завод открылся в мае.\n\nОн выпускает насосы.\n\nИнвестор доволен.\n"
EN = "The plant opened in May.\n\nIt cures people.\n\nThe investor is pleased.\n"
ANSWERS = {
    "Завод открылся в мае.": "The plant opened in May.",
    "Он выпускает насосы.": "It produces <pumps>.",
    "Инвестор доволен.": "The investor is satisfied.",
}


def answering(*broken: int) -> Behaviour:
    def behave(number: int, text: str) -> tuple[int, bytes]:
        return (500, b"") if number in broken else (200, json.dumps({"translatedText": ANSWERS[text]}).encode())

    return behave


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("EDITORIAL_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setattr(translation.patience, "PAUSES", (0.0,))
    monkeypatch.chdir(tmp_path)
    Path("ru.txt").write_text(RU, encoding="utf-8")
    Path("en.txt").write_text(EN, encoding="utf-8")
    Path("editorial.toml").write_text(
        'engines = "embedded"\nglossaries = []\nselect = ["double-space"]\n', encoding="utf-8"
    )


def compare(url: str, *more: str) -> int:
    return main(["compare", "ru.txt", "en.txt", "--provider", "libretranslate", "--url", url, *more])


def test_units_least_alike_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(answering()) as server:
        assert compare(server.url) == 0
    out, err = capsys.readouterr()
    table = out[out.index("Second opinion") :]
    assert table.index("It cures people.") < table.index("satisfied") < table.rindex("The plant opened in May.")
    assert "100.0" in table
    assert "chrF2|nrefs:1|" in table
    assert f"ru.txt: segments that go to libretranslate ({server.url}): 3 (58 characters); remembered: 0" in err


def test_nothing_is_asked_twice(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(answering()) as server:
        assert compare(server.url) == 0
        assert compare(server.url) == 0
    assert len(server.asked) == 3
    assert "nothing is sent" in capsys.readouterr().err


def test_the_draft_of_translate_is_remembered_too() -> None:
    with serving(answering()) as server:
        command = ["translate", "ru.txt", "-o", "draft.en.txt", "--provider", "libretranslate", "--url", server.url]
        assert main(command) == 0
        assert compare(server.url) == 0
    assert len(server.asked) == 3


def test_a_failure_shows_what_was_answered_and_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(answering(3, 4)) as server:
        assert compare(server.url) == 3
        out, err = capsys.readouterr()
        assert "It cures people." in out[out.index("Second opinion") :]
        assert "did not translate" in err
        assert compare(server.url) == 0
    assert server.asked.count("Завод открылся в мае.") == 1


@pytest.mark.parametrize("place", ["embargo = true\n", '[paths."*.txt"]\nembargo = true\n'])
def test_an_embargo_sends_nothing(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Path("editorial.toml").read_text(encoding="utf-8")
    Path("editorial.toml").write_text(settings + place, encoding="utf-8")
    with serving(answering()) as server:
        assert compare(server.url) == 2
    assert server.asked == []
    assert "embargo = true" in capsys.readouterr().err


def test_an_embargo_leaves_what_is_remembered() -> None:
    with serving(answering()) as server:
        assert compare(server.url) == 0
    Path("editorial.toml").write_text(
        'engines = "embedded"\nglossaries = []\nselect = ["double-space"]\nembargo = true\n', "utf-8"
    )
    assert compare(server.url) == 0


def test_the_page_has_the_opinion_with_its_pictures() -> None:
    with serving(answering()) as server:
        assert compare(server.url, "--html", "page.html") == 0
    page = Path("page.html").read_text(encoding="utf-8")
    section = page[page.index('id="opinion"') :]
    assert section.count("<svg") == 2
    assert section.index("cures") < section.index("satisfied")
    assert "&lt;pumps" in section or "&lt;</b>" in section
    assert "<pumps>" not in page
    assert 'href="#opinion"' in page
    assert 'href="#r1-2"' in section and 'id="r1-2"' in page


def test_an_address_wants_a_provider(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "ru.txt", "en.txt", "--url", "http://127.0.0.1:1"]) == 2
    assert "--provider" in capsys.readouterr().err
    assert main(["compare", "ru.txt", "en.txt", "--provider", "google", "--url", "http://127.0.0.1:1"]) == 2
    assert "takes no address" in capsys.readouterr().err
