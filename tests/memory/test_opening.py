"""A memory that cannot be used says in one sentence which, what is wrong, and what to do."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from editorial.memory import MemoryUnusable, TranslationUnit, open_memory
from editorial.memory.location import located
from editorial.memory.tables import SCHEMA
from editorial.memory.troubles import told

UNIT = TranslationUnit(source="О фонде", target="About", source_language="ru", target_language="en")


def test_another_kind_of_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor, " * 100)
    with pytest.raises(MemoryUnusable, match=r"letter\.txt.*not a translation memory"):
        open_memory(path)
    assert path.read_text() == "Dear editor, " * 100


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE answers (key TEXT)")
    connection.close()
    with pytest.raises(MemoryUnusable, match="something else"):
        open_memory(path)


def test_a_damaged_file_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    with open_memory(path) as memory:
        memory.add(TranslationUnit(**{**_fields(), "source": f"Строка {n}"}) for n in range(2000))  # type: ignore[arg-type]
    raw = bytearray(path.read_bytes())
    raw[8192:-8192] = b"\xaa" * (len(raw) - 16384)
    path.write_bytes(raw)
    with pytest.raises(MemoryUnusable, match=r"damaged|not a translation memory"), open_memory(path) as memory:
        memory.exact("Строка 7", source="ru", target="en")
        list(memory.units())
        memory.add([UNIT])


@pytest.mark.parametrize("place_kind", ["sqlite", "postgresql"])
def test_a_memory_of_another_form_is_not_touched(
    place_kind: str, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tmp_path / "m.sqlite") if place_kind == "sqlite" else request.getfixturevalue("database")
    open_memory(place).close()
    monkeypatch.setattr("editorial.memory.versions.SCHEMA", SCHEMA + 1)
    with pytest.raises(MemoryUnusable, match=rf"form {SCHEMA}, and this version reads form {SCHEMA + 1}\. Export it"):
        open_memory(place)


def test_there_is_none_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(MemoryUnusable, match="there is no translation memory"):
        open_memory(tmp_path / "folder" / "memory.sqlite", create=False)
    assert not (tmp_path / "folder").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(MemoryUnusable, match=r"file/memory\.sqlite"):
        open_memory(tmp_path / "file" / "memory.sqlite")
    with pytest.raises(MemoryUnusable, match="cannot be opened"):
        open_memory(tmp_path)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("attempt to write a readonly database", "permissions"),
        ("database or disk is full", "disk is full"),
        ("database is locked", "another program"),
        ("server closed the connection\nunexpectedly", "server closed the connection"),
    ],
)
def test_what_a_database_says_becomes_one_sentence(reason: str, words: str) -> None:
    with pytest.raises(MemoryUnusable, match=words) as caught, told("m.sqlite"):
        raise OperationalError("SELECT 1", {}, sqlite3.OperationalError(reason))
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("m.sqlite: ")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("postgresql+psycopg://ann:secret@db.example/memory", "take the password out"),
        ("mysql://ann@db.example/memory", "postgresql\\+psycopg://"),
        ("postgresql://ann@db.example:port/memory", "not a URL"),
        ("://memory", "not a URL"),
    ],
)
def test_a_place_that_is_none_is_refused_without_its_password(place: str, words: str) -> None:
    with pytest.raises(MemoryUnusable, match=words) as caught:
        located(place)
    assert "secret" not in str(caught.value)


def test_a_path_is_taken_beside_the_settings(tmp_path: Path) -> None:
    assert located("team.sqlite", root=tmp_path).path == tmp_path / "team.sqlite"
    assert located("sqlite:///team.sqlite", root=tmp_path).path == tmp_path / "team.sqlite"
    assert located("postgresql://ann@db.example/memory").url.drivername == "postgresql+psycopg"


def test_a_server_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_MEMORY_PASSWORD", "x")
    with pytest.raises(MemoryUnusable, match="refused"):
        open_memory("postgresql://ann@127.0.0.1:1/memory")


def test_a_wrong_password_is_told_without_it(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_MEMORY_PASSWORD", "not-this-one")
    with pytest.raises(MemoryUnusable, match="password authentication failed") as caught:
        open_memory(database)
    assert "not-this-one" not in str(caught.value)


def test_the_password_may_be_in_the_keyring(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backend import KeyringBackend

    password = os.environ["EDITORIAL_MEMORY_PASSWORD"]
    monkeypatch.delenv("EDITORIAL_MEMORY_PASSWORD")
    asked = []

    class Own(KeyringBackend):
        priority = 1  # type: ignore[assignment]

        def get_password(self, service: str, username: str) -> str:
            asked.append((service, username))
            return password

        def set_password(self, service: str, username: str, password: str) -> None:
            raise AssertionError

    before = keyring.get_keyring()
    keyring.set_keyring(Own())
    try:
        open_memory(database).close()
    finally:
        keyring.set_keyring(before)
    assert asked == [("editorial", f"editor@127.0.0.1/{database.rpartition('/')[2]}")]


def _fields() -> dict[str, str]:
    return {"target": "Line", "source_language": "ru", "target_language": "en"}
