"""Places of a report as other tools want them: a path as the repository knows it, lines and columns from 1."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editorial.formats import registry
from editorial.model import Document, Region


@dataclass(frozen=True, slots=True)
class Span:
    """Where a region begins and ends; columns in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def span(document: Document, region: Region) -> Span:
    """The lines and columns of a region."""
    return Span(*document.position(region.start), *document.position(region.end))


def byte_span(document: Document, region: Region) -> Span:
    """The same, with columns that count bytes of UTF-8, for tools that do."""
    return Span(*_in_bytes(document, region.start), *_in_bytes(document, region.end))


def shown_path(path: str) -> str:
    """The path from the working folder on, where it lies in there, with slashes; else as it was given."""
    given = Path(path)
    if given.is_absolute() and given.is_relative_to(Path.cwd()):
        given = given.relative_to(Path.cwd())
    return given.as_posix()


def replaceable(document: Document) -> bool:
    """Whether a tool may put other words into the file itself: a Word file's text is not what is in the file."""
    return document.path != "-" and registry.named(document.format).package is None


def _in_bytes(document: Document, offset: int) -> tuple[int, int]:
    line, column = document.position(offset)
    return line, len(document.text[offset - column + 1 : offset].encode()) + 1
