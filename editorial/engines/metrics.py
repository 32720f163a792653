"""Translation metrics by sacreBLEU: every score carries its signature, so that it can be made again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MetricScore:
    """A corpus score, its signature (sacreBLEU's short form) and the scores of the single segments."""

    name: str
    value: float
    signature: str
    segments: tuple[float, ...]


def scores(hypotheses: Sequence[str], references: Sequence[Sequence[str]]) -> tuple[MetricScore, ...]:
    """BLEU, chrF2, chrF++ and TER of hypotheses against one reference stream or more, each as long as the hypotheses.

    Post, "A Call for Clarity in Reporting BLEU Scores", WMT 2018.

    Raises:
        ValueError: when a stream has another length.
    """
    from sacrebleu import BLEU, CHRF, TER

    if any(len(stream) != len(hypotheses) for stream in references):
        raise ValueError("every reference needs as many segments as the hypothesis")
    out = []
    # BLEU of a single segment wants effective order (sacreBLEU's documentation of `sentence_score`).
    single_bleu = BLEU(effective_order=True)
    for metric in (BLEU(), CHRF(), CHRF(word_order=2), TER()):
        score = metric.corpus_score(hypotheses, references)
        by_segment = single_bleu if isinstance(metric, BLEU) else metric
        rows = zip(hypotheses, zip(*references, strict=True), strict=True)
        segments = tuple(by_segment.sentence_score(hypothesis, list(refs)).score for hypothesis, refs in rows)
        out.append(MetricScore(score.name, score.score, metric.get_signature().format(short=True), segments))
    return tuple(out)
