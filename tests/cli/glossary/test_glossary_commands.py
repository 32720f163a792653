"""`editorial glossary …` as it is typed."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

import pytest

from editorial.cli.main import main

HOUSE = """- id: sez
  en: {preferred: special economic zone, deprecated: [industrial estate]}
  ru: особая экономическая зона
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    path = tmp_path / "house.yml"
    path.write_text(HOUSE, encoding="utf-8")
    return path


def run(*arguments: object) -> int:
    return main(["glossary", *map(str, arguments)])


def test_list_and_find(house: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("list", house) == 0
    assert capfdbinary.readouterr().out.decode() == (
        "sez  en: special economic zone, -industrial estate  |  ru: особая экономическая зона\n"
    )
    assert run("list", house, "--format", "json") == 0
    assert json.loads(capfdbinary.readouterr().out)[0]["origin"]["line"] == 1
    assert run("find", "особой экономической зоны", "--glossary", house) == 0
    assert b"house.yml:1: sez" in capfdbinary.readouterr().out
    assert run("find", "кластер", "--glossary", house) == 1


def test_lint(house: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("lint", house) == 0
    house.write_text(HOUSE + "- id: sez\n  en: sloпe\n", encoding="utf-8")
    assert run("lint", house) == 1
    out = capfdbinary.readouterr().out.decode()
    assert f"{house}:4: error [duplicate-id]" in out
    assert f"{house}:5: error [homoglyph]" in out
    assert run("lint", house, "--fail-on", "never") == 0


def test_add_edit_and_remove(house: Path) -> None:
    assert run("add", house, "steel", "en=steel", "ru=сталь", "en.forbidden=stall", "--subject", "industry") == 0
    assert run("edit", house, "sez", "--put", "en.preferred=economic zone", "--take", "en=industrial estate") == 0
    assert house.read_text(encoding="utf-8") == (
        "- id: sez\n  en: {preferred: economic zone, admitted: [special economic zone]}\n"
        "  ru: особая экономическая зона\n"
        "\n- id: steel\n  subject: industry\n  en: {preferred: steel, forbidden: [stall]}\n  ru: сталь\n"
    )
    assert run("remove", house, "steel") == 0
    assert "steel" not in house.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("add", "house.yml", "sez", "en=x"), "the id 'sez' is taken"),
        (("add", "house.yml", "new", "english=x"), "'english=x' is no term"),
        (("remove", "house.yml", "none"), "there is no entry 'none'"),
        (("import", "house.doc"), "its suffix tells no format"),
        (("diff", "nowhere:house.yml"), "git has no such version"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(
    house: Path, arguments: tuple[str, ...], message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    assert message in capfd.readouterr().err
    assert house.read_text(encoding="utf-8") == HOUSE


@pytest.mark.parametrize("name", ["x.tbx", "x.csv", "x.xlsx"])
def test_export_and_import(house: Path, name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("export", house, "-o", name) == 0
    assert run("import", name) == 0
    assert capfdbinary.readouterr().out.decode() == HOUSE
    assert run("import", name, "-o", "new.yml") == 0
    assert Path("new.yml").read_text(encoding="utf-8") == HOUSE


def test_an_export_says_what_it_leaves_out(house: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("export", house, "-o", "x.utf8") == 0
    assert "deprecated and forbidden wordings and calques are left out" in capfd.readouterr().err


def test_diff_and_merge(house: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], check=True, cwd=house.parent)
    other = house.with_name("other.yml")
    other.write_text("- id: sez\n  en: zone\n- id: new\n  en: new\n", encoding="utf-8")
    assert run("merge", "house.yml", "other.yml") == 1
    assert b"1 entries added, 1 changed" in capfdbinary.readouterr().err
    assert run("diff", "HEAD:house.yml") == 1
    assert capfdbinary.readouterr().out.decode().splitlines() == [
        "sez: “zone” (en) added as admitted",
        "new: new entry (en: new)",
    ]
    assert run("diff", "house.yml", "house.yml") == 0


def test_apply(house: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    draft = house.with_name("release.en.txt")
    draft.write_bytes("Two industrial estates\r\nhave free land.\r\n".encode("utf-16"))
    assert run("apply", draft, "--glossary", house) == 1
    assert "release.en.txt:1:5: industrial estates → special economic zones" in capfdbinary.readouterr().out.decode()
    assert run("apply", draft, "--diff", "--glossary", house) == 1
    assert "+Two special economic zones" in capfdbinary.readouterr().out.decode()
    assert "estates" in draft.read_bytes().decode("utf-16")
    assert run("apply", draft, "--fix", "--glossary", house) == 0
    assert draft.read_bytes() == "Two special economic zones\r\nhave free land.\r\n".encode("utf-16")
    assert run("apply", draft, "--glossary", house) == 0


FILLER = [
    ("Ночью шёл снег.", "It snowed at night."),
    ("Утром все уехали.", "Everybody left in the morning."),
    ("Обед был коротким.", "Lunch was short."),
    ("Дорога заняла час.", "The road took an hour."),
    ("Вечером зажгли огни.", "Lights were lit in the evening."),
]


def test_extract_and_stats(house: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    pairs = [
        ("Рабочая группа осмотрела чистое помещение.", "The working group inspected the clean room."),
        *FILLER,
        ("Чистое помещение готово.", "The clean room is ready."),
        ("Особая экономическая зона растёт.", "The industrial estate is growing."),
    ]
    for side, language in enumerate(("ru", "en")):
        text = "\n\n".join(pair[side] for pair in pairs)
        house.with_name(f"a.{language}.txt").write_text(text, encoding="utf-8")
    assert run("extract", "a.ru.txt", "a.en.txt", "--glossary", house) == 0
    out = capfdbinary.readouterr().out.decode()
    assert "ru: чистое помещение\n  en: clean room" in out
    assert "особая" not in out.split("- id")[1]
    assert run("stats", house.parent, "--glossary", house, "--format", "json") == 0
    (use,) = json.loads(capfdbinary.readouterr().out)
    assert (use["right"], use["wrong"], use["overridden"]) == (0, 1, 0)


def test_stats_count_what_the_workbench_was_told_to_ignore(
    house: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    house.with_name("a.en.txt").write_text("The industrial estate is growing.\n", encoding="utf-8")
    ignored = "- code: term-deprecated\n  text: industrial estate\n  path: a.en.txt\n"
    house.with_name("editorial-ignore.yml").write_text(ignored, encoding="utf-8")
    assert run("stats", house.parent / "a.en.txt", "--glossary", house, "--format", "json") == 0
    (use,) = json.loads(capfdbinary.readouterr().out)
    assert use["ignored"] == 1


MISUSES = [
    (["add", "house.yml", "sez", "en=zone"], "house.yml:1: the id 'sez' is taken"),
    (["add", "house.yml", "new", "english=zone"], "'english=zone' is no term; write LANG.GROUP=TEXT"),
    (["add", "house.yml", "new", "en=zone", "--type", "thing"], "'type' is 'thing'; allowed: term"),
    (["edit", "house.yml", "sez"], "nothing to change"),
    (["edit", "house.yml", "sez", "--take", "en=park"], "house.yml:1: entry 'sez' has no 'park' in 'en'"),
    (["edit", "house.yml", "sez", "--set", "note"], "'note' sets nothing; write KEY=VALUE"),
    (["edit", "house.yml", "park", "--put", "en=park"], "there is no entry 'park'"),
    (["remove", "house.yml", "park"], "there is no entry 'park'"),
    (["lint", "nowhere.yml"], "nowhere.yml:1: no such file"),
    (["import", "nowhere.csv"], "nowhere.csv:1: no such file"),
    (["import", "house.doc"], "its suffix tells no format"),
]


@pytest.mark.parametrize(
    ("typed", "told"), MISUSES, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_what_cannot_be_done_is_told_and_changes_nothing(
    house: Path, capsys: pytest.CaptureFixture[str], typed: list[str], told: str
) -> None:
    assert run(*typed) == 2
    assert told in capsys.readouterr().err
    assert house.read_text(encoding="utf-8") == HOUSE


def test_what_is_not_found_is_told(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("find", "кластер", "--glossary", house) == 1
    assert capsys.readouterr().err == "no entry mentions “кластер”\n"


def test_one_file_is_compared_with_the_last_commit(house: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run([*git, *command], cwd=house.parent, check=True)
    assert run("diff", "house.yml") == 0
    assert run("edit", "house.yml", "sez", "--put", "en.admitted=zone") == 0
    assert run("diff", "house.yml") == 1
    assert capfdbinary.readouterr().out.decode() == "sez: “zone” (en) added as admitted\n"


def test_each_replacement_is_shown_in_its_sentence(
    house: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    house.with_name("a.en.txt").write_text("In May an industrial estate opened near the river.\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert run("apply", "a.en.txt", "--glossary", house, "--interactive") == 0
    assert "    In May ⟦an industrial estate⟧ opened near the river.\n" in capsys.readouterr().err
    assert house.with_name("a.en.txt").read_text(encoding="utf-8") == (
        "In May a special economic zone opened near the river.\n"
    )
