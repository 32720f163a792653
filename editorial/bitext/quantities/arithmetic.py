"""What figures of one text say about each other: a total and its parts, growth from one amount to another."""

from __future__ import annotations

from fractions import Fraction

from editorial.bitext.quantities.quantity import Figure

HALF = Fraction(1, 2)


def precision(text: str, figure: Figure) -> Fraction:
    """Half of the last digit that is written: the most by which a rounded figure is off."""
    if figure.literal is None:
        return Fraction(0)
    literal = text[figure.literal[0] : figure.literal[1]]
    mark = max(literal.rfind("."), literal.rfind(","))
    places = len(literal) - mark - 1 if mark >= 0 and figure.value.denominator != 1 else 0
    if figure.scale != 1 and mark >= 0:
        places = len(literal) - mark - 1
    return HALF * figure.scale / Fraction(10**places)


def growth(before: tuple[Fraction, Fraction], after: tuple[Fraction, Fraction]) -> tuple[Fraction, Fraction] | None:
    """The least and the most growth, in per cent, between two rounded amounts, each with its precision; None from 0."""
    low, high = before[0] - before[1], before[0] + before[1]
    if low <= 0:
        return None
    return ((after[0] - after[1]) / high - 1) * 100, ((after[0] + after[1]) / low - 1) * 100
