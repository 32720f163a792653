"""`editorial memory` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editorial.bitext import sidecar
from editorial.bitext.pairing import Pair
from editorial.cli.main import main
from editorial.memory import open_memory
from editorial.memory.tmx.reader import TmxReader
from editorial.model import State
from editorial.review.drafts import open_pair

RU = "Завод открылся в мае.\n\nОн выпускает вакцины и создал 120 мест.\n"
EN = "The plant opened in May.\n\nIt makes vaccines and created 120 jobs.\n"
TMX = """<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
srclang="ru" datatype="plaintext"/><body>
<tu><tuv xml:lang="ru"><seg>О компании</seg></tuv><tuv xml:lang="en"><seg>About the company</seg></tuv></tu>
<tu><tuv xml:lang="ru"><seg>Итоги года</seg></tuv></tu></body></tmx>"""


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("release.ru.txt").write_text(RU, encoding="utf-8")
    Path("release.en.txt").write_text(EN, encoding="utf-8")
    Path("given.tmx").write_text(TMX, encoding="utf-8")
    Path("editorial.toml").write_text('memory = "team.sqlite"\n', encoding="utf-8")


def mark(*states: State) -> None:
    bitext = open_pair(Pair(Path("release.ru.txt"), Path("release.en.txt")), lexicon=None)
    marked = {unit.id: state for unit, state in zip(bitext.units, states, strict=False)}
    path = sidecar.path_of("release.en.txt")
    sidecar.write(path, sidecar.with_notes(sidecar.read(path), bitext, states=marked, comments={}))


def test_only_what_was_reviewed_is_taken_in(capsys: pytest.CaptureFixture[str]) -> None:
    mark(State.INITIAL, State.REVIEWED)
    assert main(["memory", "add", "release.en.txt", "--author", "Ann"]) == 0
    assert "1 of 2 units taken in, 1 of them new" in capsys.readouterr().err
    with open_memory("team.sqlite", create=False) as memory:
        (unit,) = memory.units()
    assert (unit.source, unit.target) == ("Он выпускает вакцины и создал 120 мест.", EN.splitlines()[2])
    assert (unit.author, unit.release, unit.standing.value) == ("Ann", "release.en.txt", "reviewed")
    assert unit.date.startswith("20")


def test_a_change_of_the_translation_takes_the_place_of_the_old_one(capsys: pytest.CaptureFixture[str]) -> None:
    mark(State.FINAL, State.REVIEWED)
    main(["memory", "add", "release.en.txt"])
    Path("release.en.txt").write_text(EN.replace("makes", "produces"), encoding="utf-8")
    mark(State.FINAL, State.FINAL)
    main(["memory", "add", "release.en.txt"])
    with open_memory("team.sqlite", create=False) as memory:
        assert [unit.target for unit in memory.units()] == [
            "The plant opened in May.",
            "It produces vaccines and created 120 jobs.",
        ]


def test_units_come_in_and_go_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["memory", "import", "given.tmx", "--state", "final"]) == 0
    assert "1 units, 1 of them new; 1 without a translation left out" in capsys.readouterr().err
    assert main(["memory", "export", "written.tmx", "--from", "ru"]) == 0
    (unit,) = TmxReader(Path("written.tmx"))
    assert (unit.target, unit.standing.value) == ("About the company", "final")


def test_a_segment_is_looked_up_with_its_own_figures(capsys: pytest.CaptureFixture[str]) -> None:
    main(["memory", "add", "--all", "release.en.txt"])
    capsys.readouterr()
    assert main(["memory", "find", "Он выпускает вакцины и создал 75 мест.", "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["proposal"] == "It makes vaccines and created 75 jobs."
    assert found["similarity"] == 0.99
    assert main(["memory", "find", "вакцина", "--phrase"]) == 0
    assert "  It makes vaccines and created 120 jobs.\n" in capsys.readouterr().out
    assert main(["memory", "find", "Погода на завтра"]) == 0
    assert capsys.readouterr().out == "nothing like it\n"


def test_units_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    main(["memory", "import", "given.tmx"])
    capsys.readouterr()
    assert main(["memory", "stats"]) == 0
    assert "1  ru → en  translated\n1 units\n" in capsys.readouterr().out
    assert main(["memory", "stats", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["units"] == [
        {"source": "ru", "target": "en", "state": "translated", "units": 1}
    ]


@pytest.mark.parametrize("words", [["stats"], ["find", "О компании"], ["export", "m.tmx"]])
def test_a_memory_that_is_not_there_is_said(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["memory", *words]) == 2
    assert "team.sqlite: there is no translation memory" in capsys.readouterr().err
    assert not Path("team.sqlite").exists()
