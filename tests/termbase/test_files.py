"""Glossary files: the schema, the cache, and what is found where."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from editorial import termbase
from editorial.termbase import GlossaryError, cache, starter
from editorial.termbase.yaml_file import load

SCHEMA = json.loads((Path(termbase.__file__).parent / "glossary.schema.json").read_text(encoding="utf-8"))
MANY = "".join(
    f"- id: c{n}\n  en: {{preferred: term number{n}, calques: [bad{n}]}}\n  ru: термин{n}\n" for n in range(3000)
)


@pytest.mark.parametrize("path", starter(), ids=lambda path: path.stem)
def test_the_starter_glossaries_fit_the_schema(path: Path) -> None:
    jsonschema.validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), SCHEMA)


@pytest.mark.parametrize(
    "text", ["- {en: x}", "- {id: a}", "- {id: a, en: {prefered: x}}", "- {id: a, en: x, type: town}", "{id: a, en: x}"]
)
def test_the_schema_refuses_what_the_reader_refuses(text: str, tmp_path: Path) -> None:
    path = tmp_path / "house.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError):
        load([path])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(text), SCHEMA)


def test_a_large_file_comes_from_the_cache_and_a_broken_cache_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "house.yml"
    path.write_text(MANY, encoding="utf-8")
    first = load([path])
    (stored,) = (tmp_path / "cache" / "glossaries").iterdir()
    monkeypatch.setattr("editorial.termbase.yaml_file.read", None)
    assert load([path]) == first
    monkeypatch.undo()
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "cache"))
    for broken in (b"", b"\xc1", stored.read_bytes()[:1000]):
        stored.write_bytes(broken)
        assert load([path]) == first
    path.write_text(MANY.replace("bad7]", "worse7]"), encoding="utf-8")
    assert load([path]) != first


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "file"))
    path = tmp_path / "house.yml"
    path.write_text(MANY, encoding="utf-8")
    assert len(load([path])) == 3000
    assert len(MANY) > cache.SMALLEST


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("- id: b\n  en: x\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("\ufeff- id: a\n  en: No\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text("no glossary", encoding="utf-8")
    loaded = load([tmp_path])
    assert [concept.id for concept in loaded] == ["a", "b"]
    assert loaded.concepts[0].preferred("en") == "No"


@pytest.mark.parametrize(("data", "message"), [(None, "no such file"), ("- id: пар".encode("cp1251"), "is not UTF-8")])
def test_an_unreadable_file_is_named(tmp_path: Path, data: bytes | None, message: str) -> None:
    path = tmp_path / "house.yml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(GlossaryError, match=f"house.yml:1: {message}"):
        load([path])


def test_an_empty_file_is_an_empty_glossary(tmp_path: Path) -> None:
    path = tmp_path / "house.yml"
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert len(load([path])) == 0
