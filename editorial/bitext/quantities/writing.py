"""A value written the way a figure beside it is written: "1.5 billion", "12,000", "1st"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from editorial.bitext.quantities import literals
from editorial.bitext.quantities.numerals import Part
from editorial.bitext.quantities.quantity import Figure, Form, Kind, Quantity
from editorial.bitext.quantities.russian_nouns import as_written
from editorial.bitext.quantities.vocabulary import Vocabulary, vocabulary

GROUP = re.compile(r"\d([ \u00a0\u202f\u2009'’.,])\d{3}(?!\d)")
CODE = re.compile(r"[QH]\d|\d[QH]")
ENGLISH_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
PLACES = 6
NOON = 12
SCALES = (10**12, 10**9, 10**6, 10**3)


def number(value: Fraction, words: Vocabulary, *, group: str | None = None, bare: bool = False) -> str:
    """A value in digits, with the language's decimal mark and thousands (`group` between them; none when `bare`).

    Raises:
        ValueError: when the value has more than six decimal places.
    """
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    if Fraction(decimal) != value or -int(decimal.as_tuple().exponent) > PLACES:
        raise ValueError(f"{value} has no short decimal form")
    whole, _, part = f"{decimal:f}".partition(".")
    if not bare and abs(value) >= (words.group_from if group is None else 1000):
        whole = f"{int(whole):,}".replace(",", words.group if group is None else group)
    return whole + (words.decimal + part if part else "")


@dataclass(frozen=True, slots=True)
class Replacement:
    """Text to put in place of `text[start:end]`."""

    start: int
    end: int
    text: str


def replacement(text: str, target: Quantity, figure: Figure, value: Fraction, language: str) -> Replacement | None:
    """What makes `figure` of `target` in `text` say `value`, in the form it has; None when there is no such form.

    Its digits alone are exchanged where its scale word can stay, its scale word too where it cannot.
    """
    words = vocabulary(language)
    if figure.form is Form.MONTH:
        name = month(int(value), text[figure.start : figure.end], words)
        return None if name is None else Replacement(figure.start, figure.end, name)
    if figure.literal is None:
        return None
    start, end = figure.literal
    if "/" in text[max(0, start - 1) : end + 1] or not literals.is_literal(text[start:end]):
        return None
    if ENGLISH_ORDINAL.fullmatch(text[start : figure.end]) and value.denominator == 1:
        ending = english_ending(int(value))
        return Replacement(
            start,
            figure.end if text[end : figure.end] != ending else end,
            _ordinal(value, ending, text[end : figure.end]),
        )
    if target.kind is Kind.TIME and len(figure.values) > 1 and value > NOON:
        value -= NOON
    digits = _digits(text[start:end], figure, value, words)
    if digits is not None:
        return Replacement(start, end, digits)
    scaled = _with_scale(value, words)
    return None if scaled is None else Replacement(start, figure.end, scaled)


def _ordinal(value: Fraction, ending: str, own: str) -> str:
    return str(value) if ending == own else f"{value}{ending}"


def _digits(literal: str, figure: Figure, value: Fraction, words: Vocabulary) -> str | None:
    own_values = literals.values(literal, words.decimal)
    scale = figure.scale
    if scale == 1 and own_values and own_values[0] and figure.value in [v * s for v in own_values for s in SCALES]:
        scale = figure.value / own_values[0]
    scaled = value / scale
    if len(literal) == 2 and 1000 <= value <= 2100 and scale == 1:
        scaled = value % 100
    if scale != 1 and not 1 <= scaled < 1000:
        return None
    own = GROUP.search(literal)
    bare = literal.isdigit() and len(literal) >= 4
    try:
        written = number(scaled, words, group=own[1] if own and own[1] != words.decimal else None, bare=bare)
    except ValueError:
        return None
    return written.rjust(len(literal), "0") if literal.startswith("0") and literal.isdigit() else written


def _with_scale(value: Fraction, words: Vocabulary) -> str | None:
    scale = next((s for s in SCALES if value >= s and s in words.scale_words), None)
    if scale is None:
        return None
    try:
        return f"{number(value / scale, words)} {words.scale_words[scale]}"
    except ValueError:
        return None


def month(value: int, like: str, words: Vocabulary) -> str | None:
    """The name of a month in the form that `like` has: "Dec." after "Nov.", «декабря» after «ноября»."""
    names = words.month_in_date if like.lower() in words.month_in_date.values() else words.month_names
    if not 1 <= value <= 12 or not names:
        return None
    name = names[value]
    if any(like.lower() == one.lower() for one in (*words.month_in_date.values(), *words.month_names.values())):
        return name
    if words.language.startswith("ru") and not like.endswith("."):
        return as_written(words.month_names[value], like)
    short = words.month_forms.get(value, (name,))
    same = [form for form in short if "*" not in form and form.endswith(".") == like.endswith(".")]
    return next((form for form in same if len(form) <= 5), name)


def ordinal_like(text: str, value: int, words: Vocabulary) -> str | None:
    """An ordinal in the form that `text` has: "third" for "second", "Q3" for "Q2", «III» for «II», "3rd" for "2nd"."""
    if CODE.fullmatch(text):
        return re.sub(r"\d", str(value), text)
    if literals.roman(text) is not None:
        return literals.roman_numeral(value)
    if ENGLISH_ORDINAL.fullmatch(text):
        return f"{value}{english_ending(value)}"
    for form, numeral in words.numerals.items():
        if numeral.value == value and numeral.part is Part.ORDINAL and words.language.startswith("en"):
            return form.capitalize() if text[0].isupper() else form
    return None


def english_ending(value: int) -> str:
    """The letters of an English ordinal in digits: st, nd, rd or th."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
