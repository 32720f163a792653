"""Places as an editor counts them: lines from 0, characters in the code units that were agreed on.

A line ends with CR, LF or CRLF and nowhere else (LSP 3.17, "Text Documents"), unlike `str.splitlines`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping

from lsprotocol.types import Position, PositionEncodingKind, Range

from editorial.model import Region

_NEWLINE = re.compile(r"\r\n|\r|\n")

_UNITS: Mapping[str, Callable[[str], int]] = {
    PositionEncodingKind.Utf8: lambda text: len(text.encode("utf-8", "surrogatepass")),
    PositionEncodingKind.Utf16: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    PositionEncodingKind.Utf32: len,
}


class Places:
    """Leads from the code points of one text to an editor's positions and back.

    `encoding` is the editor's: "utf-16" where nothing was agreed on.
    """

    def __init__(self, text: str, encoding: str = PositionEncodingKind.Utf16) -> None:
        self._text = text
        self._units = _UNITS[encoding]
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]

    def position(self, offset: int) -> Position:
        """Where a code point stands."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, region: Region) -> Range:
        """Where a region stands, its end exclusive."""
        return Range(self.position(region.start), self.position(region.end))

    def offset(self, position: Position) -> int:
        """The code point at a position; one behind the end of its line, or of the text, is taken for that end."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        newline = _NEWLINE.search(self._text, start)
        line = self._text[start : newline.start() if newline else len(self._text)]
        if line.isascii():
            return start + min(position.character, len(line))
        return start + self._within(line, position.character)

    def region(self, range: Range) -> Region:
        """The region of a range.

        An editor that selects backwards may give its ends in the wrong order.
        """
        ends = sorted((self.offset(range.start), self.offset(range.end)))
        return Region(ends[0], ends[1])

    def _within(self, line: str, character: int) -> int:
        """How many whole code points of a line stand before a code unit."""
        units = 0
        for count, letter in enumerate(line):
            units += self._units(letter)
            if units > character:
                return count
        return len(line)
