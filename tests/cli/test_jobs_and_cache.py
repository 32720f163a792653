"""`check --jobs` and the cache, as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editorial.cli.main import main
from editorial.review.reviewer import Reviewer


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(9):
        Path(f"{number}.en.txt").write_text(f"Draft {number} is is good.\n")


def check(*arguments: str) -> int:
    return main(["check", ".", *arguments, "--select", "repeated-word", "--engines", "embedded"])


@pytest.mark.parametrize("format", ["json", "text", "html", "sarif"])
def test_every_report_is_the_same_from_the_cache_and_without_it(
    format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = set()
    for options in ([], [], ["--no-cache"]):
        assert check("--format", format, *options) == 1
        seen.add(capsys.readouterr().out)
    assert len(seen) == 1


def test_processes_keep_the_order_of_the_drafts(capsys: pytest.CaptureFixture[str]) -> None:
    check("--jobs", "2", "--no-cache", "--format", "json")
    out = json.loads(capsys.readouterr().out)
    assert [Path(one["path"]).name for one in out["documents"]] == [f"{n}.en.txt" for n in range(9)]
    check("--no-cache", "--format", "json")
    assert json.loads(capsys.readouterr().out) == out


def test_a_remembered_draft_is_not_reviewed_and_no_engine_is_opened(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check("--format", "json")
    first = capsys.readouterr().out

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("reviewed again")

    monkeypatch.setattr(Reviewer, "__init__", refuse)
    check("--format", "json")
    assert capsys.readouterr().out == first


def test_a_negative_number_of_processes_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--jobs", "-1") == 2
    assert "--jobs" in capsys.readouterr().err


@pytest.mark.parametrize(("ci", "told"), [("", True), ("true", False)])
def test_progress_is_told_on_a_terminal_and_not_in_ci(
    ci: str, told: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    check()
    err = capsys.readouterr().err
    assert err.startswith("0/9\r\x1b[K1/9 ") is told
    assert ("\x1b" in err) is told
