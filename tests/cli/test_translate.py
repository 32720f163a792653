"""`editorial translate` against a local server that speaks LibreTranslate's API."""

from __future__ import annotations

from pathlib import Path

import pytest
from libretranslate import serving, uppercase

from editorial.cli.main import main
from editorial.engines import translation
from editorial.engines.contract import EngineFailed

DRAFT = "Завод открылся в мае.\n\nОн выпускает вакцины. Инвестор доволен.\n"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("editorial.engines.translation.patience.PAUSES", (0.0, 0.0))
    monkeypatch.chdir(tmp_path)
    Path("release.ru.txt").write_text(DRAFT, encoding="utf-8")


def translate(url: str, *more: str) -> int:
    return main(
        ["translate", "release.ru.txt", "-o", "release.en.txt", "--provider", "libretranslate", "--url", url, *more]
    )


def test_every_segment_is_asked_once_and_the_layout_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    with serving() as server:
        assert translate(server.url) == 0
    assert server.asked == ["Завод открылся в мае.", "Он выпускает вакцины.", "Инвестор доволен."]
    assert Path("release.en.txt").read_text(encoding="utf-8") == DRAFT.upper()
    assert "3 segments" in capsys.readouterr().err


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
    with serving(lambda number, text: uppercase(number, text) if number <= 2 else (500, b"")) as server:
        assert translate(server.url) == 3
        assert not Path("release.en.txt").exists()
        assert "goes on from there" in capsys.readouterr().err
        already = list(server.asked)
    with serving() as second:
        assert translate(server.url.replace(server.url, second.url)) == 0
    assert already[:2] == ["Завод открылся в мае.", "Он выпускает вакцины."]
    assert Path("release.en.txt").exists()


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


def test_a_server_that_hangs_is_left_after_the_time_out() -> None:
    class Hanging:
        def translate(self, text: str) -> str:
            import time

            time.sleep(5)
            return ""

    ask = translation.patient(Hanging(), seconds=0.05)
    with pytest.raises(EngineFailed, match="no answer within"):
        ask("Текст")
