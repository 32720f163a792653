"""Translation metrics by sacreBLEU: every score carries its signature, so that it can be made again.

Figures are those of the `sacrebleu` command with the same files: its metrics with their defaults, its resampling with
its seed (`SACREBLEU_SEED`, 12345 unless set).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

RESAMPLES = 1000
TRIALS = 10000
"""sacreBLEU's own defaults for the bootstrap and for approximate randomization."""


class PairedTest(StrEnum):
    """How two systems are held against each other (sacreBLEU's names: bs and ar).

    Koehn, "Statistical Significance Tests for Machine Translation Evaluation", EMNLP 2004 (paired bootstrap); Riezler
    and Maxwell, "On Some Pitfalls in Automatic Evaluation and Significance Testing for MT", 2005 (randomization).
    """

    BOOTSTRAP = "bootstrap"
    RANDOMIZATION = "randomization"


@dataclass(frozen=True, slots=True)
class Confidence:
    """The bootstrap's mean, and half the width of the 95 % interval around it."""

    mean: float
    margin: float


@dataclass(frozen=True, slots=True)
class MetricScore:
    """A corpus score of 0 to 100 (TER may pass 100; less is better there) and its signature in sacreBLEU's long form.

    `p_value` is that of a difference from the baseline as large as this one, were the two systems the same.
    """

    name: str
    value: float
    signature: str
    confidence: Confidence | None = None
    p_value: float | None = None


def scores(
    hypotheses: Sequence[str], references: Sequence[Sequence[str]], *, resamples: int = 0
) -> tuple[MetricScore, ...]:
    """BLEU, chrF2, chrF++ and TER of hypotheses against one reference stream or more, each as long as the hypotheses.

    `resamples` above 1 add a confidence interval by the bootstrap. Post, "A Call for Clarity in Reporting BLEU Scores",
    WMT 2018.

    Raises:
        ValueError: when a stream has another length.
    """
    _same_length(hypotheses, references)
    out = []
    for metric in _metrics().values():
        score = metric.corpus_score(hypotheses, references, n_bootstrap=max(1, resamples))
        confidence = Confidence(float(score._mean), float(score._ci)) if resamples > 1 else None
        out.append(MetricScore(score.name, score.score, str(metric.get_signature()), confidence))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class UnitScores:
    """A metric's scores of single segments, and the signature that these have."""

    values: tuple[float, ...]
    signature: str


def unit_scores(hypotheses: Sequence[str], references: Sequence[Sequence[str]]) -> Mapping[str, UnitScores]:
    """The four scores of every segment by itself, by the names that `scores` gives the metrics.

    They are those of `sacrebleu --sentence-level`: BLEU of a segment by itself wants effective order.

    Raises:
        ValueError: when a stream has another length.
    """
    _same_length(hypotheses, references)
    rows = [(line, list(others)) for line, *others in zip(hypotheses, *references, strict=True)]
    by_name = {}
    for metric in _metrics(effective_order=True).values():
        found = [metric.sentence_score(line, others) for line, others in rows]
        values = tuple(float(score.score) for score in found)
        by_name[found[0].name] = UnitScores(values, str(metric.get_signature()))
    return by_name


def compared(
    systems: Sequence[tuple[str, Sequence[str]]],
    references: Sequence[Sequence[str]],
    *,
    test: PairedTest = PairedTest.BOOTSTRAP,
    samples: int = 0,
) -> Mapping[str, tuple[MetricScore, ...]]:
    """The scores of two systems or more, by system; the first is the baseline that each other one is tested against.

    `samples` is how many resamples or trials to make, 0 for sacreBLEU's own default.

    Raises:
        ValueError: when a stream has another length, or two systems have one name.
    """
    from sacrebleu.significance import PairedTest as Test

    if len({name for name, _ in systems}) < len(systems):
        raise ValueError("two systems have one name")
    for _, lines in systems:
        _same_length(lines, references)
    kind = "bs" if test is PairedTest.BOOTSTRAP else "ar"
    run = Test(list(systems), _metrics(references=references), references=None, test_type=kind, n_samples=samples)
    signatures, results = run()
    names = results.pop("System")
    return {
        str(name): tuple(_result(metric, row[at], str(signatures[metric])) for metric, row in results.items())
        for at, name in enumerate(names)
    }


def chrf(hypothesis: str, reference: str) -> float:
    """chrF2 of one segment against one reference, from 0 to 100 (Popović, WMT 2015)."""
    from sacrebleu import CHRF

    return float(CHRF().sentence_score(hypothesis, [reference]).score)


def _metrics(*, effective_order: bool = False, references: Sequence[Sequence[str]] | None = None) -> dict[str, Any]:
    from sacrebleu import BLEU, CHRF, TER

    # With references the metrics keep what they have counted there, so that every system is counted against it once.
    kept: dict[str, Any] = {} if references is None else {"references": references}
    return {
        "BLEU": BLEU(effective_order=effective_order, **kept),
        "chrF2": CHRF(**kept),
        "chrF2++": CHRF(word_order=2, **kept),
        "TER": TER(**kept),
    }


def _result(metric: str, result: Any, signature: str) -> MetricScore:
    confidence = None if result.ci is None else Confidence(float(result.mean), float(result.ci))
    return MetricScore(metric, float(result.score), signature, confidence, result.p_value)


def _same_length(hypotheses: Sequence[str], references: Sequence[Sequence[str]]) -> None:
    if not references or not hypotheses:
        raise ValueError("there is nothing to score")
    if any(len(stream) != len(hypotheses) for stream in references):
        raise ValueError("every reference needs as many segments as the hypothesis")
