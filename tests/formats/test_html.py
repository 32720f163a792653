"""HTML: what a page shows, block by block, and the place of every character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial import formats
from editorial.formats import html
from editorial.model import BlockKind

_H, _P, _L = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
_Q, _C = BlockKind.QUOTATION, BlockKind.TABLE_CELL

CASES = {
    "a page": (
        "<!doctype html>\n<html lang='ru'>\n<head><title>Мост</title><style>p {}</style></head>\n"
        "<body><h1>Мост <em>открыт</em></h1>\n<p>Движение\n   началось &mdash; в&nbsp;полдень.</p></body></html>",
        [(_H, "Мост"), (_H, "Мост открыт"), (_P, "Движение\nначалось — в\u00a0полдень.")],
    ),
    "links and scripts": (
        '<p>See <a href="x.html" title="no">the report</a>.<script>var a = "<p>no</p>";</script></p>',
        [(_P, "See the report.")],
    ),
    "code leaves no double space": (
        "<p>Run <code>make</code> twice, then <kbd>q</kbd>.</p>",
        [(_P, "Run twice, then.")],
    ),
    "comments": ("<p>The new <!-- which? --> line</p>", [(_P, "The new line")]),
    "lists, tables, quotations": (
        "<ul><li>One<li>Two <b>more</b></ul><table><tr><th>Year<td>2019</table><blockquote><p>It</p></blockquote>End",
        [(_L, "One"), (_L, "Two more"), (_C, "Year"), (_C, "2019"), (_Q, "It"), (_P, "End")],
    ),
    "breaks": ("<p>One<br>two<br/>three</p>", [(_P, "One"), (_P, "two"), (_P, "three")]),
    "references": (
        "R&amp;D &#171;x&#xBB; &nosuch; AT&T &copy 5 &lt; 6",
        [(_P, "R&D «x» &nosuch; AT&T © 5 < 6")],
    ),
    "unclosed and stray tags": ("</p><p>One <b>two<p>three</i> < four", [(_P, "One two"), (_P, "three < four")]),
    "plain words": ("Just words", [(_P, "Just words")]),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks(name: str) -> None:
    text, expected = CASES[name]
    assert [(block.kind, block.text) for block in html.parse(text).blocks] == expected


def test_the_language_and_the_bytes() -> None:
    data = "<html lang='en-GB'>\r\n<p>Open</p>\r\n".encode("windows-1251")
    document = formats.read("a.htm", data=data)
    assert (document.language, document.format) == ("en-GB", "html")
    assert formats.encode(document) == data


_TAGS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<li>",
    "<code>",
    "</code>",
    "<!-- x -->",
    "<script>",
    "</script>",
    "<td>",
]
_SIGNS = ["&amp;", "&nbsp;", "&#8212;", "&x;", "&", "<", ">", " ", "\n", "\r\n", "\r", "\u2028", ".", "😀", "<a href='"]
_PIECES = st.sampled_from([*_TAGS, *_SIGNS, "слово", "word"])


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_every_character_stands_in_the_file(text: str) -> None:
    for block in html.parse(text).blocks:
        for at, character in enumerate(block.text):
            place = block.prose.locate(at, at + 1).start
            assert text[place] in {character, "&"}
