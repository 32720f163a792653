"""The units as TMX 1.4b, for translation memories; what stands on one side only is no translation and is left out."""

from __future__ import annotations

from editorial import __version__
from editorial.model import Bitext, Unit
from editorial.report.alignment.joined import joined, language_tag, xml_text

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def emit(bitext: Bitext) -> str:
    """A document that is valid against the DTD of TMX 1.4b."""
    from lxml import etree

    source = language_tag(bitext.source.language if bitext.source else "")
    target = language_tag(bitext.target.language)
    root = etree.Element("tmx", version="1.4")
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": "editorial",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "editorial",
            "adminlang": "en",
            "srclang": source,
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(root, "body")
    for unit in (unit for unit in bitext.units if unit.source and unit.target):
        entry = etree.SubElement(body, "tu", tuid=str(unit.id))
        etree.SubElement(entry, "prop", type="x-score").text = f"{unit.score:.3f}"
        for tag, text in _sides(unit, source, target):
            variant = etree.SubElement(entry, "tuv", {_LANG: tag})
            etree.SubElement(variant, "seg").text = text
    raw: bytes = etree.tostring(
        root, encoding="UTF-8", xml_declaration=True, pretty_print=True, doctype='<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    )
    return raw.decode("utf-8")


def _sides(unit: Unit, source: str, target: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (source, xml_text(joined(unit.source))), (target, xml_text(joined(unit.target)))
