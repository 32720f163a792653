"""Figures of the headline that the body gives only in somebody's words, for the rule `quotation-attribution`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editorial.bitext.quantities import Form, Kind, Quantity, quantities
from editorial.bitext.quotations import Quotation
from editorial.bitext.sides import primary
from editorial.model import Document, Region

_KINDS = (Kind.PERCENTAGE, Kind.MONEY, Kind.MEASURE)
_ATTRIBUTED = re.compile(r"[“”\"«»]|: |\b(?:says?|said|according|сказал|заявил|по словам)", re.IGNORECASE)


def claims(document: Document, spoken: Sequence[Quotation]) -> Iterator[tuple[Region, str]]:
    """The figures' regions in the headline, and the figures as they stand there."""
    language = primary(document)
    first = next((n for n, block in enumerate(document.blocks) if block.text.strip()), None)
    if first is None or _ATTRIBUTED.search(document.blocks[first].text):
        return
    headline = [s for s in document.segments if s.block == first]
    body = [s for s in document.segments if s.block > first]
    if sum(len(s.text.split()) for s in headline) > 30:
        return
    told = [(_value(q), s.locate(q.start, q.end)) for s in body for q in quantities(s.text, language)]
    for segment in headline:
        for quantity in quantities(segment.text, language):
            if quantity.kind not in _KINDS or quantity.figures[0].form is not Form.DIGITS:
                continue
            places = [region for value, region in told if value == _value(quantity)]
            if places and all(any(q.region.contains(place) for q in spoken) for place in places):
                region = segment.locate(quantity.start, quantity.end)
                yield region, segment.text[quantity.start : quantity.end]


def _value(quantity: Quantity) -> tuple[object, ...]:
    return quantity.kind, quantity.unit, quantity.value if quantity.figures else None
