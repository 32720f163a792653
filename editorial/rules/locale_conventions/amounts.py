"""Amounts of money in an English text, and how the house writes them, for the rule `currency-format`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from editorial.bitext.quantities import Form, Kind, Quantity, quantities
from editorial.bitext.quantities.vocabulary import international
from editorial.model import Document, Segment

SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£"}

Amount = tuple[Segment, Quantity]


def amounts(document: Document) -> list[Amount]:
    """Every amount of money with its sentence."""
    return [
        (segment, quantity)
        for segment in document.segments
        for quantity in quantities(segment.text, "en")
        if quantity.kind is Kind.MONEY
    ]


def usual(found: Sequence[Amount]) -> str | None:
    """Symbol or code, whichever most of the dollars, euros and pounds have; None where they have one way."""
    ways = Counter(way for segment, quantity in found if (way := _way(segment.text, quantity)))
    return ("symbol" if ways["symbol"] >= ways["code"] else "code") if len(ways) > 1 else None


def _way(text: str, quantity: Quantity) -> str | None:
    mark, _, _ = _parts(text, quantity)
    if quantity.unit not in SYMBOLS or not mark:
        return None
    return "code" if mark == quantity.unit else "symbol" if mark == SYMBOLS[quantity.unit] else None


def _parts(text: str, quantity: Quantity) -> tuple[str, str, str]:
    """The currency's mark, what stands before the amount and what behind."""
    figure = quantity.figures[0]
    before, after = text[quantity.start : figure.start], text[figure.end : quantity.end]
    return before.strip() or after.strip(" \u00a0\u202f-"), before, after


def written(text: str, quantity: Quantity, wanted: str | None) -> str | None:
    """The amount in the house's way, or None where it may stand; names of currencies in words stay."""
    figure = quantity.figures[0]
    amount = text[figure.start : figure.end]
    mark, before, after = _parts(text, quantity)
    symbols = {str(form) for form in international()["currencies"].get(quantity.unit, ())}
    if mark not in symbols or figure.form is not Form.DIGITS:
        return None
    code = mark.isalpha() and mark.isupper()
    symbol = SYMBOLS.get(quantity.unit) if wanted == "symbol" and code else None
    if wanted == "code" and not code:
        return f"{quantity.unit} {amount}"
    apart = (" ", "\u00a0") if code else ("",)
    if symbol is None and before and not after and before in {before.strip() + blank for blank in apart}:
        return None
    return f"{symbol or mark}{' ' if code and symbol is None else ''}{amount}"
