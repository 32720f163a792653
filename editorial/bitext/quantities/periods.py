"""Counted parts of the calendar: «II квартал», "Q2", "the second half of the year", «XIX век»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.quantity import Form
from editorial.bitext.quantities.vocabulary import vocabulary

CODE = re.compile(r"(?<!\w)(?:([QH])([1-4])|([1-4])([QH]))(?!\w)")
CODE_NAMES = {"Q": "quarter", "H": "half"}


@dataclass(frozen=True, slots=True)
class Period:
    """The `number`-th quarter, half or century, at `text[start:end]`; `word` is the region of its number alone."""

    name: str
    number: int
    start: int
    end: int
    number_end: int


def periods(text: str, language: str) -> Iterator[Period]:
    """Every period of the text that has a number, in order of kinds of writing."""
    for match in CODE.finditer(text):
        letter, digit = (match[1], match[2]) if match[1] else (match[4], match[3])
        yield Period(CODE_NAMES[letter], int(digit), match.start(), match.end(), match.end())
    words = vocabulary(language)
    for quantity in quantities(text, language):
        figure = quantity.figures[0]
        if len(quantity.figures) > 1 or not (figure.ordinal or figure.form is Form.ROMAN):
            continue
        found = words.periods.at(text, figure.end)
        if found and figure.value.denominator == 1:
            yield Period(found[2], int(figure.value), figure.start, found[1], figure.end)
