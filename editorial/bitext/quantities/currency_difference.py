"""Whether two amounts of money are in different currencies."""

from __future__ import annotations

import re

from editorial.bitext.quantities.quantity import Kind
from editorial.bitext.quantities.sighting import Sighting

DOLLARS = {"USD", "AUD", "CAD"}
NAMESAKES = (DOLLARS, {"RUB", "BYN"}, {"SEK", "NOK", "DKK", "CZK"})
"""Currencies that share a name, which one of the two languages may leave unspecified."""
AMERICAN = re.compile(r"США|американск|\bU\.?S\b|US\$|\bUSD\b|American", re.IGNORECASE)


def another_currency(s: Sighting, t: Sighting) -> bool:
    """Whether two amounts of equal figures cannot be the same money; dollars may be anybody's."""
    a, b = s.quantity.unit, t.quantity.unit
    if not s.quantity.kind is t.quantity.kind is Kind.MONEY or a == b:
        return False
    if {a, b} <= DOLLARS:
        return _whose(s) and _whose(t)
    return not any({a, b} <= family for family in NAMESAKES)


def _whose(dollars: Sighting) -> bool:
    """Whether an amount says whose dollars it is in."""
    return dollars.quantity.unit != "USD" or AMERICAN.search(dollars.excerpt.text) is not None
