"""Whether a quantity of the body bears out one of the headline, and which one stands there instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from editorial.bitext.quantities.arithmetic import precision
from editorial.bitext.quantities.conversion import converted
from editorial.bitext.quantities.quantity import Kind, Quantity
from editorial.model import Segment
from editorial.rules.accuracy.headline import WORD

STEM = 4
ROUNDED = 2
LIKELY = Fraction(1, 2), Fraction(2)


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity with its segment."""

    segment: Segment
    quantity: Quantity

    @property
    def text(self) -> str:
        return self.segment.text[self.quantity.start : self.quantity.end]


def supports(other: Stated, one: Stated) -> bool:
    """Whether `other`, of the body, says what `one` says, which may be rounded."""
    a, b = one.quantity, other.quantity
    if a.date is not None:
        return (b.date is not None and a.date.agrees(b.date) and _as_full(b, a)) or _year_in(b, a)
    if a.time is not None:
        return b.time is not None and a.time.minute == b.time.minute and (a.time.hour - b.time.hour) % 12 == 0
    values = {v for f in b.figures for v in f.values}
    if any(v in values for f in a.figures for v in f.values) or converted(a, b):
        return True
    if a.figures[0].literal is None:
        return False
    slack = _slack(one.segment.text, a)
    return any(abs(v - a.value) < slack for v in values)


@lru_cache(maxsize=256)
def _slack(text: str, quantity: Quantity) -> Fraction:
    """By how much less the body may say, asked of each of its quantities."""
    return 2 * max(precision(text, quantity.figures[0]), _roundness(quantity.value))


def _roundness(value: Fraction) -> Fraction:
    """Half of the last digit that is not zero, where zeros say that a large figure was rounded: 50,000 of 600,000."""
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Fraction(10**zeros, 2) if zeros >= ROUNDED else Fraction(0)


def _as_full(b: Quantity, a: Quantity) -> bool:
    """Whether `b` states a part that `a` states, so that agreeing means something."""
    assert a.date is not None
    assert b.date is not None
    return any(x is not None and x == y for x, y in zip(a.date.parts, b.date.parts, strict=True)) or b.date.numeric


def _year_in(b: Quantity, a: Quantity) -> bool:
    year = a.date.year if a.date and a.date.month is None else None
    return year is not None and any(Fraction(year) in f.values for f in b.figures)


def instead(one: Stated, body: Sequence[Stated]) -> Stated | None:
    """The body's quantity that the headline most likely means: of the same kind and unit, and nearest in value."""
    a = one.quantity
    if a.date is not None and a.date.month is not None:
        same = [o for o in body if o.quantity.date and o.quantity.date.month and _shares_part(o.quantity, a)]
        return same[0] if len(same) == 1 else None
    alike = [o for o in body if o.quantity.kind is a.kind and o.quantity.unit == a.unit and o.quantity.value > 0]
    noun = _following(one)
    sure = [o for o in alike if _slip(o, one) or (noun and _following(o)[:STEM] == noun[:STEM])]
    if a.kind is Kind.PERCENTAGE and len(alike) == 1:
        sure = alike
    near = [o for o in sure if a.value and (_slip(o, one) or LIKELY[0] <= o.quantity.value / a.value <= LIKELY[1])]
    return min(near, key=lambda o: abs(o.quantity.value - a.value)) if near else None


def _slip(other: Stated, one: Stated) -> bool:
    """Whether one digit differs, or two stand in the wrong order."""
    a, b = (re.sub(r"\D", "", x.text) for x in (one, other))
    return len(a) == len(b) > 1 and (sum(x != y for x, y in zip(a, b, strict=True)) == 1 or sorted(a) == sorted(b))


def _shares_part(b: Quantity, a: Quantity) -> bool:
    assert a.date is not None
    assert b.date is not None
    return a.date.month == b.date.month or (a.date.day is not None and a.date.day == b.date.day)


def _following(one: Stated) -> str:
    match = WORD.search(one.segment.text, one.quantity.end)
    return match.group().lower() if match and match.start() - one.quantity.end <= 2 else ""
