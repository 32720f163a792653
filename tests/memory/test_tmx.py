"""TMX in and out: nothing that a file says is lost, and other tools read what is written."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editorial.formats.errors import UnreadableFile, UnwritableFile
from editorial.memory import Standing, TranslationUnit, open_memory
from editorial.memory.tmx import Imported, export_tmx, import_tmx, write_tmx
from editorial.memory.tmx.languages import canonical
from editorial.memory.tmx.reader import TmxReader

DTD = Path(__file__).parents[1] / "schemas" / "tmx" / "tmx14.dtd"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0.1"
    segtype="sentence" srclang="RU"><note>Kept by the press office</note><prop type="x-project">pharma</prop></header>
  <body>
<!-- Default translations -->
    <tu>
      <note>the deputy&apos;s wording</note>
      <tuv lang="RU"><seg>Завод открыт, &lt;br/&gt; сказал он.</seg></tuv>
      <tuv lang="EN-US" changeid="ann" changedate="20260301T090000Z" creationid="bob" creationdate="20260228T101500Z">
        <seg>The plant is open, &lt;br/&gt; he said.</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">release-12.docx</prop>
      <prop type="prev">Итоги &amp; планы</prop>
      <prop type="next">О компании</prop>
      <tuv lang="RU"><seg>Завод открыт, &lt;br/&gt; сказал он.</seg></tuv>
      <tuv lang="EN-US" changeid="ann" changedate="20260301T090000Z"><seg>“The plant is open,” he said.</seg></tuv>
    </tu>
  </body>
</tmx>
"""

LEVEL_2 = """<?xml version="1.0" encoding="UTF-16"?>
<tmx version="1.4">
  <header creationtool="Workbench" creationtoolversion="7" segtype="paragraph" o-tmf="TW4Win" adminlang="en"
    srclang="*all*" datatype="rtf" o-encoding="iso-8859-5" creationdate="20200101T000000Z"/>
  <body>
    <tu tuid="1" srclang="ru-RU" usagecount="4" lastusagedate="20210101T000000Z" datatype="html">
      <note xml:lang="en" o-encoding="utf-8">check the <![CDATA[<b>]]> tag</note>
      <tuv xml:lang="en-GB" creationid="eve"><prop type="x-speaker">f</prop>
        <seg><bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>The plant<ept i="1">&lt;/b&gt;</ept> is <hi>open</hi>.</seg>
      </tuv>
      <tuv xml:lang="ru-RU"><seg><bpt i="1" x="1">&lt;b&gt;</bpt>Завод<ept i="1">&lt;/b&gt;</ept> <ph x="2"
        >&lt;img alt="<sub>фото</sub>"/&gt;</ph>открыт.</seg></tuv>
      <tuv xml:lang="de"><seg>Das Werk ist offen.</seg></tuv>
    </tu>
    <tu tuid="2"><tuv xml:lang="ru"><seg>Без перевода</seg></tuv></tu>
    <tu tuid="3"><tuv xml:lang="ru"><seg>  Пробелы\tи\nстроки </seg></tuv>
      <tuv xml:lang="en"><seg> kept </seg></tuv></tu>
  </body>
</tmx>
"""


def said(path: Path) -> list[Any]:
    """All that the units of a file say, whatever the order of the variants and the spelling of the attribute."""
    root = etree.parse(path, etree.XMLParser(remove_comments=True, resolve_entities=False)).getroot()
    return [
        (
            sorted(tu.attrib.items()),
            [etree.tostring(child, with_tail=False) for child in tu if child.tag != "tuv"],
            sorted(_variant(tuv) for tuv in tu.iter("tuv")),
        )
        for tu in root.iter("tu")
        if len(tu.findall("tuv")) > 1
    ]


def _variant(tuv: Any) -> tuple[object, ...]:
    attributes = dict(tuv.attrib)
    language = attributes.pop(XML_LANG, None) or attributes.pop("lang")
    return language, sorted(attributes.items()), [etree.tostring(child, with_tail=False) for child in tuv]


@pytest.fixture(params=["OmegaT", "level 2"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "given.tmx"
    if request.param == "OmegaT":
        path.write_text(OMEGAT, encoding="utf-8")
    else:
        path.write_text(LEVEL_2, encoding="utf-16")
    return path


def test_what_comes_in_goes_out_whole(file: Path, place: str, tmp_path: Path) -> None:
    written = tmp_path / "written.tmx"
    with open_memory(place) as memory:
        import_tmx(memory, file)
        export_tmx(memory, written)
    assert said(written) == said(file)
    given_header, header = (etree.parse(path).getroot().find("header") for path in (file, written))
    left_to_us = {"creationtool", "creationtoolversion"}
    assert {k: v for k, v in given_header.items() if k not in left_to_us}.items() <= dict(header.items()).items()
    assert [etree.tostring(c, with_tail=False) for c in given_header] == [etree.tostring(c) for c in header]


def test_what_is_written_is_valid(file: Path, tmp_path: Path) -> None:
    with open_memory(tmp_path / "memory.sqlite") as memory:
        import_tmx(memory, file)
        memory.add([_unit("Новое\x00 «слово»", "New & <odd>", standing=Standing.FINAL, author="ann", release="r/1")])
        export_tmx(memory, tmp_path / "written.tmx")
    dtd = etree.DTD(str(DTD))
    assert dtd.validate(etree.parse(tmp_path / "written.tmx")), dtd.error_log


def test_units_say_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "given.tmx"
    path.write_text(LEVEL_2, encoding="utf-16")
    reader = TmxReader(path)
    english, german, spaces = list(reader)
    assert (english.source, english.target) == ("Завод открыт.", "The plant is open.")
    assert (english.source_language, english.target_language, german.target_language) == ("ru-RU", "en-GB", "de")
    assert (english.author, english.origin, reader.left_out) == ("eve", "given.tmx", 1)
    assert spaces.source == "  Пробелы\tи\nстроки "


def test_a_second_import_brings_nothing_new(file: Path, place: str) -> None:
    with open_memory(place) as memory:
        first = import_tmx(memory, file)
        assert first.new == first.units > 0
        assert import_tmx(memory, file) == Imported(first.units, 0, first.left_out)


def test_state_release_and_origin_come_back(tmp_path: Path) -> None:
    unit = _unit("О фонде", "About", standing=Standing.REVIEWED, author="ann", release="a/en.md", origin="a/en.md")
    units = [replace(unit, date="2026-03-01T09:00:00Z"), replace(unit, author="")]
    write_tmx(tmp_path / "m.tmx", units, source_language="ru")
    assert list(TmxReader(tmp_path / "m.tmx")) == units


def test_translate_toolkit_reads_what_is_written(file: Path, tmp_path: Path) -> None:
    from translate.storage.tmx import tmxfile

    with open_memory(tmp_path / "memory.sqlite") as memory:
        import_tmx(memory, file)
        memory.add([_unit("Новое", "New")])
        export_tmx(memory, tmp_path / "written.tmx")
        ours = [unit.source for unit in memory.units() if unit.target_language != "de"]
    theirs = tmxfile(io.BytesIO((tmp_path / "written.tmx").read_bytes()), "ru", "en")
    assert len(theirs.units) == len(ours)
    assert (theirs.units[-1].source, theirs.units[-1].target) == ("Новое", "New")


def test_what_translate_toolkit_writes_comes_in(tmp_path: Path) -> None:
    from translate.storage.tmx import tmxfile

    store = tmxfile(sourcelanguage="ru", targetlanguage="en")
    store.addtranslation("Завод <b>открыт</b>", "ru", "The plant is <b>open</b>", "en", "a comment")
    store.addtranslation("О компании", "ru", "About the company", "en")
    (tmp_path / "theirs.tmx").write_bytes(bytes(store))
    with open_memory(tmp_path / "memory.sqlite") as memory:
        assert import_tmx(memory, tmp_path / "theirs.tmx").units == 2
        export_tmx(memory, tmp_path / "ours.tmx")
    assert said(tmp_path / "ours.tmx") == said(tmp_path / "theirs.tmx")
    again = tmxfile(io.BytesIO((tmp_path / "ours.tmx").read_bytes()), "ru", "en")
    assert [(u.source, u.target, u.getnotes()) for u in again.units] == [
        (u.source, u.target, u.getnotes()) for u in store.units
    ]


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1).filter(
    lambda text: text.strip()
)


@settings(max_examples=60)
@given(st.lists(st.tuples(_TEXT, _TEXT), min_size=1, max_size=5))
def test_any_text_survives(pairs: list[tuple[str, str]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "m.tmx")
        write_tmx(path, [_unit(*pair) for pair in pairs], source_language="ru")
        assert [(unit.source, unit.target) for unit in TmxReader(path)] == pairs


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not well-formed"),
        (b"plain text", "not well-formed"),
        (b"<html><body/></html>", "is no TMX: its first element is <html>"),
        (OMEGAT.encode()[:900], "not well-formed"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_is_no_tmx_is_told(content: bytes | None, words: str, tmp_path: Path) -> None:
    path = tmp_path / "given.tmx"
    if content is not None:
        path.write_bytes(content)
    with open_memory(tmp_path / "memory.sqlite") as memory, pytest.raises(UnreadableFile, match=words):
        import_tmx(memory, path)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "bomb.tmx"
    path.write_text(
        '<!DOCTYPE tmx [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY a "aaaa">]><tmx version="1.4">'
        '<header srclang="ru"/><body><tu><tuv xml:lang="ru"><seg>А&f;&a;</seg></tuv>'
        '<tuv xml:lang="en"><seg>B</seg></tuv></tu></body></tmx>'
    )
    (unit,) = TmxReader(path)
    assert unit.source == "А"


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile):
        write_tmx(tmp_path / "none" / "m.tmx", [_unit("О", "A")])
    with pytest.raises(ZeroDivisionError):
        write_tmx(tmp_path / "m.tmx", (_unit("О", str(1 // 0)) for _ in range(1)))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("written", "tag"),
    [("EN-US", "en-US"), ("en_gb", "en-GB"), ("RU", "ru"), ("sr-latn-rs", "sr-Latn-RS"), ("x-house", "x-house")],
)
def test_tags_are_written_as_the_standard_says(written: str, tag: str) -> None:
    assert canonical(written) == tag


def _unit(source: str, target: str, **more: Any) -> TranslationUnit:
    return TranslationUnit(source=source, target=target, source_language="ru", target_language="en", **more)
