"""Prose put together from pieces of a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editorial.model import Prose, Run


@dataclass(frozen=True, slots=True)
class Piece:
    """A region of the file: what it holds is prose, or stands for `text` where that is given."""

    start: int
    end: int
    text: str | None = None


def gathered(text: str, pieces: Iterable[Piece]) -> Prose:
    """The prose of `pieces` of a file's `text`, in order; neighbours become one run."""
    runs: list[Run] = []
    parts: list[str] = []
    at = 0
    for piece in pieces:
        length = piece.end - piece.start
        if length == 0:
            continue
        if runs and runs[-1].start + runs[-1].length == piece.start:
            runs[-1] = Run(runs[-1].at, runs[-1].start, runs[-1].length + length)
        else:
            runs.append(Run(at, piece.start, length))
        parts.append(text[piece.start : piece.end] if piece.text is None else piece.text)
        at += length
    return Prose("".join(parts), tuple(runs))


def stripped(prose: Prose) -> Prose:
    """The prose without the white space around it; it must hold something else."""
    text = prose.text
    return prose.slice(len(text) - len(text.lstrip()), len(text.rstrip()))
