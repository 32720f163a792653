"""Finding words in both texts of a pair."""

from __future__ import annotations

import re

from editorial.model import Bitext, Document, Region
from editorial.review.editing.changes import Side


def found_in(bitext: Bitext, words: str) -> tuple[tuple[Side, Region], ...]:
    """Every place of `words` inside a sentence, whatever the case; the target's first, each side in its order.

    A space in `words` stands for any white space.
    """
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()) or re.escape(words), re.IGNORECASE)
    places = [(Side.TARGET, region) for region in _places(bitext.target, pattern)]
    if bitext.source is not None:
        places.extend((Side.SOURCE, region) for region in _places(bitext.source, pattern))
    return tuple(places)


def _places(document: Document, pattern: re.Pattern[str]) -> list[Region]:
    return [
        segment.locate(match.start(), match.end())
        for segment in document.segments
        for match in pattern.finditer(segment.text)
    ]
