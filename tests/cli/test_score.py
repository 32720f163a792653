"""`editorial score` says what sacreBLEU's own command line says, to the last digit that it prints."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from score_sets import SETS

from editorial.cli.main import main

DIGITS = 9
OPTIONS: dict[str, tuple[str, ...]] = {
    "BLEU": ("-m", "bleu"),
    "chrF2": ("-m", "chrf"),
    "chrF2++": ("-m", "chrf", "--chrf-word-order", "2"),
    "TER": ("-m", "ter"),
}


def sacrebleu(systems: Sequence[Path], references: Sequence[Path], *options: str) -> str:
    command = [sys.executable, "-m", "sacrebleu", *map(str, references), "-i", *map(str, systems), "--quiet"]
    run = subprocess.run([*command, "-w", str(DIGITS), *options], capture_output=True, text=True, check=True)
    return run.stdout


def ours(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    assert main(["score", *map(str, arguments), "--format", "json"]) == 0
    card: dict[str, Any] = json.loads(capsys.readouterr().out)
    return card


def by_metric(system: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {score["metric"]: score for score in system["scores"]}


def written(value: float) -> str:
    return f"{value:.{DIGITS}f}"


@pytest.mark.parametrize("name", SETS)
def test_scores_intervals_and_signatures(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    systems, references = SETS[name].write(tmp_path)
    card = ours(capsys, systems[0], *references, "--confidence")
    found = by_metric(card["references"]["systems"][0])
    assert list(found) == ["BLEU", "chrF2", "chrF2++", "TER"]
    theirs = json.loads(sacrebleu(systems[:1], references, "-m", "bleu", "chrf", "ter", "--confidence"))
    theirs.append(json.loads(sacrebleu(systems[:1], references, *OPTIONS["chrF2++"], "--confidence")))
    for score in theirs:
        one = found[score["name"]]
        assert float(written(one["score"])) == score["score"]
        assert float(written(one["confidence"]["mean"])) == score["confidence_mean"]
        assert float(written(one["confidence"]["margin"])) == score["confidence_var"]
        assert one["signature"] == score["signature"]


@pytest.mark.parametrize(
    ("name", "metric"),
    [("plant", "BLEU"), ("plant", "chrF2"), ("russian", "chrF2++"), ("russian", "TER"), ("odd lines", "BLEU")],
)
def test_scores_by_line(name: str, metric: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    systems, references = SETS[name].write(tmp_path)
    found = by_metric(ours(capsys, systems[0], *references)["references"]["systems"][0])[metric]
    theirs = sacrebleu(systems[:1], references, "--sentence-level", *OPTIONS[metric]).splitlines()
    assert [f"{metric}|{found['unit_signature']} = {written(one)}" for one in found["units"]] == [
        line.partition(" = ")[0] + " = " + line.partition(" = ")[2].split()[0] for line in theirs
    ]


@pytest.mark.parametrize(
    ("name", "test", "option"),
    [
        ("plant", "bootstrap", "--paired-bs"),
        ("russian", "randomization", "--paired-ar"),
        ("odd lines", "bootstrap", "--paired-bs"),
    ],
)
def test_paired_significance(
    name: str, test: str, option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    systems, references = SETS[name].write(tmp_path)
    card = ours(capsys, systems[0], *references, "--system", systems[1], "--test", test, "--samples", 300)
    metrics = ("-m", "bleu", "chrf", "ter", option, f"{option}-n", "300", "-f", "latex", "--no-color")
    rows = sacrebleu(systems, references, *metrics).splitlines()
    for system in card["references"]["systems"]:
        row = next(line for line in rows if Path(system["name"]).name in line)
        for metric, score in by_metric(system).items():
            if metric != "chrF2++":
                assert cell(score) in row
            assert f"{'bs' if test == 'bootstrap' else 'ar'}:300|seed:12345" in score["signature"]


def cell(score: dict[str, Any]) -> str:
    """A score as sacreBLEU's table of systems writes it."""
    text = written(score["score"])
    if score["confidence"] is not None:
        text += f" ({written(score['confidence']['mean'])} ± {written(score['confidence']['margin'])})"
    return text if score["p_value"] is None else f"{text} (p = {score['p_value']:.4f})"


def test_scores_by_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("mine", "other", "reference"):
        (tmp_path / name / "deep").mkdir(parents=True)
    for at, place in enumerate(("b.txt", "deep/a.txt")):
        one = SETS["plant"]
        (tmp_path / "mine" / place).write_text(one.systems[at], encoding="utf-8")
        (tmp_path / "other" / place).write_text(one.systems[1 - at], encoding="utf-8")
        (tmp_path / "reference" / place).write_text(one.references[0], encoding="utf-8")
    card = ours(capsys, tmp_path / "mine", tmp_path / "reference", "--system", tmp_path / "other")
    part = card["references"]
    assert [document["name"] for document in part["documents"]] == ["b.txt", "deep/a.txt"]
    alone = ours(capsys, tmp_path / "mine" / "b.txt", tmp_path / "reference" / "b.txt")
    first = by_metric(part["systems"][0])
    assert {m: s["documents"][0] for m, s in first.items()} == {
        m: s["score"] for m, s in by_metric(alone["references"]["systems"][0]).items()
    }
    assert len(first["TER"]["units"]) == 20
    assert first["BLEU"]["documents"] == by_metric(part["systems"][1])["BLEU"]["documents"][::-1]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ({"h.txt": "one\ntwo\n", "r.txt": "one\n"}, "has 1 lines"),
        ({"h.txt": "one\n", "r.txt": "\n\n"}, "empty"),
    ],
)
def test_lines_that_do_not_match_are_an_error(
    names: dict[str, str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in names.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["score", str(tmp_path / "h.txt"), str(tmp_path / "r.txt")]) == 2
    assert said in capsys.readouterr().err


def test_folders_with_other_documents_are_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place in ("h/a.txt", "h/b.txt", "r/a.txt", "r/c.txt"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text("a line\n", encoding="utf-8")
    assert main(["score", str(tmp_path / "h"), str(tmp_path / "r")]) == 2
    assert "the same documents" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "name a REFERENCE"),
        (("--draft", "h.txt", "--system", "h.txt"), "--system compares"),
        (("h.txt", "--system", "h.txt"), "the same name"),
        (("h.txt", "--samples", "-1"), "from 0"),
    ],
)
def test_what_does_not_go_together(
    options: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("h.txt").write_text("a line\n", encoding="utf-8")
    assert main(["score", "h.txt", *options]) == 2
    assert said in capsys.readouterr().err
