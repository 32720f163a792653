"""Scores as CSV (RFC 4180): a row a score, the whole, the documents and the units under the same columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from editorial.report.scores.card import Mqm, Part, References, Score, ScoreCard

COLUMNS = ("level", "system", "document", "unit", "metric", "score", "mean", "margin", "p_value", "signature")

Row = tuple[str, str, str, str, str, float, str, str, str, str]


def emit(card: ScoreCard) -> str:
    """`level` is corpus, document or unit; figures are whole, not rounded."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(card))
    return out.getvalue()


def _rows(card: ScoreCard) -> Iterator[Row]:
    if card.references is not None:
        yield from _of_references(card.references)
    if card.revision is not None:
        for score in card.revision.scores:
            yield from _scored(card.revision.edited, score, ())
    for one in card.mqm:
        yield from _of_mqm(one)


def _of_references(part: References) -> Iterator[Row]:
    for system in part.systems:
        for score in system.scores:
            yield from _scored(system.name, score, part.documents)


def _scored(system: str, score: Score, documents: Sequence[Part]) -> Iterator[Row]:
    interval = score.confidence
    mean, margin = ("", "") if interval is None else (str(interval.mean), str(interval.margin))
    p_value = "" if score.p_value is None else str(score.p_value)
    yield "corpus", system, "", "", score.metric, score.score, mean, margin, p_value, score.signature
    for document, value in zip(documents, score.documents, strict=False):
        yield "document", system, document.name, "", score.metric, value, "", "", "", score.signature
    names = [document.name for document in documents for _ in range(document.units)] or [""] * len(score.units)
    for number, (name, value) in enumerate(zip(names, score.units, strict=True), start=1):
        yield "unit", system, name, str(number), score.metric, value, "", "", "", score.unit_signature


def _of_mqm(one: Mqm) -> Iterator[Row]:
    for metric, value in (("MQM-OQS", one.quality), ("MQM-ONPT", one.normed), ("MQM-APT", one.penalty)):
        yield "corpus", one.path, "", "", metric, value, "", "", "", one.signature
    for unit in one.units:
        yield "unit", one.path, "", str(unit.unit), "MQM-APT", unit.penalty, "", "", "", one.signature
