"""A glossary in a database: the same entries, comments and refusals as in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editorial.cli.main import main
from editorial.config import Config
from editorial.termbase import GlossaryError
from editorial.termbase.addition import add_entry, new_entry
from editorial.termbase.database import GlossaryTable, text_of
from editorial.termbase.sources import of_settings, opened, writable
from editorial.termbase.starters import starter
from editorial.termbase.yaml_editing import ConcurrentEdit
from editorial.termbase.yaml_file import load

HOUSE = """- id: sez   # asked by the ministry
  en: {preferred: special economic zone, forbidden: [free zone]}
  ru: особая экономическая зона
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A database of SQLite; tests/memory/test_glossary_on_server.py does the same on PostgreSQL."""
    return f"sqlite:///{tmp_path / 'house.db'}"


def run(*arguments: object) -> int:
    return main(["glossary", *map(str, arguments)])


def test_a_database_without_a_glossary_is_an_empty_one(url: str) -> None:
    assert text_of(url) == ""
    assert load([url]).concepts == ()


def test_entries_come_back_as_they_were_in_their_order(url: str) -> None:
    files = load(starter()).concepts[:40]
    table = GlossaryTable(url)
    for concept in files:
        table.add(concept)
    table.save()
    assert load([url]).concepts == files
    table.remove(files[3].id)
    table.put(files[5])
    table.save()
    assert load([url]).concepts == (*files[:3], *files[4:])


def test_commands_take_the_url(url: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    house = tmp_path / "house.yml"
    house.write_text(HOUSE, encoding="utf-8")
    assert run("merge", url, house) == 0
    assert run("add", url, "park", "en=science park", "ru=технопарк") == 0
    assert run("edit", url, "park", "--put", "en.admitted=technology park") == 0
    assert run("lint", url) == 0
    capfd.readouterr()
    assert run("list", url) == 0
    assert capfd.readouterr().out == (
        "sez  en: special economic zone, !free zone  |  ru: особая экономическая зона\n"
        "park  en: science park, +technology park  |  ru: технопарк\n"
    )
    assert run("diff", house, url) == 1
    assert capfd.readouterr().out == "park: new entry (en: science park; ru: технопарк)\n"
    assert run("remove", url, "sez") == 0
    assert run("edit", url, "sez", "--set", "note=x") == 2
    assert "there is no entry 'sez'" in capfd.readouterr().err


def test_the_settings_may_name_it(url: str) -> None:
    config = Config(glossaries=("starter", url))
    assert writable(config) == (url,)
    added = add_entry(url, new_entry({"en": "dry dock", "ru": "сухой док"}))
    assert (added.origin.path, added.id) == (url, "dry-dock")
    assert of_settings(config).find("dry-dock") == added


def test_two_who_change_one_entry_do_not_overwrite_each_other(url: str) -> None:
    add_entry(url, new_entry({"en": "dry dock"}))
    add_entry(url, new_entry({"en": "slipway"}))
    one, other, third = opened(url), opened(url), opened(url)

    def note(entry: dict[str, str]) -> None:
        entry["note"] = "new"

    one.change("dry-dock", note)
    one.save()
    other.change("slipway", note)
    other.save()
    third.remove("dry-dock")
    with pytest.raises(ConcurrentEdit, match="changed by somebody else"):
        third.save()
    assert [concept.note for concept in load([url])] == ["new", "new"]


def test_a_faulty_change_changes_nothing(url: str) -> None:
    add_entry(url, new_entry({"en": "dry dock"}))
    table = GlossaryTable(url)

    def colour(entry: dict[str, str]) -> None:
        entry["colour"] = "red"

    with pytest.raises(GlossaryError, match="unknown key 'colour'"):
        table.change("dry-dock", colour)
    assert [concept.id for concept in table.concepts] == ["dry-dock"]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("postgresql://me:secret@127.0.0.1:9/team", "take the password out of the URL"),
        ("postgresql://me@127.0.0.1:9/team", "the database does not answer"),
        ("nonsense://x", "nonsense://x"),
    ],
)
def test_troubles_are_told_without_a_password(place: str, told: str) -> None:
    with pytest.raises(GlossaryError, match=told) as caught:
        load([place])
    assert "secret" not in str(caught.value)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(note=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40).map(str.strip))
def test_whatever_a_note_says_comes_back(url: str, note: str) -> None:
    table = GlossaryTable(url)
    table.put(new_entry({"en": "dry dock"}, note=note))
    table.save()
    assert load([url]).concepts[0].note == note
