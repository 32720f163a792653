"""Amounts in different units of one dimension: whether they are the same, and one in the unit of the other."""

from __future__ import annotations

from fractions import Fraction

from editorial.bitext.quantities.quantity import Figure, Kind, Quantity
from editorial.bitext.quantities.sighting import close
from editorial.bitext.quantities.vocabulary import Unit, units

# A conversion into another unit is rounded by translators; nearer than this it is the same amount.
CONVERSION_TOLERANCE = Fraction(5, 100)
EXACT_TOLERANCE = Fraction(5, 1000)
PLACES = 9
DEGREES = {"celsius", "fahrenheit", "degree"}


def converted(one: Quantity, other: Quantity) -> bool:
    """Whether a measure of the source and one of the target, in different units of one dimension, are one amount."""
    known = units()
    a, b = known.get(one.unit), known.get(other.unit)
    if a is None or b is None or a == b or Kind.MONEY in (one.kind, other.kind):
        return False
    if "fahrenheit" in (a.name, b.name) and {a.name, b.name} <= DEGREES:
        return _degrees(one.value, a.name, other.value)
    if a.dimension != b.dimension:
        return False
    if is_decimal(a) and is_decimal(b):
        return _written_out(one.value * a.size, other.value * b.size, coarser=_significant(other) < _significant(one))
    tolerance = EXACT_TOLERANCE if a.dimension in ("time", "share") else CONVERSION_TOLERANCE
    return close(one.value * a.size, other.value * b.size, tolerance)


def is_decimal(unit: Unit) -> bool:
    """Whether a unit is the base unit by a power of ten, so that converting moves the point alone."""
    digits = f"{unit.size.numerator}{unit.size.denominator}".strip("0")
    return unit.dimension != "temperature" and digits.replace("0", "") in ("1", "11")


def _written_out(source: Fraction, target: Fraction, *, coarser: bool) -> bool:
    """Whether two amounts are equal, or the target is the source in fewer digits."""
    return close(source, target, CONVERSION_TOLERANCE) if coarser else source == target


def _significant(quantity: Quantity) -> int:
    """Digits of an amount without the noughts around them."""
    value = quantity.value
    return len(str(value.numerator * 10**PLACES // value.denominator).strip("0"))


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
