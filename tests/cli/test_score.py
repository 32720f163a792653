"""`editorial score` says what sacreBLEU's own command line says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from editorial.cli.main import main

SETS = {
    "close": (
        ["The plant opened in May.", "It makes vaccines for the whole region."],
        ["The plant was opened in May.", "It makes vaccines for all of the region."],
    ),
    "far": (["A cat sat on a mat.", "No one came to see it."], ["The results were published.", "Nobody saw them."]),
    "russian": (
        ["Завод открылся в мае 2024 года.", "Он выпускает вакцины."],
        ["Завод был открыт в мае 2024 года.", "Он производит вакцины."],
    ),
}


@pytest.mark.parametrize("name", SETS)
def test_scores_and_signatures_equal_sacrebleu(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hypothesis, reference = (tmp_path / "hyp.txt", tmp_path / "ref.txt")
    hypothesis.write_text("\n".join(SETS[name][0]) + "\n", encoding="utf-8")
    reference.write_text("\n".join(SETS[name][1]) + "\n", encoding="utf-8")
    assert main(["score", str(hypothesis), str(reference), "--format", "json"]) == 0
    ours = {s["metric"]: s for s in json.loads(capsys.readouterr().out)["scores"]}
    assert set(ours) == {"BLEU", "chrF2", "chrF2++", "TER"}
    for metric, options, label in (
        ("bleu", [], "BLEU"),
        ("chrf", [], "chrF2"),
        ("chrf", ["--chrf-word-order", "2"], "chrF2++"),
        ("ter", [], "TER"),
    ):
        command = [sys.executable, "-m", "sacrebleu", str(reference), "-i", str(hypothesis), "-m", metric, *options]
        theirs = json.loads(subprocess.run([*command, "-w", "4"], capture_output=True, text=True, check=True).stdout)
        assert round(ours[label]["score"], 4) == theirs["score"]


def test_lines_that_do_not_match_are_an_error_with_a_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hyp.txt").write_text("one\ntwo\n", encoding="utf-8")
    (tmp_path / "ref.txt").write_text("one\n", encoding="utf-8")
    assert main(["score", str(tmp_path / "hyp.txt"), str(tmp_path / "ref.txt")]) == 2
    assert "has 1 lines" in capsys.readouterr().err
