"""An alignment as JSON, TSV, TMX, XLIFF and HTML: valid against the published schemas, read by other programs."""

from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path

import pytest
from lxml import etree

from editorial.bitext.segmentation import segmented
from editorial.formats import read
from editorial.model import Bitext, State, Unit
from editorial.report.alignment.emitters import FORMATS, emit

SCHEMAS = Path(__file__).parents[2] / "schemas"
RU = "Музей открыли.\n\nПришли 300 гостей. Было тепло.\n\nВход <бесплатный> & свободный.\n"
EN = "The museum has opened.\n\nIt was warm, and 300 guests came.\n\nSee\tour website.\n"


@pytest.fixture
def bitext(tmp_path: Path) -> Bitext:
    (tmp_path / "ru.txt").write_text(RU, encoding="utf-8")
    (tmp_path / "en.txt").write_text(EN, encoding="utf-8")
    source = segmented(read(tmp_path / "ru.txt"), "ru")
    target = segmented(read(tmp_path / "en.txt"), "en")
    s, t = source.segments, target.segments
    units = (
        Unit(1, (s[0],), (t[0],), 0.987654),
        Unit(2, (s[1], s[2]), (t[1],), 0.75, State.REVIEWED),
        Unit(3, (s[3],), ()),
        Unit(4, (), (t[2],)),
    )
    return Bitext(target, source, units)


def with_control_character(bitext: Bitext) -> Bitext:
    segment = bitext.units[0].source[0]
    odd = dataclasses.replace(segment, prose=type(segment.prose).of("Му\x02зей", 0))
    return dataclasses.replace(bitext, units=(dataclasses.replace(bitext.units[0], source=(odd,)), *bitext.units[1:]))


def test_json_has_offsets_into_the_files(bitext: Bitext) -> None:
    units = json.loads(emit(bitext, format="json", language="en"))["units"]
    assert [unit["id"] for unit in units] == [1, 2, 3, 4]
    assert units[0]["score"] == 0.988
    assert units[2]["target"] == []
    for unit in units:
        for side, text in (("source", RU), ("target", EN)):
            assert all(text[s["start"] : s["end"]] == s["text"] for s in unit[side])


def test_tsv(bitext: Bitext) -> None:
    lines = emit(bitext, format="tsv", language="en").splitlines()
    assert lines[0] == "id\tscore\tsource\ttarget"
    assert lines[2] == "2\t0.750\tПришли 300 гостей. Было тепло.\tIt was warm, and 300 guests came."
    assert lines[4] == "4\t1.000\t\tSee our website."


@pytest.mark.parametrize("change", [lambda bitext: bitext, with_control_character])
def test_tmx_is_valid(bitext: Bitext, change) -> None:
    root = etree.fromstring(emit(change(bitext), format="tmx", language="en").encode())
    dtd = etree.DTD(str(SCHEMAS / "tmx" / "tmx14.dtd"))
    assert dtd.validate(root), dtd.error_log
    assert root.getroottree().docinfo.doctype == '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    assert len(root.findall("body/tu")) == 2


@pytest.mark.parametrize("change", [lambda bitext: bitext, with_control_character])
def test_xliff_is_valid(bitext: Bitext, change) -> None:
    root = etree.fromstring(emit(change(bitext), format="xliff", language="en").encode())
    schema = etree.XMLSchema(file=str(SCHEMAS / "xliff" / "xliff_core_2.0.xsd"))
    assert schema.validate(root), schema.error_log
    segments = root.findall(".//{*}segment")
    assert [segment.get("state") for segment in segments] == ["initial", "reviewed", "initial", "initial"]
    assert segments[2].find("{*}target") is None
    assert not segments[3].find("{*}source").text


def test_translate_toolkit_reads_both(bitext: Bitext) -> None:
    from translate.storage.tmx import tmxfile
    from translate.storage.xliff2 import Xliff2File

    tmx = tmxfile.parsestring(emit(bitext, format="tmx", language="en").encode())
    assert [(u.source, u.target) for u in tmx.units] == [
        ("Музей открыли.", "The museum has opened."),
        ("Пришли 300 гостей. Было тепло.", "It was warm, and 300 guests came."),
    ]
    xliff = Xliff2File.parsestring(emit(bitext, format="xliff", language="en").encode())
    assert [str(u.source or "") for u in xliff.units][2] == "Вход <бесплатный> & свободный."
    assert [str(u.target or "") for u in xliff.units][:2] == [
        "The museum has opened.",
        "It was warm, and 300 guests came.",
    ]


def test_html_is_one_page_with_both_sides(bitext: Bitext) -> None:
    html = emit(bitext, format="html", language="ru")
    page = etree.parse(io.StringIO(html), etree.HTMLParser())
    text = "".join(page.getroot().itertext())
    assert "Вход <бесплатный> & свободный." in text
    assert "See\tour website." in text
    assert not page.xpath("//link[@href] | //script[@src] | //img[@src]")


def test_a_format_that_is_not_there_is_an_error(bitext: Bitext) -> None:
    assert "json" in FORMATS
    with pytest.raises(ValueError, match="docbook"):
        emit(bitext, format="docbook", language="en")
