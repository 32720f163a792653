"""Bytes to text and back: UTF-8, UTF-16 with a byte-order mark, and the eight-bit encodings of Russian and English."""

from __future__ import annotations

import codecs
import re
from typing import NoReturn

from editorial.formats.errors import UnreadableFile, UnwritableFile
from editorial.model import Document, Encoding, Message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_CANDIDATES = {"cp1251": "windows-1251", "koi8_r": "koi8-r", "cp1252": "windows-1252", "cp866": "cp866"}
"""Python's codecs for what drafts come in, and the names by which their users know them."""

_STRANGE = re.compile("[\u2500-\u259f\ufffd\x80-\x9f]|[а-яё][А-ЯЁ]")
"""Drawn lines, what cannot be decoded, control characters, and small letters before capitals."""
_SAMPLE = 4_000
"""Bytes whose words are counted."""

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")


def decode(data: bytes, *, path: str) -> tuple[str, Encoding]:
    """The text that `data` holds, and how it was encoded; the mark is not part of the text.

    Raises:
        UnreadableFile: when the bytes are no text; `path` is for the words of the message.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], name, path=path), Encoding(name, bom=True)
    if _CONTROL.search(data):
        _not_text(data, path=path)
    try:
        return data.decode("utf-8"), Encoding("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            _broken(data, error, "utf-8", path=path)
    name = _eight_bit(data)
    return _strictly(data, name, path=path), Encoding(name)


def encode(document: Document) -> bytes:
    """The bytes of `document.text` in its encoding, the byte-order mark first where the file had one.

    Raises:
        UnwritableFile: when the encoding lacks a character.
    """
    name = document.encoding.name
    try:
        data = document.text.encode(name)
    except UnicodeEncodeError as error:
        line, column = document.position(error.start)
        character = document.text[error.start]
        template = (
            "{path}:{line}:{column}: {encoding} has no character '{character}' ({code}). Replace it, or save the file "
            "as UTF-8; nothing was written."
        )
        code = f"U+{ord(character):04X}"
        place = {"path": document.path, "line": line, "column": column}
        raise UnwritableFile(Message.of(template, **place, encoding=name, character=character, code=code)) from error
    mark = next((mark for mark, marked in _MARKS if marked == name), b"") if document.encoding.bom else b""
    return mark + data


def _strictly(data: bytes, name: str, *, path: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        _broken(data, error, name, path=path)


def _mostly_utf8(data: bytes) -> bool:
    """Whether a fault in UTF-8 is likelier than another encoding: nine in ten high bytes form whole sequences."""
    whole = sum(len(found) for found in _UTF8_SEQUENCE.findall(data))
    return whole > 0.9 * len(_HIGH.findall(data))


def _eight_bit(data: bytes) -> str:
    """charset-normalizer's answer, unless another encoding makes more words of a text too short for its statistics."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_CANDIDATES), enable_fallback=False).best()
    likeliest = best.encoding if best is not None and best.encoding in _CANDIDATES else "cp1251"
    sample = data[:_SAMPLE]
    sense = {codec: _sense(sample.decode(codec, errors="replace")) for codec in _CANDIDATES}
    return _CANDIDATES[max(sense, key=lambda codec: (sense[codec], codec == likeliest))]


def _sense(reading: str) -> int:
    """How much a reading looks like a text: its small words, less the signs that nobody types."""
    from editorial.languages.detection import familiar

    return familiar(reading) - len(_STRANGE.findall(reading))


def _not_text(data: bytes, *, path: str) -> NoReturn:
    found = _CONTROL.search(data)
    place = found.start() if found else 0
    template = (
        "{path}: not a text file (byte {byte} at offset {place}). Name a text file, or save the draft as plain text in "
        "UTF-8."
    )
    raise UnreadableFile(Message.of(template, path=path, byte=f"0x{data[place]:02X}", place=place))


def _broken(data: bytes, error: UnicodeDecodeError, name: str, *, path: str) -> NoReturn:
    before = data[: error.start].decode(name, errors="replace")
    line, column = Document(path, before, "", "", ()).position(len(before))
    template = (
        "{path}:{line}:{column}: not valid {encoding} (byte {byte}). Open the file in an editor, correct the place and "
        "save it as UTF-8."
    )
    byte = f"0x{data[error.start]:02X}"
    raise UnreadableFile(
        Message.of(template, path=path, line=line, column=column, encoding=name.upper(), byte=byte)
    ) from error
