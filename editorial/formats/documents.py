"""Files as documents: reading, parsing an edited text anew, and the bytes to write."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from editorial.formats import encodings, registry
from editorial.formats.contract import Content, Format
from editorial.formats.errors import UnreadableFile
from editorial.model import Document, Encoding, Message

STANDARD_INPUT = "-"

LARGEST = 16 * 1024 * 1024
"""Bytes: some 8,000 pages. What is larger is no press release, and would hold the checks up for minutes."""
LARGEST_PACKAGE = 128 * 1024 * 1024
"""Bytes: a Word file may hold photographs, which are not looked at."""


def read(path: str | Path, *, data: bytes | None = None, format: str | None = None) -> Document:
    """The document in a file; `-` is standard input, `data` stands in for the file's bytes.

    `format` is a format's name, else the suffix tells. The document has blocks, no segments, and no language unless
    the file states one.

    Raises:
        UnreadableFile: when there is no text to be had; the message names file, place and remedy.
    """
    chosen = registry.named(format) if format else registry.of_path(path)
    limit = LARGEST_PACKAGE if chosen.package else LARGEST
    name = "standard input" if str(path) == STANDARD_INPUT else str(path)
    data = _bytes(path, limit=limit) if data is None else data
    if len(data) > limit:
        template = "{path}: too large (the limit is {limit} MB). Split the file, or name a smaller one."
        raise UnreadableFile(Message.of(template, path=name, limit=limit >> 20))
    text, encoding, content = _opened(chosen, data, name)
    if not text.strip():
        raise UnreadableFile(Message.of("{path}: the file is empty. Name a file that holds a text.", path=name))
    return Document(
        path=str(path),
        text=text,
        language=content.language,
        format=chosen.name,
        blocks=content.blocks,
        encoding=encoding,
    )


def of_text(path: str | Path, text: str, *, format: str) -> Document:
    """The document of a text that is not, or not yet, what the file holds; as `read` gives it, but it may be empty.

    Raises:
        KeyError: when there is no such format.
        ValueError: when the format's files are no text.
    """
    chosen = registry.named(format)
    if chosen.package is not None:
        raise ValueError(f"{format}: the text alone is not the file")
    content = chosen.parse(text)
    return Document(str(path), text, content.language, chosen.name, content.blocks)


def with_text(document: Document, text: str) -> Document:
    """The same file with another text, parsed anew; it has no segments. The language stays."""
    chosen = registry.named(document.format)
    content = chosen.package.reparse(document, text) if chosen.package else chosen.parse(text)
    return dataclasses.replace(document, text=text, blocks=content.blocks, segments=())


def encode(document: Document) -> bytes:
    """The bytes of the document's file: its own encoding, byte-order mark and newlines.

    Raises:
        UnwritableFile: when the encoding cannot hold a character; the message names it, its place and the remedy.
    """
    package = registry.named(document.format).package
    return package.pack(document) if package else encodings.encode(document)


def _opened(chosen: Format, data: bytes, name: str) -> tuple[str, Encoding, Content]:
    if chosen.package:
        text, content = chosen.package.unpack(data, name)
        return text, Encoding(), content
    text, encoding = encodings.decode(data, path=name)
    return text, encoding, chosen.parse(text)


def _bytes(path: str | Path, *, limit: int) -> bytes:
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read(limit + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise UnreadableFile(_why(path, error)) from error


def _why(path: str | Path, error: OSError) -> Message:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            template = "{path}: no such file. Check the name and the folder."
        case IsADirectoryError():
            template = "{path}: a folder, not a file. Name a file in it."
        case PermissionError():
            template = "{path}: reading it is not permitted. Change the file's permissions, or copy it."
        case _:
            return Message.of(
                "{path}: cannot be read: {reason}.", path=path, reason=error.strerror or type(error).__name__
            )
    return Message.of(template, path=path)
