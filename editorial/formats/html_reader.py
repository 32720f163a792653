"""The standard library's HTML parser, its calls turned into blocks with their places in the file."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from editorial.formats.contract import Content
from editorial.formats.prose import Piece, ProseBuilder
from editorial.model import Block, BlockKind

_KINDS = {
    **dict.fromkeys(("title", "h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
    "blockquote": BlockKind.QUOTATION,
}
_OTHER_BLOCKS = """
    address article aside body br caption center details div dl figcaption figure footer form head header hr html legend
    main nav ol option p pre section summary table tbody tfoot thead tr ul
"""
_BLOCKS = _KINDS.keys() | set(_OTHER_BLOCKS.split())
_EMPTY = frozenset({"br", "hr", "img"})
_NO_PROSE = """
    script style template noscript textarea select button svg math iframe object code kbd samp var
"""
_HIDDEN = frozenset(_NO_PROSE.split())
_SPACE = re.compile(r"[ \t\r\n\f]+")


def parse(text: str) -> Content:
    """The blocks of a page, and the language of its `html` element."""
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    reader.flush()
    return Content(tuple(reader.blocks), reader.language)


class _Reader(HTMLParser):
    """Turns the parser's calls into blocks."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self.language = ""
        self._text = text
        self._builder = ProseBuilder(text)
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._open: list[str] = []
        self._hidden: list[str] = []

    def flush(self) -> None:
        """End the block that is being read."""
        prose = self._builder.built()
        if prose is not None:
            kind = next((_KINDS[tag] for tag in reversed(self._open) if tag in _KINDS), BlockKind.PARAGRAPH)
            self.blocks.append(Block(kind, prose))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.language = dict(attrs).get("lang") or ""
        if tag in _BLOCKS:
            self.flush()
            self._open.extend((tag,) if tag not in _EMPTY else ())
        if tag in _HIDDEN:
            self._hidden.append(tag)
        if tag in _HIDDEN or tag == "img":
            self._builder.gap()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
        for opened in (self._open, self._hidden):
            if tag in opened:
                del opened[len(opened) - 1 - opened[::-1].index(tag) :]

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the parser's signature
        self._builder.gap()

    def handle_data(self, data: str) -> None:
        start = self._offset()
        if self._hidden or not self._text.startswith(data, start):
            return
        at = 0
        for space in _SPACE.finditer(data):
            self._builder.add(Piece(start + at, start + space.start() + 1))
            at = space.end()
        self._builder.add(Piece(start + at, start + len(data)))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        start = self._offset()
        character = unescape(f"{written};")
        if self._hidden:
            return
        end = start + len(written) + self._text.startswith(";", start + len(written))
        self._builder.add(Piece(start, end, character if len(character) == 1 else None))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
