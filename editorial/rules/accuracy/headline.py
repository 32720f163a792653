"""The headline of a release and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editorial.model import BlockKind, Document, Segment

FIRST_BLOCKS = 3
LEAST_WORDS = 15
TITLE_CASE = 0.6
WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Release:
    """The segments of the headline and those of the body."""

    headline: tuple[Segment, ...]
    body: tuple[Segment, ...]

    @property
    def body_text(self) -> str:
        return "\n".join(segment.text for segment in self.body)


def release(document: Document) -> Release | None:
    """Headline and body, or None for a draft without a headline or with next to no body."""
    first = next((k for k, b in enumerate(document.blocks[:FIRST_BLOCKS]) if b.kind is BlockKind.HEADING), None)
    if first is None:
        return None
    headline = tuple(s for s in document.segments if s.block == first)
    body = tuple(s for s in document.segments if s.block > first)
    if not headline or sum(len(s.text.split()) for s in body) < LEAST_WORDS:
        return None
    return Release(headline, body)


def title_case(text: str) -> bool:
    """Whether most words of a headline have capitals, so that a capital does not make a name."""
    long = [word for word in WORD.findall(text) if len(word) > 3]
    return not long or sum(word[0].isupper() for word in long) / len(long) > TITLE_CASE
