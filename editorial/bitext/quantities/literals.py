"""Numbers written with digits, whichever way their thousands and decimals are marked."""

from __future__ import annotations

import re
from fractions import Fraction

GROUPED = re.compile(r"[1-9]\d{0,2}(?:([ \u00a0\u202f\u2009'’.,])\d{3})(?:\1\d{3})*")
SPACES = " \u00a0\u202f\u2009'’"

# Digits with groups after spaces or apostrophes, or with any points and commas inside.
LITERAL = r"[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?!\d|[ -]\d{4})(?:[.,]\d+)?|\d+(?:[.,]\d+)*"

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip


def is_literal(text: str) -> bool:
    """Whether the text is digits and their marks from end to end; a telephone number is not."""
    return re.fullmatch(LITERAL, text) is not None


def values(literal: str, decimal: str) -> tuple[Fraction, ...]:
    """What a literal may mean, the likeliest first; empty when it is not one number ("12.12.2013", "1.2.3").

    `decimal` is the language's mark: "1,234" is 1234 where it is a point and 1.234 (or 1234) where it is a comma.
    """
    plain = literal.translate({ord(c): None for c in SPACES})
    marks = [c for c in plain if c in ".,"]
    if not marks:
        return (Fraction(plain),)
    if len(set(marks)) == 2:
        return _mixed(plain, marks)
    grouped = GROUPED.fullmatch(plain) is not None
    if len(marks) > 1:
        return (Fraction(re.sub("[.,]", "", plain)),) if grouped else ()
    as_decimal = Fraction(plain.replace(",", "."))
    if not grouped or plain != literal:
        return (as_decimal,)
    as_group = Fraction(re.sub("[.,]", "", plain))
    return (as_decimal, as_group) if marks[0] == decimal else (as_group, as_decimal)


def _mixed(plain: str, marks: list[str]) -> tuple[Fraction, ...]:
    whole, _, part = plain.rpartition(marks[-1])
    if marks.count(marks[-1]) > 1 or (GROUPED.fullmatch(whole) is None):
        return ()
    return (Fraction(f"{re.sub('[.,]', '', whole)}.{part}"),)


ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LOOKALIKES = str.maketrans({"Х": "X", "І": "I", "М": "M", "С": "C"})
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(word: str) -> int | None:
    """The value of a Roman numeral, Cyrillic look-alikes allowed beside a Latin letter or for «ХХ»; None for others."""
    plain = word.translate(_LOOKALIKES)
    if not ROMAN.fullmatch(plain) or (plain != word and not set(plain) <= set("XVI")):
        return None
    total = 0
    for letter, following in zip(plain, [*plain[1:], ""], strict=True):
        value = _ROMAN_DIGITS[letter]
        total += -value if following and _ROMAN_DIGITS[following] > value else value
    return total or None


def roman_numeral(value: int) -> str:
    """A number from 1 to 3999 in Roman numerals."""
    written = ""
    for size, letters in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        count, value = divmod(value, size)
        written += letters * count
    return written
