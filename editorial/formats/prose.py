"""Prose put together from pieces of a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editorial.model import Prose, Run

_CLOSING = frozenset(".,;:!?)»”")


@dataclass(frozen=True, slots=True)
class Piece:
    """A region of the file: what it holds is prose, or stands for `text` where that is given."""

    start: int
    end: int
    text: str | None = None


class ProseBuilder:
    """Gathers the pieces of one block of a file's `text`, in order.

    A gap is something left out that may have stood for a word (code, HTML): the second of two spaces around it is
    left out too, and a space between it and a stop, so that no rule takes them for the writer's.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[Piece] = []
        self._gap = False

    def add(self, piece: Piece) -> None:
        """Prose that follows."""
        if piece.start == piece.end:
            return
        self._pieces.append(self._closed_up(piece) if self._gap else piece)
        self._gap = False

    def gap(self) -> None:
        """Something is left out here."""
        self._gap = True

    def trim(self) -> None:
        """Take the blanks at the end of the last piece away."""
        if self._pieces and self._pieces[-1].text is None:
            start, end = self._pieces[-1].start, self._pieces[-1].end
            self._pieces[-1] = Piece(start, start + len(self._text[start:end].rstrip(" \t")))

    def built(self) -> Prose | None:
        """The prose without white space around it, None where there is nothing else; the builder starts anew."""
        prose = gathered(self._text, self._pieces)
        self._pieces = []
        self._gap = False
        return stripped(prose) if prose.text.strip() else None

    def _closed_up(self, piece: Piece) -> Piece:
        before = self._pieces[-1] if self._pieces else None
        if piece.text is not None or (before and not self._text[before.end - 1 : before.end].isspace()):
            return piece
        start = piece.start
        if before and self._text[start] in _CLOSING:
            self.trim()
            return piece
        while start < piece.end and self._text[start].isspace():
            start += 1
        return Piece(start, piece.end)


def gathered(text: str, pieces: Iterable[Piece]) -> Prose:
    """The prose of `pieces` of a file's `text`, in order; neighbours become one run."""
    runs: list[Run] = []
    parts: list[str] = []
    at = 0
    for piece in pieces:
        if piece.start == piece.end:
            continue
        words = text[piece.start : piece.end] if piece.text is None else piece.text
        last = runs[-1] if runs else None
        if piece.text is not None:
            runs.append(Run(at, piece.start, len(words), piece.end - piece.start))
        elif last is not None and last.span is None and last.end == piece.start:
            runs[-1] = Run(last.at, last.start, last.length + len(words))
        else:
            runs.append(Run(at, piece.start, len(words)))
        parts.append(words)
        at += len(words)
    return Prose("".join(parts), tuple(runs))


def stripped(prose: Prose) -> Prose:
    """The prose without the white space around it; it must hold something else."""
    text = prose.text
    return prose.slice(len(text) - len(text.lstrip()), len(text.rstrip()))
