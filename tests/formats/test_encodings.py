"""Encodings: found, said, kept, and refused with file, place and remedy."""

from __future__ import annotations

import codecs

import pytest

from editorial import formats
from editorial.model import Encoding

_RUSSIAN = (
    "Комбинат открыл новый цех\n\nВ Твери начал работу цех по выпуску керамической плитки. Его мощность — два миллиона "
    "квадратных метров в год, в проект вложили 400 млн рублей.\n"
)
_ENGLISH = "Plant opens\n\nThe mayor of Besançon – a café owner – said: “We are glad.” It’s the town’s first.\n"


@pytest.mark.parametrize(
    ("text", "codec", "mark", "expected"),
    [
        (_RUSSIAN, "utf-8", b"", Encoding("utf-8")),
        (_RUSSIAN, "utf-8", codecs.BOM_UTF8, Encoding("utf-8", bom=True)),
        (_RUSSIAN, "utf-16-le", codecs.BOM_UTF16_LE, Encoding("utf-16-le", bom=True)),
        (_RUSSIAN, "utf-16-be", codecs.BOM_UTF16_BE, Encoding("utf-16-be", bom=True)),
        (_RUSSIAN, "windows-1251", b"", Encoding("windows-1251")),
        (_RUSSIAN.replace("—", "-"), "koi8-r", b"", Encoding("koi8-r")),
        (_RUSSIAN.replace("—", "-"), "cp866", b"", Encoding("cp866")),
        (_ENGLISH, "windows-1252", b"", Encoding("windows-1252")),
        ("Plain ASCII.\r\nYes.\r", "ascii", b"", Encoding("utf-8")),
        ("Мост открыт", "windows-1251", b"", Encoding("windows-1251")),
        ("Мост открыт", "koi8-r", b"", Encoding("koi8-r")),
        ("Нет, это другое дело.", "koi8-r", b"", Encoding("koi8-r")),
        ("Итоги дня: воскресенье, 26 июля", "windows-1251", b"", Encoding("windows-1251")),
        ("The mayor, M. Näätanen, said: no.", "windows-1252", b"", Encoding("windows-1252")),
        ("ИТОГИ ГОДА: ПРИБЫЛЬ ВЫРОСЛА", "windows-1251", b"", Encoding("windows-1251")),
    ],
)
def test_found_and_kept(text: str, codec: str, mark: bytes, expected: Encoding) -> None:
    data = mark + text.encode(codec)
    document = formats.read("draft.txt", data=data)
    assert (document.text, document.encoding) == (text, expected)
    assert formats.encode(document) == data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "draft.txt: the file is empty"),
        (b" \r\n\t", "draft.txt: the file is empty"),
        (codecs.BOM_UTF8, "draft.txt: the file is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "draft.txt: not a text file (byte 0x1A at offset 6)"),
        ("Мост".encode("utf-16-le"), "draft.txt: not a text file (byte 0x1C at offset 0)"),
        ("Мост\nоткрыт".encode()[:-1], "draft.txt:2:6: not valid UTF-8 (byte 0xD1)"),
        (codecs.BOM_UTF16_LE + "Мост".encode("utf-16-le")[:-1], "draft.txt:1:4: not valid UTF-16-LE"),
    ],
)
def test_refused(data: bytes, words: str) -> None:
    with pytest.raises(formats.UnreadableFile) as caught:
        formats.read("draft.txt", data=data)
    assert str(caught.value).startswith(words)


def test_a_character_the_encoding_lacks() -> None:
    document = formats.read("draft.txt", data="Цена\r\n\r\nРост на 5".encode("windows-1251"))
    with pytest.raises(formats.UnwritableFile) as caught:
        formats.encode(formats.with_text(document, document.text + " ₽ и ещё"))
    assert str(caught.value) == (
        "draft.txt:3:11: windows-1251 has no character '₽' (U+20BD). Replace it, or save the file as UTF-8; "
        "nothing was written."
    )


def test_every_byte_is_read_or_refused() -> None:
    """Whatever the bytes, the answer is a document that encodes to them or an `UnreadableFile`."""
    for high in range(0x80, 0x100):
        data = "Мост открыт, ".encode("cp1251") + bytes([high]) * 3
        try:
            document = formats.read("draft.txt", data=data)
        except formats.UnreadableFile:
            continue
        assert formats.encode(document) == data
