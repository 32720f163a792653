"""Whether two figures differ in the unit that stands beside them."""

from __future__ import annotations

from editorial.bitext.quantities.conversion import converted
from editorial.bitext.quantities.quantity import Form, Kind
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.quantities.vocabulary import units

# Units that one language leaves to the context and the other names.
ALIKE = ({"degree", "celsius"}, {"degree", "fahrenheit"}, {"percent", "percentage-point"}, {"bit", "byte"})
SHARES = ("share", "share-difference")


def another_unit(s: Sighting, t: Sighting) -> bool:
    """Whether two equal figures measure different things: 40 hectares, 40 acres."""
    if s.figure.value == t.figure.value and _measured_as_share(s, t):
        return True
    if not _written(s) or not _written(t) or s.figure.value != t.figure.value:
        return False
    a, b = s.quantity.unit, t.quantity.unit
    if a == b or any({a, b} <= pair for pair in ALIKE) or converted(s.quantity, t.quantity):
        return False
    known = units()
    return not {known[a].dimension, known[b].dimension} & {*SHARES, "angle"}


def _measured_as_share(s: Sighting, t: Sighting) -> bool:
    """Whether one is a measure in digits and the other a percentage: 12 kilograms, 12 %."""
    kinds = {s.quantity.kind, t.quantity.kind}
    plain = s.figure.form is t.figure.form is Form.DIGITS
    return plain and kinds == {Kind.MEASURE, Kind.PERCENTAGE} and "angle" not in _dimensions(s, t)


def _dimensions(s: Sighting, t: Sighting) -> set[str]:
    known = units()
    return {known[one.quantity.unit].dimension for one in (s, t) if one.quantity.unit in known}


def _written(one: Sighting) -> bool:
    """Whether a figure and its unit stand in the text."""
    return one.quantity.kind is Kind.MEASURE and one.figure.form in (Form.DIGITS, Form.WORDS) and not one.figure.ordinal


def of_one_dimension(s: Sighting, t: Sighting) -> bool:
    """Whether two figures are measures of one dimension."""
    known = units()
    a, b = known.get(s.quantity.unit), known.get(t.quantity.unit)
    return s.quantity.kind is t.quantity.kind is Kind.MEASURE and bool(a and b and a.dimension == b.dimension)
