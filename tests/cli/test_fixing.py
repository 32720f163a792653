"""`check --fix` and `--diff`, as a user types them."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from editorial.cli.main import main

DOUBLED = "In May the the plant opened.\n"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(*arguments: str) -> int:
    return main(["check", *arguments, "--select", "repeated-word,double-space,article", "--engines", "embedded"])


def test_fix_writes_the_draft_and_reports_what_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.txt").write_bytes(b"\xef\xbb\xbf" + DOUBLED.replace("\n", "\r\n").encode())
    assert check("a.en.txt", "--fix") == 0
    captured = capsys.readouterr()
    assert Path("a.en.txt").read_bytes() == b"\xef\xbb\xbfIn May the plant opened.\r\n"
    assert "repeated-word" not in captured.out
    assert "a.en.txt: fixed repeated-word 1" in captured.err


def test_fixing_twice_changes_nothing_more(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.en.md").write_text("# The  the  plant\n\nThe the the  plant *the the* end.\n")
    check("a.en.md", "--fix")
    once, written = Path("a.en.md").read_bytes(), Path("a.en.md").stat().st_mtime_ns
    capsys.readouterr()
    check("a.en.md", "--fix")
    assert Path("a.en.md").read_bytes() == once
    assert Path("a.en.md").stat().st_mtime_ns == written
    assert "fixed" not in capsys.readouterr().err


def test_a_diff_changes_nothing_and_can_be_applied(capsys: pytest.CaptureFixture[str]) -> None:
    text = "First.\n\nIn May the the plant opened."
    Path("a.en.txt").write_text(text)
    assert check("a.en.txt", "--diff") == 1
    changes = capsys.readouterr().out
    assert Path("a.en.txt").read_text() == text
    subprocess.run(["git", "apply", "-"], input=changes.encode(), check=True)
    assert Path("a.en.txt").read_text() == "First.\n\nIn May the plant opened."
    assert check("a.en.txt", "--diff") == 0
    assert capsys.readouterr().out == ""


def test_a_diff_of_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DOUBLED.encode()), encoding="utf-8"))
    assert check("-", "--lang", "en", "--diff") == 1
    assert "+In May the plant opened." in capsys.readouterr().out


def test_both_sides_of_a_pair_are_mended(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.ru.txt").write_text("Завод завод открылся  в мае.\n", encoding="utf-8")
    Path("a.en.txt").write_text(DOUBLED)
    check(".", "--fix")
    assert "  " not in Path("a.ru.txt").read_text(encoding="utf-8")
    assert Path("a.en.txt").read_text() == "In May the plant opened.\n"
    out = capsys.readouterr().out
    assert "repeated-word" not in out


def test_a_word_file_is_mended_and_keeps_what_else_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    plain = '<w:r><w:t xml:space="preserve">In May the the plant </w:t></w:r>'
    runs = f"{plain}<w:r><w:rPr><w:b/></w:rPr><w:t>opened.</w:t></w:r>"
    with zipfile.ZipFile("a.en.docx", "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/media/image1.png", b"\x89PNG")
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{name}"><w:body><w:p>{runs}</w:p></w:body></w:document>'
        )
    assert check("a.en.docx", "--fix") == 0
    with zipfile.ZipFile("a.en.docx") as package:
        assert package.read("word/media/image1.png") == b"\x89PNG"
        body = package.read("word/document.xml").decode()
    assert "the the" not in body
    assert "<w:b/>" in body.replace(" />", "/>")
    assert "opened." in body
    once = Path("a.en.docx").read_bytes()
    assert check("a.en.docx", "--fix") == 0
    assert Path("a.en.docx").read_bytes() == once


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.en.txt", "--unsafe-fixes"], "add --fix or --diff"),
        (["-", "--fix"], "standard input"),
    ],
)
def test_options_that_contradict_are_refused(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.en.txt").write_text(DOUBLED)
    assert check(*arguments) == 2
    assert words in capsys.readouterr().err


def test_fix_and_diff_exclude_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        check("a.en.txt", "--fix", "--diff")
    assert stopped.value.code == 2
    assert "not allowed with" in capsys.readouterr().err


def test_a_draft_that_cannot_be_written_is_unchanged_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    Path("a.en.txt").write_text(DOUBLED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("editorial.cli.fixing.save", refuse)
        assert check("a.en.txt", "--fix") == 2
    assert "Permission denied" in capsys.readouterr().err
    assert Path("a.en.txt").read_text() == DOUBLED
