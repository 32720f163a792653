"""Translations against references: for the whole, by document and by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editorial.engines.metrics import MetricScore, PairedTest, UnitScores, compared, scores, unit_scores
from editorial.review.scoring.streams import Extent, Stream, check_even


@dataclass(frozen=True, slots=True)
class System:
    """A translation's lines and scores: for the whole, and by metric for each document and each line."""

    name: str
    lines: tuple[str, ...]
    scores: tuple[MetricScore, ...]
    by_document: Mapping[str, tuple[float, ...]]
    by_unit: Mapping[str, UnitScores]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Translations of one text against references; with two or more, each is tested against the first.

    `samples` is how many resamples or trials were made, 0 for none.
    """

    systems: tuple[System, ...]
    references: tuple[str, ...]
    documents: tuple[Extent, ...]
    test: PairedTest | None
    samples: int


def evaluate(
    systems: Sequence[Stream],
    references: Sequence[Stream],
    *,
    test: PairedTest = PairedTest.BOOTSTRAP,
    samples: int = 0,
) -> Evaluation:
    """Score `systems` against all `references`.

    One system gets confidence intervals when `samples` is above 1; several are compared in pairs with `samples`
    resamples or trials (0 for sacreBLEU's default).

    Raises:
        UnevenStreams: when lines do not stand for each other.
    """
    check_even(systems[0], [*systems[1:], *references])
    answers = [reference.lines for reference in references]
    if len(systems) > 1:
        named = [(system.path, system.lines) for system in systems]
        whole = compared(named, answers, test=test, samples=samples)
    else:
        whole = {systems[0].path: scores(systems[0].lines, answers, resamples=samples)}
    return Evaluation(
        tuple(_system(system, answers, whole[system.path]) for system in systems),
        tuple(reference.path for reference in references),
        systems[0].documents,
        test if len(systems) > 1 else None,
        samples,
    )


def _system(system: Stream, references: Sequence[Sequence[str]], whole: tuple[MetricScore, ...]) -> System:
    by_document: dict[str, list[float]] = {score.name: [] for score in whole}
    for document in system.documents:
        for score in _part(system.lines, references, document, whole):
            by_document[score.name].append(score.value)
    return System(
        system.path,
        system.lines,
        whole,
        {name: tuple(values) for name, values in by_document.items()},
        unit_scores(system.lines, references),
    )


def _part(
    lines: Sequence[str], references: Sequence[Sequence[str]], document: Extent, whole: tuple[MetricScore, ...]
) -> tuple[MetricScore, ...]:
    """The scores of one document; those of the whole where it is all there is."""
    if document.end - document.start == len(lines):
        return whole
    parts = [reference[document.start : document.end] for reference in references]
    return scores(lines[document.start : document.end], parts)
