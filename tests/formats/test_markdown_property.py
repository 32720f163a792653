"""Whatever the Markdown: the prose is what markdown-it-py finds, and every character of it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from editorial.formats import markdown

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

_MARKS = [*"*_`~[]()!<>#-+=|\\\"'.:& \t", "\n", "\r\n", "\n\n", "\r", "1. ", "- ", "> ", "# ", "| ", "|---|\n", "    "]
_WORDS = [
    "слово",
    "word",
    "a",
    "](http://a.ru)",
    "![",
    "<b>",
    "</b>",
    "<!-- x -->",
    "<https://a.ru/ф>",
    "<br>",
    "```\n",
]
_SIGNS = ["&amp;", "&nbsp;", "&#1078;", "\\*", "\\|", "[a]: /url\n", "\u2028", "\u00a0"]
_PIECES = st.sampled_from(_MARKS + _WORDS + _SIGNS)
_TEXTS = st.lists(_PIECES, max_size=40).map("".join)


def _texts(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "text_special"}:
            yield token.content
        elif token.type == "image":
            yield from _texts(token.children or [])


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_prose_is_the_parsers_and_stands_in_the_file(text: str) -> None:
    blocks = markdown.parse(text).blocks
    tokens = _PARSER.parse(text)
    if all(token.type != "html_block" for token in tokens):
        expected = "".join(part for t in tokens if t.type == "inline" for part in _texts(t.children or []))
        assert "".join("".join(block.text for block in blocks).split()) == "".join(expected.split())
    for block in blocks:
        for at, character in enumerate(block.text):
            assert text[block.prose.locate(at, at + 1).start] in {character, "&"}
