"""The MQM score of a release: penalties for its issues, by its words.

The linear model without calibration of "The MQM Scoring Models" (themqm.org): the absolute penalty total (APT) is the
sum over the issues of the weight of their severity times that of their dimension; the overall normed penalty total is
APT by the words evaluated, times a reference number of words; the overall quality score is (1 - APT / words) * 100.
Severity weights are MQM's multipliers for major (5), minor (1) and neutral (0) unless the settings say otherwise. Words
are those of the translation, as ISO 5060 counts. The issues are those that this program finds: the score stands for no
human evaluation.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from editorial import __version__
from editorial.config import Config, MqmSettings
from editorial.model import Dimension, DocumentReport, EngineState, EngineStatus, Issue, Severity

MOST = 100.0
"""MQM's maximum score value."""


@dataclass(frozen=True, slots=True)
class UnitPenalty:
    """The penalty points of a unit's issues, and the words of its translation."""

    unit: int
    text: str
    penalty: float
    words: int


@dataclass(frozen=True, slots=True)
class MqmScore:
    """A release's score. `normed` is the penalty per `per` words (less is better), `quality` at most 100."""

    path: str
    words: int
    penalty: float
    normed: float
    quality: float
    severities: Mapping[Severity, int]
    dimensions: Mapping[Dimension, float]
    units: tuple[UnitPenalty, ...]
    signature: str


def mqm(part: DocumentReport, settings: MqmSettings, *, signature: str = "") -> MqmScore:
    """The score of a reviewed release; suppressed issues do not count."""
    words = part.document.words
    penalty = _total(part.issues, settings)
    return MqmScore(
        part.document.path,
        words,
        penalty,
        penalty * settings.per_words / words if words else 0.0,
        MOST * (1 - penalty / words) if words else MOST,
        Counter(issue.severity for issue in part.issues),
        _by_dimension(part.issues, settings),
        _by_unit(part, settings),
        signature,
    )


def together(parts: Sequence[MqmScore], settings: MqmSettings, *, name: str) -> MqmScore:
    """The score of several releases as of one: their points over their words. It has no units of its own."""
    words, penalty = sum(part.words for part in parts), sum(part.penalty for part in parts)
    dimensions: dict[Dimension, float] = {}
    for part in parts:
        for dimension, points in part.dimensions.items():
            dimensions[dimension] = dimensions.get(dimension, 0.0) + points
    return MqmScore(
        name,
        words,
        penalty,
        penalty * settings.per_words / words if words else 0.0,
        MOST * (1 - penalty / words) if words else MOST,
        sum((Counter(part.severities) for part in parts), Counter()),
        dimensions,
        (),
        parts[0].signature if parts else "",
    )


def signature(config: Config, engines: Mapping[str, EngineState], codes: Iterable[str]) -> str:
    """All that the score depends on: weights, words, the rules in use, the engines that answered, the version."""
    settings = config.mqm
    weights = [f"{name}:{_figure(getattr(settings, name))}" for name in ("error", "warning", "info")]
    dimensions = [f"{name.value}={_figure(weight)}" for name, weight in sorted(settings.dimensions.items())]
    answered = "+".join(sorted(name for name, state in engines.items() if state.status is EngineStatus.OK))
    rules = sorted(codes)
    return "|".join(
        [
            "MQM",
            "model:linear",
            f"per:{settings.per_words}",
            "count:target-words",
            *weights,
            f"dims:{','.join(dimensions) or '1'}",
            f"rules:{len(rules)}-{hashlib.sha256(' '.join(rules).encode()).hexdigest()[:8]}",
            f"profile:{config.profile}",
            f"engines:{answered or 'none'}",
            f"v:{__version__}",
        ]
    )


def _total(issues: Iterable[Issue], settings: MqmSettings) -> float:
    return sum(_points(issue, settings) for issue in issues)


def _points(issue: Issue, settings: MqmSettings) -> float:
    weight: float = getattr(settings, issue.severity.value)
    return weight * settings.dimensions.get(issue.dimension, 1.0)


def _by_dimension(issues: Iterable[Issue], settings: MqmSettings) -> dict[Dimension, float]:
    points: dict[Dimension, float] = {}
    for issue in issues:
        points[issue.dimension] = points.get(issue.dimension, 0.0) + _points(issue, settings)
    return points


def _by_unit(part: DocumentReport, settings: MqmSettings) -> tuple[UnitPenalty, ...]:
    """An issue counts in the unit where it begins, an omission where its original stands, others nowhere."""
    points: dict[int, float] = {}
    for issue in part.issues:
        unit_of = _unit_of(part, issue)
        if unit_of is not None:
            points[unit_of] = points.get(unit_of, 0.0) + _points(issue, settings)
    out = []
    for unit in part.bitext.units:
        text = " ".join(segment.text for segment in unit.target)
        out.append(UnitPenalty(unit.id, text, points.get(unit.id, 0.0), len(text.split())))
    return tuple(out)


def _unit_of(part: DocumentReport, issue: Issue) -> int | None:
    unit = part.bitext.unit_at(issue.region)
    if unit is not None and len(issue.region):
        return unit.id
    if issue.source is not None:
        for other in part.bitext.units:
            if any(segment.region.overlaps(issue.source.region) for segment in other.source):
                return other.id
    return None if unit is None else unit.id


def _figure(value: float) -> str:
    return f"{value:g}"
