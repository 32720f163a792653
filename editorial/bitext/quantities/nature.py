"""In which way two figures that stand for each other differ: changed, or rounded, rescaled, of another kind."""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction

from editorial.bitext.quantities.comparison import part_of_hundred
from editorial.bitext.quantities.likeness import ROUND_SHARE, counting, same_thing, slip
from editorial.bitext.quantities.quantity import Form, Kind
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.quantities.vocabulary import units

DIGIT = re.compile(r"\d")
TEN = 10
PLAIN = (Kind.NUMBER, Kind.ORDINAL, Kind.CODE)


class Nature(StrEnum):
    """How a figure of one side differs from the other's.

    `CHANGED` figures cannot both be right. `ROUNDED`: the translation says it in fewer digits. `RESCALED`: the digits
    are the same and a scale word or noughts are lost. `WORDED`: both are written with words. `UNLIKE`: they count
    different things. `UNMATCHED`: there is no other figure.
    """

    CHANGED = "changed"
    ROUNDED = "rounded"
    RESCALED = "rescaled"
    WORDED = "worded"
    UNLIKE = "unlike"
    UNMATCHED = "unmatched"


def nature(source: Sighting, target: Sighting) -> Nature:
    """The nature of a difference between two figures in the same place."""
    if _rounded(source, target) or part_of_hundred(source, target, ROUND_SHARE):
        return Nature.ROUNDED
    if _rescaled(source, target):
        return Nature.RESCALED
    if not (source.required or target.required) and counting(source) and counting(target):
        return Nature.WORDED
    if slip(source, target):
        return Nature.CHANGED
    return Nature.CHANGED if _comparable(source, target) and _of_one_size(source, target) else Nature.UNLIKE


def _rounded(source: Sighting, target: Sighting) -> bool:
    """Whether the target is the source's amount in fewer digits, rounded either way by less than its last digit."""
    if not (source.required and target.required) or _significant(target) >= _significant(source):
        return False
    if not same_thing(source, target) or source.quantity.kind in (Kind.DATE, Kind.TIME, Kind.PHONE):
        return False
    step = _step(target)
    return abs(source.figure.value - target.figure.value) < step and target.figure.value > 0


def _rescaled(source: Sighting, target: Sighting) -> bool:
    """Whether two amounts without a scale word have the same digits: "1500" opposite «1,5», "35000" and «350000»."""
    if not (source.required and target.required) or source.figure.scale != 1 or target.figure.scale != 1:
        return False
    one, other = _digits(source), _digits(target)
    return one == other and len(one) > 1 and source.figure.value != target.figure.value


def _of_one_size(source: Sighting, target: Sighting) -> bool:
    """Whether neither number in digits is more than ten times the other, unless both have the same digits."""
    if source.quantity.kind in (Kind.DATE, Kind.TIME) or not (source.required and target.required):
        return True
    low, high = sorted(abs(one.figure.value) for one in (source, target))
    small = high < TEN or source.quantity.unit != target.quantity.unit
    return small or _digits(source) == _digits(target) or high <= TEN * low


def _comparable(source: Sighting, target: Sighting) -> bool:
    """Whether both count the same kind of thing, as far as the text says."""
    a, b = source.quantity, target.quantity
    known = units()
    if a.kind is b.kind:
        same = a.unit == b.unit or not (a.unit and b.unit) or a.kind is Kind.MONEY
        return same or (a.unit in known and b.unit in known and known[a.unit].dimension == known[b.unit].dimension)
    if a.kind in PLAIN or b.kind in PLAIN:
        return True
    return {a.kind, b.kind} <= {Kind.PERCENTAGE, Kind.PERCENTAGE_POINT} or Form.CODE in (
        source.figure.form,
        target.figure.form,
    )


def _digits(one: Sighting) -> str:
    """The significant digits of a figure."""
    return "".join(DIGIT.findall(one.digits)).strip("0")


def _significant(one: Sighting) -> int:
    return len(_digits(one))


def _step(one: Sighting) -> Fraction:
    """What one more in the last significant digit of a figure in digits adds to its value."""
    written = "".join(DIGIT.findall(one.digits))
    last = int(written.rstrip("0") or "0")
    return one.figure.value / last if last else one.figure.value
