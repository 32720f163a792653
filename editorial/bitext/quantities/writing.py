"""A value written the way a figure beside it is written: "1.5 billion", "12,000", "1st"."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from editorial.bitext.quantities.quantity import Figure
from editorial.bitext.quantities.vocabulary import Vocabulary, vocabulary

GROUP = re.compile(r"\d([ \u00a0\u202f\u2009'’.,])\d{3}(?!\d)")
PLACES = 6


def number(value: Fraction, words: Vocabulary, *, group: str | None = None, grouped: bool | None = None) -> str:
    """A value in digits, with the language's decimal mark and thousands (or `group` between them).

    Raises:
        ValueError: when the value has more than six decimal places.
    """
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    if Fraction(decimal) != value or -int(decimal.as_tuple().exponent) > PLACES:
        raise ValueError(f"{value} has no short decimal form")
    whole, _, part = f"{decimal:f}".partition(".")
    if grouped if grouped is not None else abs(value) >= words.group_from:
        whole = f"{int(whole):,}".replace(",", words.group if group is None else group)
    return whole + (words.decimal + part if part else "")


def like(text: str, figure: Figure, value: Fraction, language: str) -> str | None:
    """The digits that, in place of those of `figure`, make it say `value`; None when its scale does not allow that."""
    if figure.literal is None:
        return None
    literal = text[figure.literal[0] : figure.literal[1]]
    own = GROUP.search(literal)
    words = vocabulary(language)
    scaled = value / figure.scale
    short = figure.value < 100 and len(literal) == 2 and 1000 <= value <= 2100 and figure.scale == 1
    if short and any(v >= 1000 for v in figure.values[1:]):
        scaled = value % 100
    if figure.scale != 1 and not Fraction(1, 100) <= scaled < 10000:
        return None
    separator = own[1] if own and own[1] != words.decimal else None
    bare = literal.isdigit() and len(literal) >= 4
    try:
        return _padded(number(scaled, words, group=separator, grouped=False if bare else None), literal)
    except ValueError:
        return None


def _padded(written: str, literal: str) -> str:
    """Keeps "05" and "3.50" as wide as they were."""
    if literal.startswith("0") and literal.isdigit():
        return written.rjust(len(literal), "0")
    return written
