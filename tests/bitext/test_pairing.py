"""Which file translates which, in folders laid out in every way that is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.bitext.pairing import Pair, language_in_path, pairs
from editorial.bitext.tags import is_tag
from editorial.config import Config, Pairing
from editorial.formats import UnreadableFile


def _lay(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.", encoding="utf-8")


def _found(root: Path, *paths: str, config: Config | None = None) -> list[tuple[str | None, str]]:
    config = config or Config(root=str(root))
    result = pairs([root / path for path in paths], source=None, config=config)
    return [(p.source and str(p.source.relative_to(root)), str(p.target.relative_to(root))) for p in result]


LAYOUTS = {
    "language in the name": (["a.en.md", "a.ru.md"], [("a.ru.md", "a.en.md"), (None, "a.ru.md")]),
    "language folders": (["en/a.md", "ru/a.md"], [("ru/a.md", "en/a.md"), (None, "ru/a.md")]),
    "a folder a release": (
        ["dairy/en.md", "dairy/ru.md", "port/en.md", "port/ru.md"],
        [
            ("dairy/ru.md", "dairy/en.md"),
            (None, "dairy/ru.md"),
            ("port/ru.md", "port/en.md"),
            (None, "port/ru.md"),
        ],
    ),
    "regional tags": (["a.en-GB.md", "a.ru.md"], [("a.ru.md", "a.en-GB.md"), (None, "a.ru.md")]),
    "different suffixes": (["a.en.md", "a.ru.txt"], [("a.ru.txt", "a.en.md"), (None, "a.ru.txt")]),
    "several translations": (
        ["a.de.md", "a.en.md", "a.ru.md"],
        [("a.ru.md", "a.de.md"), ("a.ru.md", "a.en.md"), (None, "a.ru.md")],
    ),
    "one version without its pair": (["a.en.md", "b.ru.md"], [(None, "a.en.md"), (None, "b.ru.md")]),
    "other papers stay alone": (
        ["README.md", "a.en.md", "a.ru.md", "a.md", "notes.v2.md"],
        [(None, "README.md"), ("a.ru.md", "a.en.md"), (None, "a.md"), (None, "a.ru.md"), (None, "notes.v2.md")],
    ),
    "hidden folders and other files are skipped": (
        [".git/a.md", ".a.md", "node_modules/x/README.md", "expected.json", "~$a.docx", "logo.png", "a.md"],
        [(None, "a.md")],
    ),
    "a language folder deeper down": (
        ["2020/en/05/a.md", "2020/ru/05/a.md"],
        [("2020/ru/05/a.md", "2020/en/05/a.md"), (None, "2020/ru/05/a.md")],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_folders(tmp_path: Path, name: str) -> None:
    files, expected = LAYOUTS[name]
    _lay(tmp_path, *files)
    assert _found(tmp_path, "") == expected


def test_a_folder_whose_name_is_a_word_too(tmp_path: Path) -> None:
    _lay(tmp_path, "it/a.md", "ru/a.md", "my/b.md")
    assert _found(tmp_path, "") == [("ru/a.md", "it/a.md"), (None, "my/b.md"), (None, "ru/a.md")]


def test_the_other_direction(tmp_path: Path) -> None:
    _lay(tmp_path, "a.en.md", "a.ru.md")
    config = Config(source_language="en", root=str(tmp_path))
    assert _found(tmp_path, "", config=config) == [(None, "a.en.md"), ("a.en.md", "a.ru.md")]


def test_a_file_finds_its_original(tmp_path: Path) -> None:
    _lay(tmp_path, "a.en.md", "a.ru.md")
    assert _found(tmp_path, "a.en.md") == [("a.ru.md", "a.en.md")]
    assert _found(tmp_path, "a.ru.md") == [(None, "a.ru.md")]
    assert _found(tmp_path, "a.en.md", "", "a.en.md") == [("a.ru.md", "a.en.md"), (None, "a.ru.md")]


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("drafts/{name}/{lang}/text.md", ["drafts/x/ru/text.md", "drafts/x/en/text.md"]),
        ("{name}_{lang}.txt", ["x_ru.txt", "x_en.txt"]),
        ("{lang}/{name}/{name}-{lang}.md", ["ru/x/x-ru.md", "en/x/x-en.md"]),
    ],
)
def test_patterns_of_the_configuration(tmp_path: Path, pattern: str, files: list[str]) -> None:
    _lay(tmp_path, *files)
    config = Config(pairs=(Pairing(pattern=pattern),), root=str(tmp_path))
    assert _found(tmp_path, files[1], config=config) == [(files[0], files[1])]
    assert language_in_path(tmp_path / files[1], config) == "en"


def test_a_pattern_wins_over_the_usual_layouts(tmp_path: Path) -> None:
    _lay(tmp_path, "a.ru.md", "a.en.md", "originals/ru/a.md", "originals/ru/a.en.md")
    config = Config(pairs=(Pairing(pattern="{name}.{lang}.md"),), root=str(tmp_path))
    assert _found(tmp_path, "a.en.md", config=config) == [("a.ru.md", "a.en.md")]


def test_a_named_source(tmp_path: Path) -> None:
    _lay(tmp_path, "press.txt", "original.txt")
    named = pairs([tmp_path / "press.txt"], source=tmp_path / "original.txt", config=Config())
    assert named == (Pair(tmp_path / "original.txt", tmp_path / "press.txt"),)
    assert pairs(["-"], source=tmp_path / "press.txt", config=Config()) == (Pair(tmp_path / "press.txt", Path("-")),)


def test_standard_input_is_alone() -> None:
    assert pairs(["-"], source=None, config=Config()) == (Pair(None, Path("-")),)


@pytest.mark.parametrize(
    ("paths", "source", "words"),
    [
        (["missing.md"], None, "missing.md: no such file"),
        (["a.md"], "missing.md", "missing.md: no such file"),
        (["a.md"], "folder", "folder: a folder, not a file"),
        (["a.md", "b.md"], "c.md", "a source was given for 2 drafts"),
        (["folder"], None, "folder: no drafts in this folder"),
    ],
)
def test_what_cannot_be_paired(tmp_path: Path, paths: list[str], source: str | None, words: str) -> None:
    _lay(tmp_path, "a.md", "b.md", "c.md", "folder/picture.png")
    with pytest.raises(UnreadableFile) as caught:
        pairs([tmp_path / p for p in paths], source=source and tmp_path / source, config=Config())
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("en", True), ("en-GB", True), ("pt_BR", True), ("sr-Latn-RS", True), ("EN", False), ("v2", False), ("qq", False)],
)
def test_tags(text: str, expected: bool) -> None:
    assert is_tag(text) is expected


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("a.en.md", "en"),
        ("x/ru/a.md", "ru"),
        ("x/en.txt", "en"),
        ("a.md", ""),
        ("-", ""),
        ("no.md", ""),
        ("my/a.md", ""),
        ("a.no.md", "no"),
        ("ru/2020/a.md", ""),
        ("x/a.b.md", ""),
    ],
)
def test_the_language_a_path_names(path: str, tag: str) -> None:
    assert language_in_path(path) == tag
