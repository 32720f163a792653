"""Figures that give an amount again in another unit, currency or zone: "10 km (6 miles)", "7 p.m. (noon ET)"."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.bitext.quantities.conversion import converted
from editorial.bitext.quantities.quantity import Kind
from editorial.bitext.quantities.sighting import Sighting

REACH = 40
"""Characters from an amount to where it is given again, at most."""


def added(ours: Sequence[Sighting], theirs: Sequence[Sighting], side: Sequence[Sighting]) -> set[int]:
    """Places in `ours` of figures that restate another of their own `side`, where `theirs` have none of the kind."""
    kinds = {(one.quantity.kind, one.quantity.unit) for one in theirs}
    return {
        at
        for at, one in enumerate(ours)
        if (one.quantity.kind, one.quantity.unit) not in kinds and any(_restates(one, other) for other in side)
    }


def _restates(one: Sighting, other: Sighting) -> bool:
    if one.segment is not other.segment or one.quantity is other.quantity:
        return False
    first, second = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.start)
    between = one.segment.text[first.end : second.start]
    if len(between) > REACH:
        return False
    if one.quantity.kind is Kind.MEASURE:
        return converted(other.quantity, one.quantity)
    if one.quantity.kind is not other.quantity.kind or not ("(" in between or "/" in between):
        return False
    if one.quantity.kind is Kind.MONEY:
        return one.quantity.unit != other.quantity.unit
    a, b = one.quantity.time, other.quantity.time
    return a is not None and b is not None and a.zone != b.zone and a.minute == b.minute
