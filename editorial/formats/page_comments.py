"""Where the comments of a Markdown or HTML text stand: what only looks like one, in code or in a script, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from editorial.formats.markdown import tokens_of
from editorial.model import Region

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def comments_in(text: str, format: str) -> tuple[Region, ...]:
    """The comments of a text in their order; none in a format that has none."""
    if format == "markdown":
        return tuple(_in_markdown(text))
    return tuple(_in_page(text, 0)) if format == "html" else ()


def _in_page(text: str, offset: int) -> Iterator[Region]:
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    for start in reader.starts:
        if match := _COMMENT.match(text, start):
            yield Region(match.start() + offset, match.end() + offset)


def _in_markdown(text: str) -> Iterator[Region]:
    body, tokens = tokens_of(text)
    for token in tokens:
        if token.map is None or token.type not in ("html_block", "inline"):
            continue
        start, end = body[token.map[0]].start, body[token.map[1] - 1].end
        if token.type == "html_block":
            yield from _in_page(text[start:end], start)
            continue
        # A code span is left in the line, so that the parser's word is taken for what is a comment.
        meant = {_flat(child.content) for child in token.children or () if child.type == "html_inline"}
        for match in _COMMENT.finditer(text, start, end):
            if _flat(match[0]) in meant:
                yield Region(*match.span())


def _flat(text: str) -> str:
    return " ".join(text.split())


class _Reader(HTMLParser):
    """Notes where comments start."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.starts: list[int] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        line, column = self.getpos()
        self.starts.append(self._lines[line - 1] + column)
