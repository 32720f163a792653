"""Word documents (.docx): a line of `Document.text` for each paragraph, and changed paragraphs written back.

Read are the paragraphs of the body, tables and text boxes; headers, footers, notes, deleted text and field codes are
not. Writing puts changes into the runs that hold them and leaves every other part of the package as it is; paragraphs
are neither added nor taken away.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editorial.formats import docx_text
from editorial.formats.contract import Content, Format, Package
from editorial.formats.errors import UnreadableFile, UnwritableFile
from editorial.formats.lines import lines
from editorial.formats.prose import Piece, gathered, stripped
from editorial.model import Block, BlockKind, Document, Message

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BODY = "word/document.xml"
_STYLES = "word/styles.xml"
_LARGEST_PART = 64 * 1024 * 1024
"""Bytes of XML; a longer part is a bomb, not a release."""


def parse(text: str) -> Content:
    """The blocks of a text whose file is not at hand: a paragraph a line."""
    return Content(tuple(_blocks(text, ())))


def unpack(data: bytes, path: str) -> tuple[str, Content]:
    """The text of a Word document and its blocks.

    Raises:
        UnreadableFile: when the bytes are no Word document.
    """
    found, kinds = _paragraphs(data, path)
    text = "\n".join(paragraph.text for paragraph in found)
    return text, Content(tuple(_blocks(text, kinds)))


def reparse(document: Document, text: str) -> Content:
    """The blocks of an edited text; every line keeps the kind it had."""
    kinds = {document.text.count("\n", 0, block.region.start): block.kind for block in document.blocks}
    known = [kinds.get(number, BlockKind.PARAGRAPH) for number in range(text.count("\n") + 1)]
    return Content(tuple(_blocks(text, known)))


def pack(document: Document) -> bytes:
    """The document's file with the changed paragraphs in it; the file itself when nothing changed.

    Raises:
        UnwritableFile: when the file is gone, or the text has other paragraphs than the file.
    """
    try:
        data = Path(document.path).read_bytes()
    except OSError as error:
        template = "{path}: not saved: {reason}. A Word file is needed to write into; the file is unchanged."
        raise UnwritableFile(Message.of(template, path=document.path, reason=error.strerror)) from error
    root = _part(data, _BODY, document.path)
    found = list(docx_text.paragraphs(root))
    texts = document.text.split("\n")
    if len(found) != len(texts):
        template = (
            "{path}: not saved: the text has {count} paragraphs, the Word file {expected}. Add or remove paragraphs in "
            "Word; the file is unchanged."
        )
        raise UnwritableFile(Message.of(template, path=document.path, count=len(texts), expected=len(found)))
    changed = [(paragraph, text) for paragraph, text in zip(found, texts, strict=True) if paragraph.text != text]
    for paragraph, text in changed:
        docx_text.put(paragraph, text)
    return _with_body(data, root) if changed else data


def _paragraphs(data: bytes, path: str) -> tuple[list[docx_text.Paragraph], list[BlockKind]]:
    found = list(docx_text.paragraphs(_part(data, _BODY, path)))
    styles = docx_text.style_names(_part(data, _STYLES, path)) if _holds(data, _STYLES) else {}
    return found, [docx_text.kind(paragraph, styles) for paragraph in found]


def _blocks(text: str, kinds: Sequence[BlockKind]) -> Iterator[Block]:
    for number, line in enumerate(lines(text)):
        if not line.blank:
            kind = kinds[number] if number < len(kinds) else BlockKind.PARAGRAPH
            yield Block(kind, stripped(gathered(text, [Piece(line.start, line.end)])))


def _part(data: bytes, name: str, path: str) -> Element:
    import zipfile

    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if package.getinfo(name).file_size > _LARGEST_PART:
                raise zipfile.BadZipFile(name)
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            return etree.fromstring(package.read(name), parser)
    except (zipfile.BadZipFile, KeyError, RuntimeError, etree.XMLSyntaxError) as error:
        template = (
            "{path}: not a Word document that can be read. Open it in Word and save it as .docx without a password."
        )
        raise UnreadableFile(Message.of(template, path=path)) from error


def _holds(data: bytes, name: str) -> bool:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return name in package.namelist()


def _with_body(data: bytes, root: Element) -> bytes:
    """The package with another body; every other part keeps its bytes, date and place."""
    import zipfile

    from lxml import etree

    body = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in package.infolist():
            copy.writestr(part, body if part.filename == _BODY else package.read(part))
    return out.getvalue()


FORMAT = Format("docx", (".docx",), parse, Package(unpack=unpack, reparse=reparse, pack=pack))
