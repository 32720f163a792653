"""Figures, dates and amounts of a headline that its body does not have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.quantity import Form, Kind, Quantity
from editorial.model import Segment
from editorial.rules.accuracy.headline import Release
from editorial.rules.accuracy.stated_quantity import Stated, instead, supports

SMALL = 10


@lru_cache(maxsize=8)
def unsupported(found: Release, language: str) -> tuple[tuple[Stated, Stated | None], ...]:
    """Quantities of the headline that the body does not have, each with the one that it has instead."""
    body = stated(found.body, language)
    lacking = (
        one
        for one in stated(found.headline, language)
        if not _small(one) and not any(supports(other, one) for other in body)
    )
    return tuple((one, instead(one, body)) for one in lacking)


def _small(one: Stated) -> bool:
    """Whether the body need not repeat it: a list may stand for "three new clinics", a whole date is the line's own."""
    quantity = one.quantity
    whole_date = quantity.date is not None and None not in quantity.date.parts
    if whole_date or quantity.kind in (Kind.CODE, Kind.ORDINAL):
        return True
    least = SMALL if quantity.figures[0].form is Form.WORDS else 2
    whole = quantity.value.denominator == 1
    return whole and quantity.kind in (Kind.NUMBER, Kind.MEASURE) and quantity.value <= least


def stated(segments: Sequence[Segment], language: str) -> list[Stated]:
    """The quantities of the segments that say something definite."""
    return [
        Stated(segment, quantity)
        for segment in segments
        for quantity in quantities(segment.text, language)
        if not quantity.figures[0].vague and quantity.figures[0].form is not Form.IMPLIED and not _many(quantity)
    ]


def _many(quantity: Quantity) -> bool:
    """Whether a word may be no number but a great many: "millions"."""
    figure = quantity.figures[0]
    return figure.literal is None and figure.value in (10**3, 10**6, 10**9)
