"""Words that hold a unit with its amount: «полгода», "a week"; noon and midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from editorial.bitext.quantities.forms import folded
from editorial.bitext.quantities.quantity import ClockTime, Figure, Form, Kind, Quantity
from editorial.bitext.quantities.vocabulary import Vocabulary

WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)?")
NOON = (Fraction(12),)
MIDNIGHT = (Fraction(0), Fraction(24), Fraction(12))


def implied(text: str, found: Sequence[Quantity], vocabulary: Vocabulary) -> Iterator[Quantity]:
    """Quantities of words that stand in none of `found`."""
    taken, at = sorted((q.start, q.end) for q in found), 0
    for match in WORD.finditer(text):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        if at == len(taken) or taken[at][0] >= match.end():
            quantity = _said_by(match, vocabulary)
            if quantity is not None:
                yield quantity


def _said_by(match: re.Match[str], vocabulary: Vocabulary) -> Quantity | None:
    word = folded(match.group())
    start, end = match.span()
    if word in vocabulary.implied:
        value, unit = vocabulary.implied[word]
        half = vocabulary.halves.at(match.string, end)
        if half:
            value, end = value + Fraction(1, 2), half[1]
        figure = Figure(start=start, end=end, values=(value,), form=Form.IMPLIED)
        return Quantity(kind=Kind.MEASURE, start=start, end=end, figures=(figure,), unit=unit)
    for name, hours in (("noon", NOON), ("midnight", MIDNIGHT)):
        if vocabulary.clock[name].key(word):
            figure = Figure(start=start, end=end, values=hours, form=Form.IMPLIED)
            time = ClockTime(hour=int(hours[0]), half_day=True)
            return Quantity(kind=Kind.TIME, start=start, end=end, figures=(figure,), time=time)
    return None
