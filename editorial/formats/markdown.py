"""Markdown: CommonMark with tables and strikethrough, and YAML front matter, through markdown-it-py.

Left out of the prose: emphasis marks, link targets, code, HTML tags, comments, images but for their alternative text,
and front matter, of which only `lang` or `language` is read. An escape gives the escaped character at its own place.
An entity (`&nbsp;`) gives the character that it stands for: the one case where a character of the prose is not the
character of the file, and its run has a span of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from editorial.formats.contract import Content, Format
from editorial.formats.lines import Line, lines
from editorial.formats.markdown_inline import inline_parser
from editorial.formats.markdown_places import content_places, proses_in, whole_lines
from editorial.model import Block, BlockKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_NEWLINE = r"(?:\r\n|\r|\n)"
_FRONT_MATTER = re.compile(
    rf"---[ \t]*{_NEWLINE}(?P<yaml>(?:[^\r\n]*{_NEWLINE})*?)(?:---|\.\.\.)[ \t]*(?:{_NEWLINE}|\Z)"
)
_LANGUAGE = re.compile(
    r"(?:\A|[\r\n])lang(?:uage)?:[ \t]*[\"']?(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)[\"']?[ \t]*(?=[\r\n]|\Z)"
)
_KINDS = {
    "heading_open": BlockKind.HEADING,
    "th_open": BlockKind.TABLE_CELL,
    "td_open": BlockKind.TABLE_CELL,
    "list_item_open": BlockKind.LIST_ITEM,
    "blockquote_open": BlockKind.QUOTATION,
}


def parse(text: str) -> Content:
    """The blocks of a Markdown text, and the language its front matter states."""
    matter = _FRONT_MATTER.match(text)
    language = _LANGUAGE.search(matter["yaml"]) if matter else None
    body, tokens = tokens_of(text)
    return Content(tuple(_blocks(text, body, tokens)), language["tag"] if language else "")


def tokens_of(text: str) -> tuple[list[Line], list[Token]]:
    """The lines behind the front matter, and the parser's tokens, whose `map` counts these lines."""
    matter = _FRONT_MATTER.match(text)
    body = [line for line in lines(text) if matter is None or line.start >= matter.end()]
    return body, _parser().parse("\n".join(line.text for line in body))


@cache
def _parser() -> MarkdownIt:
    return inline_parser()


def _blocks(text: str, body: Sequence[Line], tokens: Sequence[Token]) -> Iterator[Block]:
    opened: list[BlockKind | None] = []
    row, column = -1, 0
    for token in tokens:
        if token.nesting > 0:
            opened.append(_KINDS.get(token.type))
        elif token.nesting < 0:
            opened.pop()
        elif token.type == "html_block" and token.map:
            yield from _page_blocks(text, body[token.map[0] : token.map[1]], token.content)
        elif token.type == "inline" and token.map and token.content:
            kind = next((kind for kind in reversed(opened) if kind), BlockKind.PARAGRAPH)
            cell = kind is BlockKind.TABLE_CELL
            column = column if cell and token.map[0] == row else 0
            row = token.map[0]
            source = body[row : token.map[1]]
            places = content_places(source, token.content, cell=cell, column=column)
            column = places[-1].column if places else column
            proses = proses_in(text, token.children, places) if places else (whole_lines(text, source),)
            yield from (Block(kind, prose) for prose in proses if prose)


def _page_blocks(text: str, source: Sequence[Line], content: str) -> Iterator[Block]:
    """What a block of HTML shows; one whose lines carry the marks of a quotation or a list is left out."""
    from editorial.formats import html_reader

    if content.rstrip("\n").split("\n") != [line.text for line in source]:
        return
    start = source[0].start
    for block in html_reader.parse(text[start : source[-1].end]).blocks:
        yield Block(block.kind, block.prose.moved(start))


FORMAT = Format("markdown", (".md", ".markdown", ".mdown"), parse)
