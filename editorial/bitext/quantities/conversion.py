"""Amounts in different units of one dimension: whether they are the same, and one in the unit of the other."""

from __future__ import annotations

from fractions import Fraction

from editorial.bitext.quantities.quantity import Figure, Kind, Quantity
from editorial.bitext.quantities.sighting import close
from editorial.bitext.quantities.vocabulary import units

# A conversion into another unit is rounded by translators; nearer than this it is the same amount.
CONVERSION_TOLERANCE = Fraction(5, 100)
EXACT_TOLERANCE = Fraction(5, 1000)
DEGREES = {"celsius", "fahrenheit", "degree"}


def converted(one: Quantity, other: Quantity) -> bool:
    """Whether two measures in different units of one dimension are about the same amount."""
    known = units()
    a, b = known.get(one.unit), known.get(other.unit)
    if a is None or b is None or a == b or Kind.MONEY in (one.kind, other.kind):
        return False
    if "fahrenheit" in (a.name, b.name) and {a.name, b.name} <= DEGREES:
        return _degrees(one.value, a.name, other.value)
    if a.dimension != b.dimension:
        return False
    tolerance = EXACT_TOLERANCE if a.dimension in ("time", "share") else CONVERSION_TOLERANCE
    return close(one.value * a.size, other.value * b.size, tolerance)


def _degrees(a: Fraction, unit: str, b: Fraction) -> bool:
    celsius, fahrenheit = (b, a) if unit == "fahrenheit" else (a, b)
    return any(abs(sign * celsius * 9 / 5 + 32 - side * fahrenheit) <= 2 for sign in (1, -1) for side in (1, -1))


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
