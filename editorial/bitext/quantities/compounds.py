"""Amounts in two units, one after the other: «3 кг 200 г», "6 feet 5 inches", «1 час 20 минут»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from editorial.bitext.quantities.conversion import is_decimal
from editorial.bitext.quantities.quantity import Kind
from editorial.bitext.quantities.sighting import Sighting, close
from editorial.bitext.quantities.vocabulary import units

GAP = re.compile(r"[ \u00a0\u202f]*,?[ \u00a0\u202f]*(?:(?:and|и)[ \u00a0\u202f]+)?")
TOLERANCE = Fraction(5, 1000)
Run = tuple[Sighting, ...]


def alike(source: Sequence[Sighting], target: Sequence[Sighting]) -> Iterator[tuple[Run, Run]]:
    """Runs of measures on either side that make the same amount, a run of one on one side at most."""
    ours, theirs = list(runs(source)), list(runs(target))
    taken: set[int] = set()
    for there in ours:
        for at, here in enumerate(theirs):
            if at not in taken and len(there) + len(here) > 2 and _same(there, here):
                taken.add(at)
                yield there, here
                break


def runs(sightings: Sequence[Sighting]) -> Iterator[Run]:
    """Every measure with those of its dimension that follow at once in smaller units."""
    found: list[Sighting] = []
    for one in sightings:
        if one.quantity.kind is not Kind.MEASURE or one.quantity.unit not in units():
            continue
        if found and not _continues(found[-1], one):
            yield tuple(found)
            found = []
        found.append(one)
    if found:
        yield tuple(found)


def _continues(one: Sighting, other: Sighting) -> bool:
    a, b = units()[one.quantity.unit], units()[other.quantity.unit]
    beside = one.segment is other.segment and GAP.fullmatch(
        one.segment.text, one.quantity.end, max(one.quantity.end, other.quantity.start)
    )
    return bool(beside) and a.dimension == b.dimension and a.size > b.size


def _same(there: Run, here: Run) -> bool:
    known = units()
    if known[there[0].quantity.unit].dimension != known[here[0].quantity.unit].dimension:
        return False
    if all(is_decimal(known[one.quantity.unit]) for one in (*there, *here)):
        return _amount(there) == _amount(here)
    return close(_amount(there), _amount(here), TOLERANCE)


def _amount(run: Run) -> Fraction:
    return sum((one.figure.value * units()[one.quantity.unit].size for one in run), Fraction(0))
