"""The score card, `editorial-score/1`: other programs rely on it, so that its shape is declared here as types.

Rates and metrics are per cent; TER, HTER, CER and penalties are better when they are less, the others when they are
more. Lists by document and by unit stand in the order of `documents` and of the lines or sentences.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from editorial import __version__
from editorial.engines.metrics import RESAMPLES, TRIALS, MetricScore, PairedTest, UnitScores
from editorial.model import Severity
from editorial.review.scoring.evaluation import Evaluation, System
from editorial.review.scoring.mqm import MqmScore
from editorial.review.scoring.revision import Fate, Revision

SCHEMA: Literal["editorial-score/1"] = "editorial-score/1"
LESS_IS_BETTER = frozenset({"TER", "HTER", "CER"})


class Interval(msgspec.Struct, kw_only=True):
    mean: float
    margin: float


class Score(msgspec.Struct, kw_only=True):
    metric: str
    score: float
    less_is_better: bool
    signature: str
    confidence: Interval | None = None
    p_value: float | None = None
    documents: list[float] = []
    units: list[float] = []
    unit_signature: str = ""


class Part(msgspec.Struct, kw_only=True):
    name: str
    units: int


class Test(msgspec.Struct, kw_only=True):
    method: Literal["bootstrap", "randomization"]
    samples: int
    baseline: str


class Scored(msgspec.Struct, kw_only=True):
    name: str
    lines: list[str]
    scores: list[Score]


class References(msgspec.Struct, kw_only=True):
    references: list[str]
    documents: list[Part]
    test: Test | None
    systems: list[Scored]


class Change(msgspec.Struct, kw_only=True):
    draft: str
    edited: str
    fate: Literal["kept", "changed", "added", "removed"]


class PostEdit(msgspec.Struct, kw_only=True):
    draft: str
    edited: str
    kept: int
    changed: int
    added: int
    removed: int
    scores: list[Score]
    units: list[Change]


class Penalty(msgspec.Struct, kw_only=True):
    unit: int
    text: str
    penalty: float
    words: int


class Mqm(msgspec.Struct, kw_only=True):
    path: str
    words: int
    penalty: float
    normed: float
    quality: float
    error: int
    warning: int
    info: int
    dimensions: dict[str, float]
    signature: str
    units: list[Penalty]


class Tool(msgspec.Struct, kw_only=True):
    name: Literal["editorial"]
    version: str


class ScoreCard(msgspec.Struct, kw_only=True):
    schema: Literal["editorial-score/1"]
    tool: Tool
    references: References | None
    revision: PostEdit | None
    mqm: list[Mqm]


def score_card(evaluation: Evaluation | None, revision: Revision | None, mqm: tuple[MqmScore, ...]) -> ScoreCard:
    """What was scored, as the shape that every output is made from. Several MQM scores end with that of them all."""
    return ScoreCard(
        schema=SCHEMA,
        tool=Tool(name="editorial", version=__version__),
        references=None if evaluation is None else _references(evaluation),
        revision=None if revision is None else _post_edit(revision),
        mqm=[_mqm(one) for one in mqm],
    )


def schema() -> dict[str, Any]:
    """The score card's JSON Schema (draft 2020-12)."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(ScoreCard)}


def _references(evaluation: Evaluation) -> References:
    test = evaluation.test
    default = RESAMPLES if test is PairedTest.BOOTSTRAP else TRIALS
    return References(
        references=list(evaluation.references),
        documents=[Part(name=d.name, units=d.end - d.start) for d in evaluation.documents],
        test=None
        if test is None
        else Test(method=test.value, samples=evaluation.samples or default, baseline=evaluation.systems[0].name),
        systems=[_system(system) for system in evaluation.systems],
    )


def _system(system: System) -> Scored:
    scores = [_score(one, system.by_unit[one.name], documents=system.by_document[one.name]) for one in system.scores]
    return Scored(name=system.name, lines=list(system.lines), scores=scores)


def _score(one: MetricScore, units: UnitScores, *, documents: tuple[float, ...] = ()) -> Score:
    confidence = one.confidence
    return Score(
        metric=one.name,
        score=one.value,
        less_is_better=one.name in LESS_IS_BETTER,
        signature=one.signature,
        confidence=None if confidence is None else Interval(mean=confidence.mean, margin=confidence.margin),
        p_value=one.p_value,
        documents=list(documents),
        units=list(units.values),
        unit_signature=units.signature,
    )


def _post_edit(revision: Revision) -> PostEdit:
    hter, cer = revision.scores
    return PostEdit(
        draft=revision.draft,
        edited=revision.edited,
        kept=revision.count(Fate.KEPT),
        changed=revision.count(Fate.CHANGED),
        added=revision.count(Fate.ADDED),
        removed=revision.count(Fate.REMOVED),
        scores=[
            _score(hter, UnitScores(tuple(unit.hter for unit in revision.units), hter.signature)),
            _score(cer, UnitScores(tuple(unit.cer for unit in revision.units), cer.signature)),
        ],
        units=[Change(draft=unit.draft, edited=unit.edited, fate=unit.fate.value) for unit in revision.units],
    )


def _mqm(one: MqmScore) -> Mqm:
    return Mqm(
        path=one.path,
        words=one.words,
        penalty=one.penalty,
        normed=one.normed,
        quality=one.quality,
        error=one.severities.get(Severity.ERROR, 0),
        warning=one.severities.get(Severity.WARNING, 0),
        info=one.severities.get(Severity.INFO, 0),
        dimensions={name.value: points for name, points in one.dimensions.items()},
        signature=one.signature,
        units=[Penalty(unit=u.unit, text=u.text, penalty=u.penalty, words=u.words) for u in one.units],
    )
