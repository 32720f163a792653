"""Markdown: what is prose and what is not, block by block."""

from __future__ import annotations

import pytest

from editorial.formats import markdown
from editorial.model import BlockKind

_H, _P, _L = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
_Q, _C = BlockKind.QUOTATION, BlockKind.TABLE_CELL

CASES = {
    "headings": (
        "# Мост *открыт* ##\n\nTolls stay\n==========\n",
        [(_H, "Мост открыт"), (_H, "Tolls stay")],
    ),
    "emphasis and strikethrough": (
        "The **new** _line_ costs ~~two~~ three *billion*.",
        [(_P, "The new line costs two three billion.")],
    ),
    "links keep their text": (
        'See [the report](https://a.example/r "Annual") or [the site][s] or <https://a.example>.\n\n[s]: https://s.example',
        [(_P, "See the report or the site or https://a.example.")],
    ),
    "images keep their alternative text": (
        "Before ![Мост *ночью*](bridge.png) after.",
        [(_P, "Before Мост ночью after.")],
    ),
    "code leaves no double space": (
        "Run `make` twice, and then `make check`.",
        [(_P, "Run twice, and then.")],
    ),
    "inline HTML and comments": (
        "The <b>new</b> line <!-- ask Anna --> opens.<br>\nIt is long.",
        [(_P, "The new line opens."), (_P, "It is long.")],
    ),
    "escapes": (r"Five \* six, 20\% and \d and a\_b.", [(_P, r"Five * six, 20% and \d and a_b.")]),
    "entities are what they stand for": (
        "R&amp;D costs 100&nbsp;млн &#8381;",
        [(_P, "R&D costs 100\u00a0млн ₽")],
    ),
    "a hard break leaves no blanks": ("One line  \ntwo\\\nthree", [(_P, "One line\ntwo\nthree")]),
    "lists": (
        "1. Первый\n2. Второй\n   продолжается\n\n* Third\n  - fourth\n",
        [(_L, "Первый"), (_L, "Второй\nпродолжается"), (_L, "Third"), (_L, "fourth")],
    ),
    "quotations": ("> Мы рады,\n> сказал *мэр\n> Твери*.\n", [(_Q, "Мы рады,\nсказал мэр\nТвери.")]),
    "tables": (
        "> | Year | a\\|b |\n> |------|------|\n> | 2019 | **5 млн** |\n> | 2019 |  |\n",
        [(_C, "Year"), (_C, "a|b"), (_C, "2019"), (_C, "5 млн"), (_C, "2019")],
    ),
    "code blocks, comments and rules": (
        "```\ncode here\n```\n\n    indented code\n\n<!-- for\nAnna -->\n\n---\n\nText.",
        [(_P, "Text.")],
    ),
    "HTML blocks show what a page would": (
        "Мост\n\n<div>\n<h2>Движение</h2> началось\n</div>\n\n> <p>Quoted</p>\n",
        [(_P, "Мост"), (_H, "Движение"), (_P, "началось")],
    ),
    "front matter": ("---\ntitle: Мост\n---\nText.", [(_P, "Text.")]),
    "a rule at the top is no front matter": ("---\n\nText.", [(_P, "Text.")]),
    "windows newlines": ("# Мост\r\n\r\nОткрыт\r\nсегодня.\r\n", [(_H, "Мост"), (_P, "Открыт\r\nсегодня.")]),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks(name: str) -> None:
    text, expected = CASES[name]
    assert [(block.kind, block.text) for block in markdown.parse(text).blocks] == expected


@pytest.mark.parametrize(
    ("matter", "language"),
    [
        ("lang: ru", "ru"),
        ("title: x\r\nlanguage: 'en-GB' \r\nother: y", "en-GB"),
        ("slang: ru", ""),
        ("lang: русский", ""),
    ],
)
def test_the_language_of_the_front_matter(matter: str, language: str) -> None:
    assert markdown.parse(f"---\n{matter}\n---\nText.").language == language


@pytest.mark.parametrize(
    ("text", "excerpt", "found"),
    [
        ("The *new* line", "new* line", "new line"),
        ("A [new bridge](http://x) opens", "bridge](http://x) opens", "bridge opens"),
        ("> one\n> two", "one\n> two", "one\ntwo"),
    ],
)
def test_a_region_holds_the_marks_between_its_ends(text: str, excerpt: str, found: str) -> None:
    block = markdown.parse(text).blocks[0]
    at = block.text.index(found)
    region = block.prose.locate(at, at + len(found))
    assert text[region.start : region.end] == excerpt
