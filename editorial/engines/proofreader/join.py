"""Joins the evidence into one calibrated probability: a ranker picks the edit, boosted trees judge the place."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from editorial.engines.proofreader.edits import Change
from editorial.engines.proofreader.evidence import NAMES, Evidence

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Doubles = NDArray[np.float64]
    Indexes = NDArray[np.int64]

_TAG, _GAIN, _TRIGRAMS, _EXPECTED = (NAMES.index(name) for name in ("tag", "gain", "trigrams", "expected"))
_FAR, _CALLED_FOR = 10.0, -1.0
"""Nats by which the trigrams prefer the proposed word, and of its probability after those before it: beyond both are
158 of 3,625 planted wrong words, and none of 253,000 words of clean text (the news and 9,800 held-out sentences)."""
_FORCED = 3.0
"""Log odds of such a place at the least."""
_DEFINITE = 0.8
"""Log odds that "the" in place of "a" must have more than other edits: on the benchmark's news that edit gives half of
the article alarms between the probabilities 0.42 and 0.54, and one in a hundred of the errors. What is told as the
model's probability is what remains."""
_LEAST = -20.0
"""Stands for the evidence of edits that a place does not have."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted regression trees over columns of a matrix; their sum is a log odds. Node arrays are [trees, nodes]."""

    column: Indexes
    cut: Doubles
    left: Indexes
    """Node to go to when the value is not above the cut; a leaf leads to itself."""
    right: Indexes
    value: Doubles
    """What a leaf adds."""
    base: float
    depth: int

    def log_odds(self, rows: Doubles) -> Doubles:
        """One log odds a row of `rows` [N, columns]."""
        trees = np.arange(self.column.shape[0])[None, :]
        node = np.zeros((rows.shape[0], self.column.shape[0]), np.int64)
        for _ in range(self.depth):
            below = np.take_along_axis(rows, self.column[trees, node], axis=1) <= self.cut[trees, node]
            node = np.where(below, self.left[trees, node], self.right[trees, node])
        total: Doubles = self.value[trees, node].sum(axis=1) + self.base
        return total


@dataclass(frozen=True, slots=True)
class Ranker:
    """A linear score of edits: the likeliest correction of a place has the highest."""

    weights: Doubles
    """One for each name in `NAMES`, then one for each `Change`."""

    def scores(self, evidence: Sequence[Evidence]) -> Doubles:
        """One score an edit."""
        values = np.array([item.values for item in evidence])
        changes = [len(NAMES) + item.edit.change for item in evidence]
        answer: Doubles = values @ self.weights[: len(NAMES)] + self.weights[changes]
        return answer


@dataclass(frozen=True, slots=True)
class Verdict:
    """The best edit of a place, and the odds that something is wrong there."""

    best: Evidence
    others: tuple[Evidence, ...]
    """The other edits, best first."""
    log_odds: float
    scores: tuple[float, ...]
    """The ranker's, of `best` and `others`."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Two probabilities: from `least` on a finding is worth a look, from `sure` on it is held against the text."""

    least: float
    sure: float


@dataclass(frozen=True, slots=True)
class Join:
    """The ranker, the trees, and from when on each rule speaks."""

    ranker: Ranker
    trees: Trees
    limits: Mapping[str, Limit]
    """By rule code."""

    def verdicts(self, places: Sequence[Sequence[Evidence]]) -> list[Verdict]:
        """Judges places, each given by the evidence for its edits."""
        if not places:
            return []
        ranked = [self._ranked(place) for place in places]
        odds = self.trees.log_odds(np.stack([judging_row(edits, scores) for edits, scores in ranked]))
        return [
            Verdict(edits[0], tuple(edits[1:]), settled(edits[0], odd), tuple(scores))
            for (edits, scores), odd in zip(ranked, odds.tolist(), strict=True)
        ]

    def _ranked(self, place: Sequence[Evidence]) -> tuple[list[Evidence], list[float]]:
        scores = self.ranker.scores(place)
        order = np.argsort(-scores, kind="stable")
        return [place[i] for i in order], [float(scores[i]) for i in order]


def settled(best: Evidence, log_odds: float) -> float:
    """The log odds of a place whose best edit is `best`, after what the trees cannot know."""
    if forced(best):
        return max(log_odds, _FORCED)
    edit = best.edit
    return log_odds - _DEFINITE if edit.change is Change.ARTICLE and edit.word == "the" else log_odds


def forced(evidence: Evidence) -> bool:
    """Whether the words before a place call for the proposed word and hardly any other: "myocardial ... infarction".

    The trees have seen too few places where the trigrams are certain and the encoder, which never met a phrase, is not.
    """
    wrong_word = evidence.edit.change in (Change.SLIP, Change.CONFUSED)
    return wrong_word and evidence.values[_TRIGRAMS] > _FAR and evidence.values[_EXPECTED] > _CALLED_FOR


def judging_row(ranked: Sequence[Evidence], scores: Sequence[float]) -> Doubles:
    """The columns that the trees judge a place by: its best edit, how far it leads, what else speaks, what it does."""
    lead = scores[0] - scores[1] if len(scores) > 1 else 10.0
    change = [0.0] * len(Change)
    change[ranked[0].edit.change] = 1.0
    values = np.array([e.values for e in ranked])
    replacing = values[[e.edit.replaces for e in ranked]]
    articles = values[[e.edit.change is Change.INSERT_ARTICLE for e in ranked]]
    rivals = (
        _most(values, _TAG), _most(replacing, _TAG), _most(articles, _TAG),
        _most(replacing, _GAIN), _most(values, _TRIGRAMS), len(ranked),
    )  # fmt: skip
    return np.array([*ranked[0].values, scores[0], lead, *rivals, *change])


def _most(values: Doubles, column: int) -> float:
    return float(values[:, column].max()) if len(values) else _LEAST


@cache
def join() -> Join:
    """The join in the package."""
    data = files("editorial.engines.proofreader") / "data"
    with as_file(data / "join.npz") as path, np.load(path) as saved:
        ranker = Ranker(saved["ranker"])
        column, cut, left, right, value = (saved[name] for name in ("column", "cut", "left", "right", "value"))
        trees = Trees(column, cut, left, right, value, base=float(saved["base"]), depth=int(saved["depth"]))
    return Join(ranker, trees, read_limits((data / "limits.json").read_text(encoding="utf-8")))


def read_limits(text: str) -> dict[str, Limit]:
    """The limits of every rule, from what `write_limits` made of them."""
    return {code: Limit(**both) for code, both in json.loads(text).items()}


def write_limits(limits: Mapping[str, Limit]) -> str:
    """Limits as JSON, by rule code."""
    return json.dumps({code: asdict(limit) for code, limit in limits.items()}, indent=2) + "\n"
