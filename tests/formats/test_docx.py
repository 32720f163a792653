"""Word documents: what is read, and what writing changes and what it does not."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from editorial import formats
from editorial.formats import docx, docx_text
from editorial.formats.saving import save
from editorial.model import BlockKind

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_STYLES = (
    f"<w:styles {_NAMESPACES}>"
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="a5"><w:name w:val="List Paragraph"/></w:style>'
    '<w:style w:styleId="q"><w:name w:val="Intense Quote"/></w:style>'
    "</w:styles>"
)
_BODY = """
<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>Мост </w:t></w:r>
<w:r><w:rPr><w:b/></w:rPr><w:t>открыт</w:t></w:r></w:p>
<w:p/>
<w:p><w:r><w:t xml:space="preserve">Пять</w:t><w:tab/><w:t>шесть</w:t><w:br/><w:t>семь</w:t></w:r>
  <w:del><w:r><w:delText>нет</w:delText></w:r></w:del><w:ins><w:r><w:t>, да</w:t></w:r></w:ins>
  <w:hyperlink><w:r><w:t> по ссылке</w:t></w:r></w:hyperlink>
  <w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Пункт</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="q"/></w:pPr><w:r><w:t>Цитата</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Врезка</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>Врезка</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>
<w:t>Рядом</w:t></w:r></w:p>
"""


def _package(body: str = _BODY) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/styles.xml", _STYLES)
        package.writestr("word/document.xml", f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>")
        package.writestr("word/media/image1.png", b"\x89PNG")
    return out.getvalue()


def test_paragraphs_and_their_kinds() -> None:
    document = formats.read("draft.docx", data=_package())
    assert (document.format, document.language) == ("docx", "")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, "Мост открыт"),
        (BlockKind.PARAGRAPH, "Пять\tшесть\u2028семь, да по ссылке"),
        (BlockKind.LIST_ITEM, "Пункт"),
        (BlockKind.QUOTATION, "Цитата"),
        (BlockKind.TABLE_CELL, "2019"),
        (BlockKind.PARAGRAPH, "Рядом"),
        (BlockKind.PARAGRAPH, "Врезка"),
    ]
    assert [document.excerpt(block.region) for block in document.blocks] == [b.text for b in document.blocks]


def test_a_change_goes_into_its_run_and_nothing_else_changes(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(_package())
    document = formats.read(path)
    assert formats.encode(document) == path.read_bytes()
    edited = formats.with_text(document, document.text.replace("открыт", "закрыт").replace("шесть", "шестьдесят"))
    assert [block.kind for block in edited.blocks] == [block.kind for block in document.blocks]
    save(path, formats.encode(edited))
    again = formats.read(path)
    assert again.text == edited.text
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(io.BytesIO(_package())) as before:
        assert package.namelist() == before.namelist()
        assert all(package.read(n) == before.read(n) for n in before.namelist() if n != "word/document.xml")
        body = package.read("word/document.xml").decode()
    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">закрыт</w:t>' in body
    assert "<w:t>Мост </w:t>" in body
    assert "<w:tab/>" in body


def test_paragraphs_are_neither_added_nor_removed(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(_package())
    document = formats.read(path)
    with pytest.raises(formats.UnwritableFile, match="the text has 9 paragraphs, the Word file 8"):
        formats.encode(formats.with_text(document, document.text + "\nnew"))


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    document = formats.read(tmp_path / "draft.docx", data=_package())
    with pytest.raises(formats.UnwritableFile, match="not saved: No such file"):
        formats.encode(document)


@pytest.mark.parametrize("data", [b"", b"not a zip", _package("<w:p>")])
def test_no_word_document(data: bytes) -> None:
    with pytest.raises(formats.UnreadableFile, match=r"draft\.docx: not a Word document"):
        formats.read("draft.docx", data=data)


def test_an_empty_document() -> None:
    with pytest.raises(formats.UnreadableFile, match="the file is empty"):
        formats.read("draft.docx", data=_package("<w:p/>"))


_LINE = st.text(st.sampled_from([*"абв гд.,", "\u00a0", "\u2028", "\t", "😀", "&", "<"]), max_size=20)


@given(
    _LINE, st.lists(st.sampled_from(["<w:t>аб</w:t>", "<w:t/>", "<w:tab/>", "<w:br/>", "<w:t>в г</w:t>"]), max_size=5)
)
def test_any_text_that_is_put_is_read_again(text: str, runs: list[str]) -> None:
    body = f"<w:p {_NAMESPACES}><w:r>{''.join(runs)}</w:r></w:p>"
    paragraph = next(docx_text.paragraphs(etree.fromstring(body)))
    docx_text.put(paragraph, text)
    assert next(docx_text.paragraphs(paragraph.element)).text == text


def test_the_blocks_of_text_alone() -> None:
    assert [block.text for block in docx.parse("Мост\n\n Открыт \n").blocks] == ["Мост", "Открыт"]
