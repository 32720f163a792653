"""`editorial check`, as a user types it: exit codes, selection, pairs, bad input."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from editorial.cli.main import main
from editorial.report.json_report import schema

CLEAN = "The plant opened in May.\n"
DOUBLED = "The the plant opened in May.\n"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def draft(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def check(*arguments: str) -> int:
    return main(["check", *arguments, "--engines", "embedded"])


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    check(*arguments, "--format", "json")
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, schema())
    return document


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, [], 0),
        (DOUBLED, [], 1),
        (DOUBLED, ["--fail-on", "never"], 0),
        (DOUBLED, ["--ignore", "repeated-word,article,missing-word,real-word"], 0),
        (DOUBLED, ["--select", "double-space"], 0),
        ("The plant  opened in May.\n", ["--select", "double-space"], 0),
        ("The plant  opened in May.\n", ["--select", "double-space", "--fail-on", "warning"], 1),
    ],
)
def test_the_exit_code_says_what_was_found(text: str, options: list[str], code: int) -> None:
    assert check(draft("release.en.txt", text), *options) == code


def test_the_report_is_json_and_nothing_else_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    document = report(capsys, draft("release.en.txt", "Ё. The the plant.\n"), "--select", "repeated-word")
    (issue,) = document["documents"][0]["issues"]
    assert (issue["start"], issue["end"], issue["line"], issue["column"]) == (3, 10, 1, 4)
    assert issue["text"] == "The the"
    assert issue["suggestions"] == ["The"]
    assert issue["fix"] == "safe"
    assert document["summary"]["error"] == 1


def test_offsets_are_code_points_whatever_stands_before(capsys: pytest.CaptureFixture[str]) -> None:
    text = "🙂 «Ё» — The the plant.\r\n"
    document = report(capsys, draft("release.en.txt", text), "--select", "repeated-word", "--lang", "en")
    (issue,) = document["documents"][0]["issues"]
    assert text[issue["start"] : issue["end"]] == "The the"


def test_a_folder_is_read_in_pairs(capsys: pytest.CaptureFixture[str]) -> None:
    draft("drafts/a/ru.md", "Завод открылся в мае.\n")
    draft("drafts/a/en.md", CLEAN)
    document = report(capsys, "drafts", "--select", "repeated-word")
    assert [(Path(d["path"]).name, d["source_path"]) for d in document["documents"]] == [
        ("en.md", str(Path("drafts/a/ru.md"))),
        ("ru.md", None),
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DOUBLED.encode()), encoding="utf-8"))
    document = report(capsys, "-", "--lang", "en", "--select", "repeated-word")
    assert document["documents"][0]["path"] == "-"
    assert len(document["documents"][0]["issues"]) == 1


def test_the_report_can_go_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    check(draft("release.en.txt", CLEAN), "--format", "json", "--output", "report.json")
    assert capsys.readouterr().out == ""
    assert json.loads(Path("report.json").read_text(encoding="utf-8"))["schema"] == "editorial-report/1"


def test_text_shows_the_place_the_words_and_the_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    check(draft("release.en.txt", "In May, the the plant opened.\n"), "--select", "repeated-word")
    out = capsys.readouterr().out
    assert "release.en.txt:1:9: ✗ repeated-word: “the” stands twice" in out
    assert "In May, [the the] plant opened." in out
    assert "instead: the" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.txt"], "nowhere.txt"),
        (["empty"], "empty"),
        (["binary.txt"], "binary.txt"),
        (["good.en.txt", "--source", "nowhere.txt"], "nowhere.txt"),
        (["good.en.txt", "--select", "nonsense"], "nonsense"),
        (["good.en.txt", "--glossary", "broken.yml"], "broken.yml"),
        (["good.en.txt", "--config", "nowhere.toml"], "nowhere.toml"),
        (["good.en.txt", "--engines", "nonsense"], "nonsense"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_bad_input_is_one_clear_error(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    draft("good.en.txt", CLEAN)
    draft("broken.yml", "- id: [\n")
    Path("empty").mkdir()
    Path("binary.txt").write_bytes(bytes(range(256)) * 4)
    assert main(["check", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert "Traceback" not in captured.err


def test_an_engine_that_was_asked_for_and_is_missing_is_exit_code_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITORIAL_DATA", str(Path("nothing").absolute()))
    code = main(["check", draft("release.en.txt", CLEAN), "--engines", "all", "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    assert code == 3
    assert document["engines"]["languagetool"]["status"] == "missing"
    assert "editorial setup" in document["engines"]["languagetool"]["hint"]


def test_a_missing_engine_is_said_in_the_text_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITORIAL_DATA", str(Path("nothing").absolute()))
    assert main(["check", draft("release.en.txt", CLEAN)]) == 0
    assert "languagetool is not installed and took no part" in capsys.readouterr().out
