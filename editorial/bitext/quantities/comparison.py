"""Which figure of the original is which figure of the translation, by value, and which have no counterpart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.quantity import Figure, Form, Kind, Quantity
from editorial.bitext.quantities.vocabulary import units
from editorial.model import Excerpt, Region, Segment

# A conversion into another unit is rounded by translators; nearer than this it is the same amount.
CONVERSION_TOLERANCE = Fraction(5, 100)
EXACT_TOLERANCE = Fraction(5, 1000)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A figure where it stands: in a quantity, in a segment."""

    segment: Segment
    quantity: Quantity
    figure: Figure

    @property
    def region(self) -> Region:
        """The figure in the file, its scale word included."""
        return self.segment.locate(self.figure.start, self.figure.end)

    @property
    def literal(self) -> Region:
        """The digits in the file, or the whole figure when it is written with words."""
        return self.segment.locate(*(self.figure.literal or (self.figure.start, self.figure.end)))

    @property
    def text(self) -> str:
        return self.segment.text[self.figure.start : self.figure.end]

    @property
    def digits(self) -> str:
        """The digits as they are written, or the whole figure when it is written with words."""
        start, end = self.figure.literal or (self.figure.start, self.figure.end)
        return self.segment.text[start:end]

    @property
    def excerpt(self) -> Excerpt:
        """The whole quantity as evidence."""
        region = self.segment.locate(self.quantity.start, self.quantity.end)
        return Excerpt(region, self.segment.text[self.quantity.start : self.quantity.end])

    @property
    def required(self) -> bool:
        """Whether a counterpart is to be expected: digits that are no part of a name."""
        return self.figure.form is Form.DIGITS


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures in pairs of equal value, and the rest of either side."""

    pairs: tuple[tuple[Sighting, Sighting], ...]
    source: tuple[Sighting, ...]
    target: tuple[Sighting, ...]


def sightings(segments: Sequence[Segment], language: str) -> tuple[Sighting, ...]:
    """Every figure of the segments, in order, vague ones ("dozens") left out."""
    return tuple(
        Sighting(segment, quantity, figure)
        for segment in segments
        for quantity in quantities(segment.text, language)
        for figure in quantity.figures
        if not figure.vague
    )


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
    return Comparison(
        tuple((source[i], target[partner[i]]) for i in sorted(partner)),
        tuple(one for i, one in enumerate(source) if i not in partner),
        tuple(one for j, one in enumerate(target) if j not in taken),
    )


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
    elif set(a.values) & set(b.values):
        score = 6.0
    elif converted(one.quantity, other.quantity):
        score = 4.0
    else:
        return 0.0
    score += 4 * (a.form is b.form) + 2 * (one.quantity.kind is other.quantity.kind)
    return score + (one.quantity.unit == other.quantity.unit) + (a.ordinal == b.ordinal) / 2


def converted(one: Quantity, other: Quantity) -> bool:
    """Whether two measures in different units of one dimension are about the same amount."""
    known = units()
    a, b = known.get(one.unit), known.get(other.unit)
    if a is None or b is None or a.dimension != b.dimension or a == b or Kind.MONEY in (one.kind, other.kind):
        return False
    if a.dimension == "temperature":
        return _degrees(one.value, a.name, other.value, b.name)
    tolerance = EXACT_TOLERANCE if a.dimension in ("time", "share") else CONVERSION_TOLERANCE
    return close(one.value * a.size, other.value * b.size, tolerance)


def _degrees(a: Fraction, unit: str, b: Fraction, other: str) -> bool:
    celsius, fahrenheit = (a, b) if unit == "celsius" else (b, a)
    if unit == other:
        return False
    return any(abs(sign * celsius * 9 / 5 + 32 - side * fahrenheit) <= 2 for sign in (1, -1) for side in (1, -1))


def close(a: Fraction, b: Fraction, tolerance: Fraction) -> bool:
    """Whether two amounts differ by no more than `tolerance` of the larger."""
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def in_unit_of(quantity: Quantity, figure: Figure, other: Quantity) -> Fraction:
    """The value of a figure in the unit of another quantity, rounded to two digits where it has to be converted."""
    known = units()
    a, b = known.get(quantity.unit), known.get(other.unit)
    if a is None or b is None or a == b or a.dimension != b.dimension or "temperature" in (a.dimension, b.dimension):
        return figure.value
    value = figure.value * a.size / b.size
    if value.denominator == 1:
        return value
    digits = len(str(int(value)))
    step = Fraction(10) ** (digits - 2)
    return round(value / step) * step
