"""How probable it is that two figures of different value stand for each other."""

from __future__ import annotations

import re
from fractions import Fraction

from editorial.bitext.quantities.comparison import part_of_hundred
from editorial.bitext.quantities.quantity import Form, Kind
from editorial.bitext.quantities.sighting import Sighting

ROUND_SHARE = Fraction(7, 2)
"""Percentage points by which "almost a third" may differ from a third."""
COUNTED = (Kind.NUMBER, Kind.ORDINAL)
DIGITS = re.compile(r"\d+")


def likeness(s: Sighting, t: Sighting) -> float:
    """How probable it is that `t` was meant to be `s`; 0 when it cannot be."""
    if part_of_hundred(s, t, ROUND_SHARE):
        return 2.5
    if not (s.required and t.required):
        return _likeness_of_words(s, t)
    score = 4.0 + 2 * (s.quantity.kind is t.quantity.kind) + 2 * (s.quantity.unit == t.quantity.unit)
    if Fraction(1) in s.figure.values and t.quantity.kind is not s.quantity.kind:
        score -= 2
    return score + _likeness_of_digits(s, t)


def _likeness_of_digits(s: Sighting, t: Sighting) -> float:
    if len(_digits(s)) != len(_digits(t)):
        return 0.0
    return 2.0 + 3 * slip(s, t)


def slip(s: Sighting, t: Sighting) -> bool:
    """Whether two figures of two digits or more differ in one of them."""
    one, other = _digits(s), _digits(t)
    return len(one) == len(other) > 1 and sum(x != y for x, y in zip(one, other, strict=True)) == 1


def _digits(one: Sighting) -> str:
    return "".join(DIGITS.findall(one.digits))


def _likeness_of_words(s: Sighting, t: Sighting) -> float:
    """Of a number in digits and one in a word, or in a name, or minutes that need not be written."""
    if not (s.required or t.required):
        return 0.0
    other, digits = (t, s) if s.required else (s, t)
    match other.figure.form:
        case Form.CODE:
            return 3.0 if _likeness_of_digits(s, t) > 2 else 0.0
        case Form.MONTH:
            return 2.0 * (digits.quantity.kind is Kind.DATE)
        case Form.IMPLIED:
            return _likeness_of_implied(other, digits, original=other is s)
    return _likeness_of_numerals(other, digits)


def _likeness_of_numerals(other: Sighting, digits: Sighting) -> float:
    """Of a number in words or in Roman numerals."""
    if other.figure.ordinal and digits.figure.ordinal:
        return 2.0 * (other.quantity.unit == digits.quantity.unit)
    if other.figure.form is Form.ROMAN or (other.figure.ordinal and other.figure.value > 1):
        return 1.5 * (len(str(other.figure.value)) == len(_digits(digits)) and digits.quantity.kind in COUNTED)
    return 2.0 * (counting(other) and same_thing(other, digits))


def _likeness_of_implied(other: Sighting, digits: Sighting, *, original: bool) -> float:
    """Of the minutes of "6 p.m.", or of «сутки» opposite hours."""
    if digits.quantity.kind is Kind.TIME:
        return 2.0 * (other.quantity.kind is Kind.TIME and other.figure.literal is not None)
    units_of_day = {"day", "hour"}
    return 1.5 * (original and other.quantity.unit in units_of_day and digits.quantity.unit in units_of_day)


def counting(one: Sighting) -> bool:
    """Whether a number in words counts something: no ordinal, and more than one."""
    return one.figure.form is Form.WORDS and not one.figure.ordinal and one.figure.value > 1


def same_thing(s: Sighting, t: Sighting) -> bool:
    return s.quantity.kind is t.quantity.kind and s.quantity.unit == t.quantity.unit
