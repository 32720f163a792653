"""Which figure of the original is which figure of the translation, by value, and which have no counterpart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from editorial.bitext.quantities import compounds, restating
from editorial.bitext.quantities.conversion import converted
from editorial.bitext.quantities.quantity import Form
from editorial.bitext.quantities.sighting import Sighting, sightings
from editorial.bitext.quantities.times_of_day import same
from editorial.model import Segment

HALF = Fraction(1, 2)
DIGITS = re.compile(r"\d+")
GROUPED = re.compile(r"\d{1,3}[.,]\d{3}")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures in pairs of equal value, and the rest of either side."""

    pairs: tuple[tuple[Sighting, Sighting], ...]
    source: tuple[Sighting, ...]
    target: tuple[Sighting, ...]


@lru_cache(maxsize=4096)
def compared(source: tuple[Segment, ...], target: tuple[Segment, ...], languages: tuple[str, str]) -> Comparison:
    """The figures of two sides compared; `languages` are those of source and target."""
    return compare(sightings(source, languages[0]), sightings(target, languages[1]))


def compare(source: Sequence[Sighting], target: Sequence[Sighting]) -> Comparison:
    """Pair the figures of two sides, the surest pairs first: equal digits, then words, then converted units."""
    scored = sorted(
        (
            (-score, i, j)
            for i, one in enumerate(source)
            for j, other in enumerate(target)
            if (score := affinity(one, other) - _distance(i, len(source), j, len(target))) > 0
        ),
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in scored:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    pairs = [(source[i], target[partner[i]]) for i in sorted(partner)]
    there = [one for i, one in enumerate(source) if i not in partner]
    here = [one for j, one in enumerate(target) if j not in taken]
    for theirs, ours in compounds.alike(there, here):
        pairs.append((theirs[0], ours[0]))
        there = [one for one in there if one not in theirs]
        here = [one for one in here if one not in ours]
    there, here = _without_split(there, here)
    here, there = _without_split(here, there)
    again_there, again_here = restating.added(there, here, source), restating.added(here, there, target)
    return Comparison(
        tuple(pairs),
        tuple(one for i, one in enumerate(there) if i not in again_there),
        tuple(one for j, one in enumerate(here) if j not in again_here),
    )


def _without_split(whole: list[Sighting], parts: list[Sighting]) -> tuple[list[Sighting], list[Sighting]]:
    """Both without figures that one side writes as one and the other as two: "22.50" opposite 10:50 p.m."""
    left = list(whole)
    for one in whole:
        pieces = [Fraction(piece) for piece in DIGITS.findall(one.digits)] if one.required else []
        found = _dated_or_timed(pieces, parts) if len(pieces) == 2 else []
        if found:
            left.remove(one)
            parts = [part for part in parts if part not in found]
    return left, parts


def _dated_or_timed(pieces: Sequence[Fraction], parts: Sequence[Sighting]) -> list[Sighting]:
    """The two figures of one date or time that have the values, each its own; empty when there are none."""
    for first in parts:
        for second in parts:
            one = first is not second and first.quantity is second.quantity
            if one and pieces[0] in first.figure.values and pieces[1] in second.figure.values:
                return [first, second]
    return []


def _distance(i: int, of_i: int, j: int, of_j: int) -> float:
    """How far the order of two figures differs, from 0 to 1."""
    return abs((i + 0.5) / of_i - (j + 0.5) / of_j)


def affinity(one: Sighting, other: Sighting) -> float:
    """How surely two figures say the same number; 0 when they do not."""
    a, b = one.figure, other.figure
    if Form.MONTH in (a.form, b.form) and one.quantity.kind is not other.quantity.kind:
        return 0.0
    if a.value == b.value:
        score = 8.0
    elif set(a.values) & set(b.values) and not (_regrouped(one, other) or _regrouped(other, one)):
        score = 6.0
    elif converted(one.quantity, other.quantity) or _one_moment(one, other) or part_of_hundred(one, other, HALF):
        score = 4.0
    else:
        return 0.0
    score += 4 * (a.form is b.form) + 2 * (one.quantity.kind is other.quantity.kind)
    return score + (one.quantity.unit == other.quantity.unit) + (a.ordinal == b.ordinal) / 2


def _regrouped(one: Sighting, other: Sighting) -> bool:
    """Whether thousands would have to be read as a decimal part: "65,000" as 65, which has other digits."""
    return GROUPED.fullmatch(one.digits) is not None and DIGITS.findall(other.digits) != DIGITS.findall(one.digits)


def _one_moment(one: Sighting, other: Sighting) -> bool:
    """Whether two figures are the hours of one time in two zones."""
    a, b = one.quantity.time, other.quantity.time
    if a is None or b is None or None in (a.zone, b.zone) or a.zone == b.zone:
        return False
    hours = one.figure is one.quantity.figures[0] and other.figure is other.quantity.figures[0]
    return hours and same(a, b)


def part_of_hundred(one: Sighting, other: Sighting, tolerance: Fraction) -> bool:
    """Whether a fraction in words and a percentage are nearly the same share: "two-thirds", 67%."""
    words, share = (one, other) if one.figure.form is Form.WORDS else (other, one)
    if words.figure.form is not Form.WORDS or share.quantity.unit != "percent":
        return False
    return any(0 < part < 1 and abs(part * 100 - share.figure.value) <= tolerance for part in words.figure.values)
