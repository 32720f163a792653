"""`editorial translate` against a local server that speaks LibreTranslate's API."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from libretranslate import serving
from release_to_translate import DRAFT, translate

from editorial.cli.main import main
from editorial.memory import TranslationUnit, open_memory

pytestmark = pytest.mark.usefixtures("release")


def test_every_segment_is_asked_once_and_the_layout_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as server:
        assert translate(server.url) == 0
    assert server.asked == ["Завод открылся в мае.", "Он выпускает вакцины.", "Инвестор доволен."]
    assert Path("release.en.txt").read_text(encoding="utf-8") == DRAFT.upper()
    assert "of 3 segments 0 from the memory, 0 answered before; 3 segments, 59 characters go" in capsys.readouterr().err


def test_nothing_is_asked_twice_of_the_same_server() -> None:
    with serving() as server:
        assert translate(server.url) == 0
        assert translate(server.url, "--force") == 0
    assert len(server.asked) == 3


def test_an_existing_draft_is_not_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    Path("release.en.txt").write_text("mine", encoding="utf-8")
    with serving() as server:
        assert translate(server.url) == 2
    assert Path("release.en.txt").read_text(encoding="utf-8") == "mine"
    assert "--force" in capsys.readouterr().err


def test_an_embargo_sends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("editorial.toml").write_text("embargo = true\n", encoding="utf-8")
    with serving() as server:
        assert translate(server.url) == 2
    assert server.asked == []
    assert "embargo" in capsys.readouterr().err


def test_a_key_that_is_missing_is_said_before_anything_is_sent(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DEEPL_API_KEY", raising=False)
    assert main(["translate", "release.ru.txt", "-o", "release.en.txt", "--provider", "deepl"]) == 3
    assert "DEEPL_API_KEY" in capsys.readouterr().err


def test_people_come_before_the_machine(capsys: pytest.CaptureFixture[str]) -> None:
    with open_memory() as memory:
        memory.add(
            [
                unit("Завод открылся в мае.", "The plant opened in May."),
                unit("Выручка выросла на 12 %.", "Revenue grew 12%."),
            ]
        )
    Path("release.ru.txt").write_text("Завод открылся в мае. Выручка выросла на 15 %.\n", encoding="utf-8")
    with serving() as server:
        assert translate(server.url) == 0
    assert server.asked == []
    assert Path("release.en.txt").read_text(encoding="utf-8") == "The plant opened in May. Revenue grew 15%.\n"
    assert "2 from the memory" in capsys.readouterr().err


def test_words_of_the_house_and_figures_come_through() -> None:
    Path("editorial.toml").write_text('glossaries = ["house.yml"]\n', encoding="utf-8")
    Path("house.yml").write_text(
        "- id: park\n  type: place\n  en: {preferred: Uzlovaya Park}\n  ru: {preferred: парк «Узловая»}\n"
        "- id: brand\n  translate: false\n  und: {preferred: Вектор-М}\n",
        encoding="utf-8",
    )
    text = "В парке «Узловая» фирма Вектор-М вложит 1 250,5 млн рублей, подробности на https://vektor.example/news."
    Path("release.ru.txt").write_text(text, encoding="utf-8")
    with serving(lambda _, text: (200, json.dumps({"translatedText": text.lower()}).encode())) as server:
        assert translate(server.url) == 0
    assert server.asked == ["В ZX1 фирма ZX2 вложит ZX3 млн рублей, подробности на ZX4."]
    assert Path("release.en.txt").read_text(encoding="utf-8") == (
        "В Uzlovaya Park фирма Вектор-М вложит 1,250.5 млн рублей, подробности на https://vektor.example/news."
    )


def test_a_service_that_loses_a_placeholder_is_asked_for_the_plain_text(capsys: pytest.CaptureFixture[str]) -> None:
    Path("release.ru.txt").write_text("Завод получит 45 станков.", encoding="utf-8")
    with serving(lambda _, text: (200, json.dumps({"translatedText": "The plant will get some."}).encode())) as server:
        assert translate(server.url) == 0
    assert server.asked == ["Завод получит ZX1 станков.", "Завод получит 45 станков."]
    assert "release.ru.txt:1: the service changed a protected word" in capsys.readouterr().err


def test_a_dry_run_sends_nothing_and_says_what_would_go(capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as server:
        assert translate(server.url, "--dry-run") == 0
    assert server.asked == []
    assert "59 characters go to libretranslate" in capsys.readouterr().err
    assert not Path("release.en.txt").exists()


def test_an_embargo_may_lie_on_one_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("editorial.toml").write_text('[paths."*.ru.txt"]\nembargo = true\n', encoding="utf-8")
    with serving() as server:
        assert translate(server.url) == 2
    assert server.asked == []
    assert "embargo" in capsys.readouterr().err


def test_the_draft_comes_with_its_review(capsys: pytest.CaptureFixture[str]) -> None:
    Path("release.ru.txt").write_text("Завод получит 45 станков.", encoding="utf-8")
    Path("editorial.toml").write_text('select = ["number-mismatch"]\n', encoding="utf-8")
    answer = json.dumps({"translatedText": "The plant will get 54 machines."}).encode()
    command = ["translate", "release.ru.txt", "-o", "release.en.txt", "--provider", "libretranslate"]
    with serving(lambda _, text: (200, answer)) as server:
        assert main([*command, "--url", server.url]) == 0
    assert "number-mismatch" in capsys.readouterr().out


def unit(source: str, target: str) -> TranslationUnit:
    return TranslationUnit(source=source, target=target, source_language="ru", target_language="en")


def test_an_adjective_is_left_to_the_service() -> None:
    Path("editorial.toml").write_text('glossaries = ["house.yml"]\n', encoding="utf-8")
    Path("house.yml").write_text(
        "- id: russia\n  type: place\n  en: {preferred: Russia}\n  ru: {preferred: Россия}\n", encoding="utf-8"
    )
    Path("release.ru.txt").write_text("Партнёры из России ценят российских врачей.", encoding="utf-8")
    with serving() as server:
        assert translate(server.url) == 0
    assert server.asked == ["Партнёры из ZX1 ценят российских врачей."]
