"""From the trained encoder to the files in the package: export, the join on what is shipped, thresholds, figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from editorial.engines.proofreader.edits import CODES
from editorial.engines.proofreader.evidence import Evidence
from editorial.engines.proofreader.join import Limit, Ranker, Trees, settled, write_limits
from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.proofreader import weigher
from training.fitting import Place, change_of, fit_ranker, fit_trees, judging_rows, places, save
from training.heldout import Spoilt, held_out_sentences, spoil
from training.thresholds import limits

FIT, CLEAN, TEST = 12_000, 8_000, 3_000
"""Held-out sentences to fit the join on, to set thresholds by, and to measure with."""


def finish(work: Path, data: Path, seed: int) -> dict[str, dict[str, float]]:
    """Fits the join to the exported encoder, writes it and the thresholds to `data`; returns the figures by rule."""
    known, reader = lexicon(), weigher()
    sentences = held_out_sentences(work, seed)[: FIT + CLEAN + TEST]
    rng = np.random.default_rng([seed, 20])
    fitted = list(places(reader, spoil(sentences[:FIT], rng, known, errors=True)))
    ranker = fit_ranker(fitted)
    rows, truth, _ = judging_rows(fitted, ranker)
    trees = fit_trees(rows, truth, seed)
    save(ranker, trees, data / "join.npz")

    clean = spoil(sentences[FIT : FIT + CLEAN], rng, known, errors=False)
    by_code = _probabilities(*judged(list(places(reader, clean)), ranker, trees))
    found = limits(by_code, _words(clean))
    (data / "limits.json").write_text(write_limits(found), encoding="utf-8")

    tested = spoil(sentences[FIT + CLEAN :], rng, known, errors=True)
    return figures(list(places(reader, tested)), tested, ranker, trees, found)


def judged(found: Sequence[Place], ranker: Ranker, trees: Trees) -> tuple[list[Evidence], np.ndarray, np.ndarray]:
    """The best edit of each place, its probability, and whether blaming the place is right."""
    rows, truth, best = judging_rows(found, ranker)
    odds = [settled(evidence, odd) for evidence, odd in zip(best, trees.log_odds(rows).tolist(), strict=True)]
    return best, 1 / (1 + np.exp(-np.array(odds))), truth


def _probabilities(best: Sequence[Evidence], probabilities: np.ndarray, _: np.ndarray) -> dict[str, list[float]]:
    by_code: dict[str, list[float]] = defaultdict(list)
    for evidence, probability in zip(best, probabilities.tolist(), strict=True):
        by_code[CODES[evidence.edit.change]].append(probability)
    return by_code


def _words(spoilt: Sequence[Spoilt]) -> int:
    return sum(w.text[0].isalnum() for s in spoilt for w in s.line.words)


def figures(
    found: Sequence[Place], tested: Sequence[Spoilt], ranker: Ranker, trees: Trees, spoken_of: Mapping[str, Limit]
) -> dict[str, dict[str, float]]:
    """By rule: how many errors were planted, the share found, and the share put right by the first suggestion."""
    best, probabilities, truth = judged(found, ranker, trees)
    planted: dict[str, int] = defaultdict(int)
    hit: dict[str, int] = defaultdict(int)
    right: dict[str, int] = defaultdict(int)
    for item in tested:
        for tag in item.tags:
            if tag:
                planted[CODES[change_of(tag)]] += 1
    for place, evidence, probability, blamed in zip(found, best, probabilities, truth, strict=True):
        if place.answer is not None and blamed and probability >= spoken_of[CODES[evidence.edit.change]].least:
            code = CODES[place.answer.change]
            hit[code] += 1
            right[code] += (evidence.edit.change, evidence.edit.word) == (place.answer.change, place.answer.word)
    return {
        code: {"planted": n, "found": hit[code] / n, "put right": right[code] / n}
        for code, n in sorted(planted.items())
    }
