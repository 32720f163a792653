"""From the content of a Markdown block, its containers' marks taken away, back to the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editorial.formats.lines import Line
from editorial.formats.markdown_inline import InlineKind, InlinePiece, inline_pieces
from editorial.formats.prose import Piece, ProseBuilder, gathered
from editorial.model import Prose

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Place:
    """From offset `at` of the content on, as far as the next place, the file holds the same from offset `start`.

    `column` is the end of this stretch in its line.
    """

    at: int
    start: int
    column: int


def content_places(body: Sequence[Line], content: str, *, cell: bool, column: int) -> list[Place]:
    """The places of every line of a block's `content` in the lines it came from.

    A table's cell is looked for from `column` on; its escaped pipes, which the content has bare, part it. Nothing when
    a line of the content is not in its line of the file.
    """
    if cell:
        return list(_cell_places(body[0], content, column))
    for skipped in range(len(body)):
        places = _line_places(body[skipped:], content.split("\n"))
        if places:
            return places
    return []


def _line_places(body: Sequence[Line], parts: Sequence[str]) -> list[Place]:
    """The places of the content's lines, or nothing where one is not in its line.

    The parser takes lines of nothing but exotic white space off the beginning, so that the first may be a later one.
    """
    places: list[Place] = []
    at = 0
    for line, part in zip(body, parts, strict=False):
        found = _column(line.text.replace("\0", "\ufffd"), part)
        if found is None:
            return []
        places.append(Place(at, line.start + found, found + len(part)))
        at += len(part) + 1
    return places if len(body) >= len(parts) else []


def _column(line: str, part: str) -> int | None:
    """Where `part` begins: it is the end of its line, but for white space and a heading's closing marks."""
    if line.endswith(part):
        return len(line) - len(part)
    if line.rstrip().endswith(part.rstrip()):
        return len(line.rstrip()) - len(part.rstrip())
    found = line.rfind(part.strip())
    return None if found < 0 else found - (len(part) - len(part.lstrip()))


def _cell_places(line: Line, content: str, column: int) -> Iterator[Place]:
    pattern = r"\\?\|".join(re.escape(part) for part in content.split("|"))
    found = re.compile(rf"(?<![^|\s]){pattern}(?=\s*(?:\||\Z))").search(line.text.replace("\0", "\ufffd"), column)
    if found is None:
        return
    at, start = 0, found.start()
    for escape in re.finditer(r"\\\|", found[0]):
        length = found.start() + escape.start() - start
        yield Place(at, line.start + start, found.end())
        at += length
        start += length + 1
    yield Place(at, line.start + start, found.end())


def proses_in(text: str, children: Iterable[Token] | None, places: Sequence[Place]) -> Iterator[Prose | None]:
    """The prose of an inline token whose content has these places in `text`; a `<br>` parts it."""
    offsets = [place.at for place in places]
    builder = ProseBuilder(text)
    for inline in inline_pieces(children):
        match inline.kind:
            case InlineKind.PROSE:
                for piece in _stretches(inline, places, offsets):
                    builder.add(piece)
            case InlineKind.CHARACTER:
                start = _file_offset(inline.start, places, offsets)
                builder.add(Piece(start, _file_offset(inline.end - 1, places, offsets) + 1, inline.text))
            case InlineKind.NEWLINE:
                builder.trim()
                builder.add(_newline(text, _file_offset(inline.start, places, offsets)))
            case InlineKind.GAP:
                builder.gap()
            case InlineKind.BREAK:
                yield builder.built()
    yield builder.built()


def _file_offset(at: int, places: Sequence[Place], offsets: Sequence[int]) -> int:
    place = places[bisect_right(offsets, at) - 1]
    return place.start + at - place.at


def _stretches(inline: InlinePiece, places: Sequence[Place], offsets: Sequence[int]) -> Iterator[Piece]:
    """The piece in the file, parted where the content leaves something of the file out."""
    at = inline.start
    while at < inline.end:
        following = bisect_right(offsets, at)
        end = min(inline.end, offsets[following]) if following < len(offsets) else inline.end
        start = _file_offset(at, places, offsets)
        yield Piece(start, start + end - at)
        at = end


def _newline(text: str, start: int) -> Piece:
    """The newline at or after `start`: past a backslash that makes it a hard break."""
    while text[start] not in "\r\n":
        start += 1
    return Piece(start, start + (2 if text.startswith("\r\n", start) else 1))


def whole_lines(text: str, body: Sequence[Line]) -> Prose:
    """The lines as they stand, marks and all: what is left when the parser's content cannot be found in them."""
    return gathered(text, [Piece(body[0].start + body[0].indent, body[-1].start + len(body[-1].text.rstrip()))])
