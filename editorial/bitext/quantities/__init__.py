"""Figures, dates, times, money, measures and percentages in a text, with exact values and their places."""

from __future__ import annotations

from functools import lru_cache

from editorial.bitext.quantities.assembly import assemble
from editorial.bitext.quantities.quantity import CalendarDate, ClockTime, Figure, Form, Kind, Quantity
from editorial.bitext.quantities.vocabulary import vocabulary

__all__ = ["CalendarDate", "ClockTime", "Figure", "Form", "Kind", "Quantity", "quantities"]


@lru_cache(maxsize=4096)
def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Every quantity in `text`, in order; offsets are code points of `text`.

    `language` is a BCP 47 tag; without a vocabulary of its own a language has digits, symbols and codes alone.
    """
    return assemble(text, vocabulary(language))
