"""`editorial align`, as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editorial.bitext import sidecar
from editorial.bitext.alignment import manual
from editorial.bitext.pairing import Pair
from editorial.cli.main import main
from editorial.review.drafts import open_pair

RU = "Театр открыл сезон.\n\nНа премьеру пришли 420 зрителей.\n\nРежиссёр — Анна Ветрова.\n"
EN = "The theatre has opened its season.\n\n420 spectators came to the first night.\n\nDirected by Anna Vetrova.\n"


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.ru.txt").write_text(RU, encoding="utf-8")
    Path("a.en.txt").write_text(EN, encoding="utf-8")


def test_json_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["align", "a.ru.txt", "a.en.txt", "--format", "json"]) == 0
    output = capsys.readouterr()
    assert output.err == ""
    units = json.loads(output.out)["units"]
    assert [(len(u["source"]), len(u["target"])) for u in units] == [(1, 1)] * 3
    assert units[1]["target"][0] == {"start": 36, "end": 75, "text": "420 spectators came to the first night."}


@pytest.mark.parametrize("name", ["html", "json", "tmx", "tsv", "xliff"])
def test_every_format_goes_to_a_file(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["align", "a.ru.txt", "a.en.txt", "--format", name, "--output", f"out.{name}"]) == 0
    assert capsys.readouterr().out == ""
    assert "Анна Ветрова" in Path(f"out.{name}").read_text(encoding="utf-8")


def test_pairing_by_hand_is_honoured(capsys: pytest.CaptureFixture[str]) -> None:
    bitext = open_pair(Pair(Path("a.ru.txt"), Path("a.en.txt")), lexicon=None)
    merged, units = manual.merged(bitext, [2, 3])
    sidecar.write(sidecar.path_of("a.en.txt"), sidecar.with_pairings(sidecar.Sidecar(), merged, units))
    main(["align", "a.ru.txt", "a.en.txt"])
    found = json.loads(capsys.readouterr().out)["units"]
    assert [(len(u["source"]), len(u["target"])) for u in found] == [(1, 1), (2, 2)]


def test_a_broken_sidecar_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    sidecar.path_of("a.en.txt").write_text("{", encoding="utf-8")
    assert main(["align", "a.ru.txt", "a.en.txt"]) == 2
    error = capsys.readouterr().err
    assert "a.en.txt.editorial.json" in error
    assert error.count("\n") == 1


def test_a_missing_file_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["align", "a.ru.txt", "nowhere.txt"]) == 2
    assert "nowhere.txt" in capsys.readouterr().err
