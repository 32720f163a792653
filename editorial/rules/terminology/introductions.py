"""Abbreviations that a draft explains by itself: "special economic zone (SEZ)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editorial.model import Region, Segment

_INTRODUCED = re.compile(r"(?<=[^\W\d_]) \((?!\w-)([A-ZА-ЯЁ][A-ZА-ЯЁ&-]{1,7})s?\)")
"""A party and a state, "(D-MI)", is no abbreviation of words."""


def explained_late(body: Sequence[Segment]) -> Iterator[tuple[Region, str]]:
    """Abbreviations that the draft uses and later gives in brackets after the words, each where it is first used."""
    places = [
        (number, match)
        for number, segment in enumerate(body)
        for match in _INTRODUCED.finditer(segment.text)
        if _stands_for(match[1], segment.text[: match.start()].split())
    ]
    for abbreviation in dict.fromkeys(match[1] for _, match in places):
        number, introduced = next((n, m) for n, m in places if m[1] == abbreviation)
        used = re.compile(rf"(?<![\w-]){re.escape(abbreviation)}(?![\w-])")
        for at, segment in enumerate(body[: number + 1]):
            found = used.search(segment.text)
            if found and (at < number or found.start() < introduced.start()):
                yield segment.locate(found.start(), found.end()), abbreviation
                break


def _stands_for(abbreviation: str, before: list[str]) -> bool:
    """Whether one of the words before the brackets begins like the abbreviation."""
    near = before[-len(abbreviation) - 3 :]
    return any(word[:1].upper() == abbreviation[0] and not word.isupper() for word in near)
