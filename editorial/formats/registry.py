"""The formats there are, in one explicit table."""

from __future__ import annotations

from pathlib import Path

from editorial.formats import docx, html, markdown, plaintext
from editorial.formats.contract import Format

FORMATS: tuple[Format, ...] = (
    plaintext.FORMAT,
    markdown.FORMAT,
    html.FORMAT,
    docx.FORMAT,
)

_BY_NAME = {format_.name: format_ for format_ in FORMATS}
_BY_SUFFIX = {suffix: format_ for format_ in FORMATS for suffix in format_.suffixes}

SUFFIXES = frozenset(_BY_SUFFIX)


def named(name: str) -> Format:
    """The format called `name`.

    Raises:
        KeyError: when there is none.
    """
    return _BY_NAME[name]


def of_path(path: str | Path) -> Format:
    """The format that the suffix of `path` tells; plain text for every other suffix and for none."""
    return _BY_SUFFIX.get(Path(path).suffix.lower(), plaintext.FORMAT)
