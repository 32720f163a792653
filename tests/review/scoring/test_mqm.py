"""MQM's arithmetic on issues of known weight."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editorial.bitext.pairing import Pair
from editorial.config import Config, ConfigError, MqmSettings, load
from editorial.model import Dimension, DocumentReport, EngineState, EngineStatus, Severity
from editorial.review.drafts import open_pair
from editorial.review.reviewer import Reviewer
from editorial.review.scoring.mqm import mqm, signature, together
from editorial.termbase.glossary import Glossary

RUSSIAN = "# Завод открыт\n\nЗавод в Калуге выпускает 14 млн таблеток.\n\nИнвестор доволен.\n"
ENGLISH = "# Plant Opens\n\nThe the plant in Kaluga makes 41 million tablets.\n\nThe investor  is happy.\n"
CODES = ("repeated-word", "double-space", "number-mismatch")


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> DocumentReport:
    folder = tmp_path_factory.mktemp("release")
    (folder / "ru.md").write_text(RUSSIAN, encoding="utf-8")
    (folder / "en.md").write_text(ENGLISH, encoding="utf-8")
    with Reviewer(Config(select=CODES, engines=()), glossary=Glossary()) as reviewer:
        return reviewer.review(open_pair(Pair(folder / "ru.md", folder / "en.md"), lexicon=None))


def test_points_by_words(part: DocumentReport) -> None:
    errors = sum(issue.severity is Severity.ERROR for issue in part.issues)
    warnings = sum(issue.severity is Severity.WARNING for issue in part.issues)
    score = mqm(part, MqmSettings())
    assert score.words == 15
    assert score.penalty == 5 * errors + warnings
    assert score.normed == pytest.approx(score.penalty * 1000 / 15)
    assert score.quality == pytest.approx(100 * (1 - score.penalty / 15))
    assert sum(unit.penalty for unit in score.units) == score.penalty
    assert [unit.penalty > 0 for unit in score.units] == [False, True, True]


def test_weights_of_the_house(part: DocumentReport) -> None:
    settings = MqmSettings(error=10, warning=0, info=0, per_words=100, dimensions={Dimension.ACCURACY: 2})
    score = mqm(part, settings)
    accuracy = [i for i in part.issues if i.dimension is Dimension.ACCURACY and i.severity is Severity.ERROR]
    others = [i for i in part.issues if i.dimension is not Dimension.ACCURACY and i.severity is Severity.ERROR]
    assert score.penalty == 20 * len(accuracy) + 10 * len(others)
    assert score.normed == pytest.approx(score.penalty * 100 / 15)


def test_no_words_and_no_issues(part: DocumentReport) -> None:
    assert mqm(replace(part, issues=()), MqmSettings()).quality == 100.0


def test_several_releases_count_as_one(part: DocumentReport) -> None:
    one = mqm(part, MqmSettings())
    both = together([one, one], MqmSettings(), name="")
    assert (both.words, both.penalty) == (30, 2 * one.penalty)
    assert both.quality == pytest.approx(one.quality)
    assert both.dimensions == {name: 2 * points for name, points in one.dimensions.items()}


def test_the_signature_tells_all_that_the_score_depends_on() -> None:
    engines = {"ngram": EngineState(EngineStatus.OK), "languagetool": EngineState(EngineStatus.MISSING)}
    plain = signature(Config(), engines, ["real-word", "article"])
    assert plain.startswith("MQM|model:linear|per:1000|count:target-words|error:5|warning:1|info:0|dims:1|rules:2-")
    assert "|engines:ngram|v:" in plain
    assert plain == signature(Config(), engines, ["article", "real-word"])
    weighed = Config(mqm=MqmSettings(error=2.5, dimensions={Dimension.STYLE: 0.5}))
    assert "|error:2.5|" in signature(weighed, engines, [])
    assert "|dims:style=0.5|" in signature(weighed, engines, [])
    assert plain != signature(Config(), engines, ["article"])


@pytest.mark.parametrize(
    "line", ["error = -1", "per-words = 0", 'dimensions = {"sytle" = 2}', "eror = 2"], ids=lambda line: line.split()[0]
)
def test_weights_that_cannot_be(line: str, tmp_path: Path) -> None:
    path = tmp_path / "editorial.toml"
    path.write_text(f"[mqm]\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"editorial\.toml:"):
        load(path)
