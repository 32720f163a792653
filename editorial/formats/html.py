"""HTML: what a reader of the page sees, by the tokens of the standard library's parser, which tell their places.

Left out: tags, comments, code, scripts, styles and forms. White space that a browser would show as one space is one
space. A character reference gives the character that it stands for, with its place and length in the file.
"""

from __future__ import annotations

from editorial.formats.contract import Content, Format


def parse(text: str) -> Content:
    """The blocks of a page, and the language of its `html` element."""
    from editorial.formats import html_reader

    return html_reader.parse(text)


FORMAT = Format("html", (".html", ".htm", ".xhtml"), parse)
