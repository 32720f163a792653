"""Reading files and standard input, the ways in which that fails, and an edited text parsed anew."""

from __future__ import annotations

import io
import os
import time
from pathlib import Path

import pytest

from editorial import formats
from editorial.formats import documents
from editorial.model import BlockKind


def test_the_suffix_tells_the_format(tmp_path: Path) -> None:
    for name, format_name in [
        ("a.txt", "plaintext"),
        ("a.MD", "markdown"),
        ("a.markdown", "markdown"),
        ("a", "plaintext"),
    ]:
        (tmp_path / name).write_text("# Title\n")
        document = formats.read(tmp_path / name)
        assert (document.format, document.path) == (format_name, str(tmp_path / name))
    assert formats.read(tmp_path / "a.txt", format="markdown").blocks[0].kind is BlockKind.HEADING


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Мост открыт.".encode("windows-1251"))))
    document = formats.read("-")
    assert (document.path, document.text, document.format) == ("-", "Мост открыт.", "plaintext")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.txt", "no such file"),
        ("folder", "a folder, not a file"),
        ("draft.txt/inner.txt", "no such file"),
        ("closed.txt", "reading it is not permitted"),
        ("large.txt", "too large"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LARGEST", 1000)
    (tmp_path / "folder").mkdir()
    (tmp_path / "draft.txt").write_text("Text.")
    (tmp_path / "large.txt").write_text("Text. " * 1000)
    (tmp_path / "closed.txt").write_text("Text.")
    if name == "closed.txt" and os.geteuid() == 0:
        _deny(monkeypatch)
    (tmp_path / "closed.txt").chmod(0)
    with pytest.raises(formats.UnreadableFile) as caught:
        formats.read(tmp_path / name)
    assert str(caught.value).startswith(f"{tmp_path / name}: {words}")


def _deny(monkeypatch: pytest.MonkeyPatch) -> None:
    """The superuser may read everything, so that the system's answer has to be put in its mouth."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)


def test_an_edited_text_keeps_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("---\nlang: ru\n---\n# Мост\n".encode("windows-1251"))
    document = formats.read(path)
    edited = formats.with_text(document, document.text + "\r\nОткрыт.\r\n")
    assert (edited.path, edited.format, edited.encoding, edited.language) == (
        str(path),
        "markdown",
        document.encoding,
        "ru",
    )
    assert [block.text for block in edited.blocks] == ["Мост", "Открыт."]
    assert edited.segments == ()


def test_an_edit_is_parsed_at_once() -> None:
    """The terminal parses the whole text at each edit: 1,000 words of plain text within 10 ms."""
    document = formats.read("a.txt", data=("Завод открыл новый цех в Твери. " * 20 + "\n\n").encode() * 10)
    best = min(_timed(document) for _ in range(5))
    assert best < 0.01


def _timed(document: documents.Document) -> float:
    start = time.process_time()
    formats.with_text(document, document.text)
    return time.process_time() - start


@pytest.mark.parametrize(("name", "format"), [("x.md", "markdown"), ("x.html", "html"), ("x.txt", "plaintext")])
def test_a_text_that_an_editor_holds_is_read_as_its_file_would_be(name: str, format: str) -> None:
    text = "# A draft\n\n<p>Some words.</p>\n"
    assert formats.of_text(name, text, format=format) == formats.read(name, data=text.encode())
    assert formats.of_text(name, "", format=format).blocks == ()


def test_the_text_of_a_word_file_is_not_the_file() -> None:
    with pytest.raises(ValueError, match="docx"):
        formats.of_text("x.docx", "Words.", format="docx")
