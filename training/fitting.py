"""Fits the join on held-out sentences: a ranker of edits by maximum likelihood, boosted trees for the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp
from sklearn.ensemble import HistGradientBoostingClassifier

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import ARTICLES
from editorial.engines.proofreader.edits import CODES, Change, Edit
from editorial.engines.proofreader.evidence import NAMES, Evidence
from editorial.engines.proofreader.join import Ranker, Trees, judging_row
from editorial.engines.proofreader.proofreader import Weigher
from training.heldout import Spoilt

_CHANGES = {3 + int(change): change for change in list(Change)[:6]}
_INSERTED = {tag: word for word, tag in tags.INSERT.items()}
_GRAMMAR = frozenset({"preposition", "agreement", "verb-form", "real-word"})
_RIDGE = 1e-3


@dataclass(frozen=True, slots=True)
class Place:
    """A suspicious place of a held-out sentence with the truth about it."""

    evidence: list[Evidence]
    answer: Edit | None
    """The edit that puts it right, None where nothing is wrong."""


def places(reader: Weigher, spoilt: Sequence[Spoilt], chunk: int = 512) -> Iterator[Place]:
    """The suspicious places of sentences."""
    for at in range(0, len(spoilt), chunk):
        part = spoilt[at : at + chunk]
        for item, found in zip(part, reader.evidence([s.line for s in part]), strict=True):
            for evidence in found:
                i = evidence[0].edit.at
                yield Place(evidence, _answer(i, item.tags[i], item.right[i].lower()))


def _answer(at: int, tag: int, right: str) -> Edit | None:
    if tag == tags.KEEP:
        return None
    change = change_of(tag)
    return Edit(at, change, right if change <= Change.CONFUSED else _INSERTED.get(tag, ""), 0.0, tag)


def change_of(tag: int) -> Change:
    """What the tagger asks for by `tag`, which is not `KEEP`."""
    if tag in _CHANGES:
        return _CHANGES[tag]
    if tag in _INSERTED:
        return Change.INSERT_ARTICLE if _INSERTED[tag] in ARTICLES else Change.INSERT_WORD
    return Change.DELETE_ARTICLE if tag == tags.DELETE_ARTICLE else Change.DELETE_WORD


def answers(edit: Edit, truth: Edit) -> bool:
    """Whether an edit is the right one; its slip weight is not compared."""
    return (edit.at, edit.change, edit.word) == (truth.at, truth.change, truth.word)


def ranking_rows(evidence: Sequence[Evidence]) -> np.ndarray:
    """The columns that the ranker weighs, one row an edit: the evidence, then which change it is."""
    changes = np.eye(len(Change))[[item.edit.change for item in evidence]]
    return np.concatenate([np.array([item.values for item in evidence]), changes], axis=1)


def fit_ranker(found: Sequence[Place]) -> Ranker:
    """The ranker under which the right edits of wrong places are likeliest."""
    rows, starts, right = [], [0], []
    for place in found:
        hit = [k for k, e in enumerate(place.evidence) if place.answer and answers(e.edit, place.answer)]
        if hit:
            right.append(starts[-1] + hit[0])
            rows.append(ranking_rows(place.evidence))
            starts.append(starts[-1] + len(place.evidence))
    matrix = np.concatenate(rows)
    group = np.repeat(np.arange(len(rows)), np.diff(starts))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        total = np.array([logsumexp(s) for s in np.split(scores, starts[1:-1])])
        odds = np.exp(scores - total[group])
        gradient = matrix.T @ odds - matrix[right].sum(axis=0)
        return float(total.sum() - scores[right].sum()) / len(rows) + _RIDGE * weights @ weights, gradient / len(
            rows
        ) + 2 * _RIDGE * weights

    fitted = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return Ranker(fitted.x)


def judging_rows(found: Sequence[Place], ranker: Ranker) -> tuple[np.ndarray, np.ndarray, list[Evidence]]:
    """What the trees see of each place, whether the verdict "wrong" is right, and the best edit."""
    rows, truth, best = [], [], []
    for place in found:
        scores = ranker.scores(place.evidence)
        order = np.argsort(-scores, kind="stable")
        ranked = [place.evidence[i] for i in order]
        rows.append(judging_row(ranked, [float(scores[i]) for i in order]))
        truth.append(place.answer is not None and same_rule(ranked[0].edit, place.answer))
        best.append(ranked[0])
    return np.stack(rows), np.array(truth), best


def same_rule(edit: Edit, truth: Edit) -> bool:
    """Whether an edit blames a place for what is wrong there; grammar and wrong words differ by a slip only."""
    codes = CODES[edit.change], CODES[truth.change]
    return codes[0] == codes[1] or set(codes) <= _GRAMMAR


_RISING = {"tag", "doubt", "gain", "trigrams", "expected"}


def fit_trees(rows: np.ndarray, truth: np.ndarray, seed: int) -> Trees:
    """Boosted trees that rise with what the models say in favour of an edit."""
    rising = [int(i < len(NAMES) and NAMES[i] in _RISING) for i in range(rows.shape[1])]
    model = HistGradientBoostingClassifier(
        max_iter=160, learning_rate=0.08, max_leaf_nodes=12, min_samples_leaf=60, l2_regularization=2.0,
        monotonic_cst=rising, random_state=seed,
    ).fit(rows, truth)  # fmt: skip
    grown = [trees[0].nodes for trees in model._predictors]
    return flattened(grown, float(model._baseline_prediction.ravel()[0]))


def flattened(grown: Sequence[np.ndarray], base: float) -> Trees:
    """scikit-learn's node records as the runtime's arrays."""
    most = max(len(nodes) for nodes in grown)
    column, left, right = (np.zeros((len(grown), most), np.int64) for _ in range(3))
    cut, value = np.zeros((len(grown), most)), np.zeros((len(grown), most))
    for t, nodes in enumerate(grown):
        for n, node in enumerate(nodes):
            leaf = bool(node["is_leaf"])
            column[t, n] = 0 if leaf else node["feature_idx"]
            cut[t, n] = 0.0 if leaf else node["num_threshold"]
            left[t, n], right[t, n] = (n, n) if leaf else (node["left"], node["right"])
            value[t, n] = node["value"] if leaf else 0.0
    return Trees(column, cut, left, right, value, base, max(int(nodes["depth"].max()) for nodes in grown) + 1)


def save(ranker: Ranker, trees: Trees, target: Path) -> None:
    """Writes both to one file."""
    np.savez_compressed(
        target, ranker=ranker.weights, column=trees.column, cut=trees.cut, left=trees.left, right=trees.right,
        value=trees.value, base=trees.base, depth=trees.depth,
    )  # fmt: skip
