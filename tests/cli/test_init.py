"""`editorial init` writes settings that the program takes, from what it finds."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from editorial.cli.main import main
from editorial.config import load
from editorial.model import Dimension


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("locale", ["C", "ru_RU.UTF-8"])
def test_the_file_is_valid_and_so_is_every_commented_setting(locale: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert main(["init"]) == 0
    path = Path("editorial.toml")
    assert load(path).glossaries == ("starter",)
    lines = path.read_text(encoding="utf-8").splitlines()
    settings = [line.removeprefix("# ") for line in lines if " = " in line or line.startswith("# [")]
    path.write_text("\n".join(settings), encoding="utf-8")
    assert load(path).ignore == ("hype",)
    assert len(tomllib.loads("\n".join(settings))) == 8


def test_what_is_found_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    Path("drafts").mkdir()
    Path("glossaries").mkdir()
    Path("drafts/a.ru.md").write_text("Завод открылся.\n", encoding="utf-8")
    Path("drafts/a.en.md").write_text("The plant opened.\n")
    Path("glossaries/house.yml").write_text("- id: steel\n  en: steel\n  ru: сталь\n", encoding="utf-8")
    Path("glossaries/broken.yml").write_text("- id: [\n")
    Path("compose.yml").write_text("services: {}\n")
    assert main(["init", "."]) == 0
    config = load(Path("editorial.toml"))
    assert (config.source_language, config.glossaries) == ("ru", ("starter", "glossaries/house.yml"))
    assert "drafts: 2, pairs: 1" in capsys.readouterr().err


def test_a_file_that_is_there_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("editorial.toml").write_text("# mine\n")
    assert main(["init"]) == 2
    assert Path("editorial.toml").read_text() == "# mine\n"
    assert "is there already" in capsys.readouterr().err


def test_sections_by_path_hold_in_a_check(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.en.txt", "old/b.en.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("In May the the plant opened.\n")
    Path("editorial.toml").write_text('[paths."old/**"]\nignore = ["repeated-word"]\n')
    main(["check", ".", "--select", "repeated-word", "--engines", "embedded"])
    out = capsys.readouterr().out
    assert "a.en.txt:1" in out
    assert "b.en.txt" not in out


def test_no_section_turns_every_rule_off(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.txt").write_text("All is well.\n")
    dimensions = [str(dimension) for dimension in Dimension]
    Path("editorial.toml").write_text(f'[paths."old/**"]\nignore = {dimensions}\n')
    assert main(["check", "a.en.txt", "--engines", "embedded"]) == 2
    assert "paths.old/**: ignore leaves no rule to run" in capsys.readouterr().err
