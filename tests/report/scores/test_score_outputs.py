"""The score card in every form: table, JSON by its schema, CSV, page."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from editorial.cli.main import main
from editorial.report.scores.card import schema
from editorial.report.scores.distribution import bar, distribution, weakest

HYPOTHESIS = "The plant opened in May.\nIt makes pumps.\nNobody <knows> why.\n"
REFERENCE = "The plant was opened in May.\nIt makes pumps.\nNo one knows the reason.\n"
DRAFT = "Plant opened in May.\nIt makes pumps.\nNobody know why.\n"


@pytest.fixture(autouse=True)
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name, text in (("h.txt", HYPOTHESIS), ("r.txt", REFERENCE), ("d.txt", DRAFT)):
        Path(name).write_text(text, encoding="utf-8")


def scored(capsys: pytest.CaptureFixture[str], form: str) -> str:
    command = ["score", "h.txt", "r.txt", "--system", "d.txt", "--draft", "d.txt", "--mqm", "--samples", "50"]
    assert main([*command, "--engines", "embedded", "--select", "double-space", "--format", form]) == 0
    return capsys.readouterr().out


def test_json_fits_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    card = json.loads(scored(capsys, "json"))
    jsonschema.validate(card, schema())
    assert card["schema"] == "editorial-score/1"
    assert card["revision"]["changed"] == 2
    assert card["mqm"][0]["quality"] == 100.0
    assert main(["schema", "score"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_csv_holds_every_score_once(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(scored(capsys, "csv"))))
    keys = [(row["level"], row["system"], row["document"], row["unit"], row["metric"]) for row in rows]
    assert len(set(keys)) == len(keys)
    assert sum(row["level"] == "unit" and row["metric"] == "TER" for row in rows) == 6
    whole = {row["metric"]: row for row in rows if row["level"] == "corpus" and row["system"] == "d.txt"}
    assert float(whole["BLEU"]["p_value"]) <= 1
    assert whole["BLEU"]["signature"].startswith("nrefs:1|bs:50|")
    assert {"HTER", "CER", "MQM-OQS"} <= {row["metric"] for row in rows}


def test_the_table_holds_scores_bars_and_whole_signatures(capsys: pytest.CaptureFixture[str]) -> None:
    text = scored(capsys, "table")
    assert "█" in text
    assert "TER|nrefs:1|bs:50|seed:12345|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:" in text
    assert "Nobody [-know-]{+<knows>+} why." in text or "{+" in text
    assert "\x1b" not in text
    assert "MQM|model:linear|" in text


def test_the_table_in_russian(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    text = scored(capsys, "table")
    assert "перевод" in text
    assert "by line" not in text


def test_the_page_has_pictures_with_names(capsys: pytest.CaptureFixture[str]) -> None:
    page = scored(capsys, "html")
    assert "Nobody &lt;knows&gt; why." in page
    assert "http" not in page.replace("http-equiv", "")
    pictures = [f"<svg{piece.partition('</svg>')[0]}</svg>" for piece in page.split("<svg")[1:]]
    assert len(pictures) == 6
    ids = []
    for picture in pictures:
        root = ElementTree.fromstring(picture)
        assert root.get("role") == "img"
        assert [child.get("id") for child in root][:2] == (root.get("aria-labelledby") or "").split()
        assert all(child.text for child in list(root)[:2])
        ids += [child.get("id") for child in list(root)[:2]]
    assert len(set(ids)) == len(ids)
    assert "prefers-color-scheme: dark" in page


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    assert main(["score", "h.txt", "r.txt", "--format", "csv", "--output", "scores.csv"]) == 0
    assert Path("scores.csv").read_bytes().startswith(b"level,system,")


@pytest.mark.parametrize(
    ("values", "counts", "last"),
    [
        ([], [0] * 10, "90–100"),
        ([0.0, 9.99, 10.0, 100.0], [2, 1, 0, 0, 0, 0, 0, 0, 0, 1], "90–100"),
        ([130.0], [0] * 9 + [1], "90+"),
    ],
)
def test_classes(values: list[float], counts: list[int], last: str) -> None:
    classes = distribution(values)
    assert [one.count for one in classes] == counts
    assert classes[-1].label == last


def test_the_weakest_first_and_the_perfect_left_out() -> None:
    assert weakest([100.0, 20.0, 60.0, 10.0], less_is_better=False, most=2) == (3, 1)
    assert weakest([0.0, 20.0, 60.0], less_is_better=True, most=5) == (2, 1)


@pytest.mark.parametrize(("share", "drawn"), [(0.0, ""), (0.001, "▏"), (0.5, "██"), (0.6, "██▍"), (1.0, "████")])
def test_bars(share: float, drawn: str) -> None:
    assert bar(share, 4) == drawn
