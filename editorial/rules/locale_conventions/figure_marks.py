"""Decimal marks and separators of thousands of another language, for the rule `number-format`."""

from __future__ import annotations

import re
from fractions import Fraction

from editorial.bitext.quantities import Figure, Form, Kind, Quantity
from editorial.bitext.quantities.vocabulary import vocabulary
from editorial.bitext.quantities.writing import number
from editorial.rules.locale_conventions.figure_styles import FigureStyle

KINDS = (Kind.NUMBER, Kind.MEASURE, Kind.MONEY, Kind.PERCENTAGE, Kind.PERCENTAGE_POINT)
DECIMAL = {".": re.compile(r"\d+,(?!\d{3}(?!\d))\d+"), ",": re.compile(r"\d+\.(?!\d{3}(?!\d))\d+")}
GROUPS = {
    ".": re.compile(r"\d{1,3}(?:([ \u00a0\u202f\u2009'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?"),
    ",": re.compile(
        r"\d{1,3}(?:(['’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}[.,]000|\d{1,3}(?:\.\d{3}){2,}"
    ),
}


def in_the_languages_marks(text: str, quantity: Quantity, figure: Figure, style: FigureStyle) -> str | None:
    """The figure with the marks of its text's language, None where it has them or cannot be told."""
    if figure.form is not Form.DIGITS or figure.literal is None:
        return None
    literal = text[figure.literal[0] : figure.literal[1]]
    grouped, decimal = GROUPS[style.decimal].fullmatch(literal), DECIMAL[style.decimal].fullmatch(literal)
    if not grouped and (not decimal or (quantity.kind is Kind.NUMBER and figure.scale == 1)):
        return None
    words = vocabulary("en" if style.decimal == "." else "ru")
    whole = literal.endswith(",000") or literal.endswith(".000")
    return number(Fraction(literal[:-4]) * 1000 if whole else figure.value / figure.scale, words, group=words.group)
