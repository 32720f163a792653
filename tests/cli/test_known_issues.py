"""Baselines and suppressions of `check`, as a user types them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from editorial.cli.main import main
from editorial.messages import catalogue

DOUBLED = "In May the the plant opened.\n"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(*arguments: str) -> int:
    return main(["check", *arguments, "--select", "repeated-word", "--engines", "embedded"])


def test_only_new_issues_fail(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.txt").write_text(DOUBLED)
    assert check("a.en.txt", "--write-baseline", "known.json") == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "known from now on: 1" in captured.err
    assert check("a.en.txt", "--baseline", "known.json") == 0
    Path("a.en.txt").write_text("A line before.\n\n" + DOUBLED)
    assert check("a.en.txt", "--baseline", "known.json") == 0
    Path("a.en.txt").write_text(DOUBLED + "\nIt was was good.\n")
    capsys.readouterr()
    assert check("a.en.txt", "--baseline", "known.json", "--format", "json") == 1
    issues = json.loads(capsys.readouterr().out)["documents"][0]["issues"]
    assert [issue["text"] for issue in issues] == ["was was"]


def test_a_fix_leaves_what_is_known_alone_and_what_is_gone_is_stale(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.txt").write_text(DOUBLED)
    check("a.en.txt", "--write-baseline", "known.json")
    Path("a.en.txt").write_text(DOUBLED + "\nIt was was good.\n")
    check("a.en.txt", "--baseline", "known.json", "--fix")
    assert Path("a.en.txt").read_text() == DOUBLED + "\nIt was good.\n"
    Path("a.en.txt").write_text("All is well.\n")
    capsys.readouterr()
    assert check("a.en.txt", "--baseline", "known.json") == 0
    assert "no longer found 1×: repeated-word in a.en.txt" in capsys.readouterr().err


def test_a_baseline_that_is_not_there_is_no_empty_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.txt").write_text("All is well.\n")
    assert check("a.en.txt", "--baseline", "known.json") == 2
    assert "--write-baseline known.json" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--diff", "--changed"])
def test_a_baseline_is_not_written_from_a_part(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.txt").write_text(DOUBLED)
    assert check("a.en.txt", "--write-baseline", "known.json", option) == 2
    assert "every issue" in capsys.readouterr().err
    assert not Path("known.json").exists()


def test_the_file_of_suppressions_holds_and_shows_in_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.txt").write_text(DOUBLED)
    entry = "- {code: repeated-word, text: the the, path: a.en.txt, reason: a song, author: Anna}\n"
    Path("editorial-ignore.yml").write_text(entry)
    assert check("a.en.txt", "--format", "sarif") == 0
    captured = capsys.readouterr()
    (result,) = json.loads(captured.out)["runs"][0]["results"]
    assert result["suppressions"][0]["kind"] == "external"
    assert result["suppressions"][0]["justification"] == "a song (Anna)"
    assert captured.err == ""


@pytest.mark.parametrize("until", ["", "2001-01-01"])
def test_a_suppression_of_no_use_is_told(until: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.txt").write_text(DOUBLED if until else "All is well.\n")
    Path("editorial-ignore.yml").write_text(
        f"- {{code: repeated-word, text: the the, path: a.en.txt, until: '{until}'}}\n"
        "- {code: repeated-word, text: the the, path: b.en.txt}\n- {code: repeated-word, text: on on}\n"
    )
    assert check("a.en.txt") == bool(until)
    assert capsys.readouterr().err.count("suppresses nothing any more: repeated-word “the the” in a.en.txt") == 1


def test_comments_hold_and_those_of_no_use_are_told_with_their_line(capsys: pytest.CaptureFixture[str]) -> None:
    comment = "<!-- editorial: ignore-next-line repeated-word (a song) -->\n"
    Path("a.en.md").write_text(f"{comment}{DOUBLED}\n{comment}Fine.\n")
    assert check("a.en.md") == 0
    err = capsys.readouterr().err
    assert "a.en.md:4: nothing to ignore here for repeated-word" in err
    assert "a.en.md:1" not in err


def test_changed_reviews_only_what_git_says_has_changed(capsys: pytest.CaptureFixture[str]) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    for name in ("a.en.txt", "b.en.txt"):
        Path(name).write_text(DOUBLED)
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    assert check(".", "--changed") == 0
    assert "0 documents" in capsys.readouterr().out
    Path("b.en.txt").write_text(DOUBLED + "\nIt was was good.\n")
    assert check(".", "--format", "json", "--changed") == 1
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert [issue["text"] for issue in document["issues"]] == ["was was"]
    assert check(".", "--changed", "nonsense") == 2


def test_words_of_a_remark_within_a_remark_are_translated() -> None:
    assert "nothing to ignore here for {code}: take it out" in catalogue("ru")
