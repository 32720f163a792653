"""Paragraphs put together into requests of a bounded size, and the way from an answer back to the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editorial.model import Prose, Region

LENGTH = 3_000
"""Characters of a request; the server reads some 6,000 a second."""

BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Passages of one request, each with the place of its first character in `text`."""

    passages: tuple[tuple[int, Prose], ...]

    @property
    def text(self) -> str:
        return BREAK.join(prose.text for _, prose in self.passages)

    def locate(self, start: int, end: int) -> Region | None:
        """The region of the file behind `text[start:end]`; None when it reaches over the end of a passage."""
        for at, prose in self.passages:
            if at <= start and end <= at + len(prose.text):
                return prose.locate(start - at, end - at)
        return None


def chunks(passages: Sequence[Prose], length: int = LENGTH) -> Iterator[Chunk]:
    """The passages in order, as many a chunk as `length` characters hold, and always at least one."""
    gathered: list[tuple[int, Prose]] = []
    at = 0
    for prose in passages:
        if gathered and at + len(prose.text) > length:
            yield Chunk(tuple(gathered))
            gathered, at = [], 0
        gathered.append((at, prose))
        at += len(prose.text) + len(BREAK)
    if gathered:
        yield Chunk(tuple(gathered))
