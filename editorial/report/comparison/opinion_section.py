"""The second opinion as a section of the page: pictures of how far the two are apart, and every unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editorial.messages import translate
from editorial.model import Message
from editorial.report.comparison.opinion_table import sides
from editorial.report.scores.distribution import distribution
from editorial.report.scores.picture import histogram, strip
from editorial.review.second_opinion import Opinion, likeness

Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """A unit; the pieces of either translation say whether the other one lacks them."""

    unit: int
    chrf: float
    source: str
    human: Pieces
    machine: Pieces


@dataclass(frozen=True, slots=True)
class Section:
    """What the page shows of a second opinion."""

    title: str
    provider: str
    pictures: tuple[str, ...]
    rows: tuple[OpinionRow, ...]
    signature: str


def second_opinion(found: Sequence[Opinion], *, provider: str, language: str) -> Section | None:
    """The section, None where nobody was asked."""
    whole = likeness(tuple(found))
    if whole is None:
        return None
    value, signature = whole
    title = translate(
        Message.of("Second opinion of {provider}: chrF2 {value}", provider=provider, value=f"{value:.2f}"), language
    )
    classes = distribution([one.chrf for one in found])
    in_words = "; ".join(f"{one.label}: {one.count}" for one in classes)
    in_order = sorted(found, key=lambda one: one.unit)
    values = [(f"#{one.unit}: {one.chrf:.1f}. {one.human}", one.chrf) for one in in_order]
    below = translate("In the order of the text, from 0 to 100.", language)
    pictures = (
        histogram(classes, title=title, description=in_words, number=901),
        strip(values, top=100.0, title=title, description=below, number=902),
    )
    rows = tuple(OpinionRow(one.unit, one.chrf, one.source, *sides(one)) for one in found)
    return Section(title, provider, pictures, rows, signature)
