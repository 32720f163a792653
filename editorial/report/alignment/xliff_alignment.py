"""The units as XLIFF 2.1, one unit with one segment each."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

from editorial.model import Bitext
from editorial.report.alignment.joined import joined, language_tag

_NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_PREFIXES: Any = {None: _NAMESPACE}
_CONTROL = re.compile("([^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff])")


def emit(bitext: Bitext) -> str:
    """A document that is valid against the schema of XLIFF 2.1.

    A unit without source segments has an empty source; one without target segments has no target. Characters that XML
    cannot hold are written as `<cp>`.
    """
    from lxml import etree

    root = etree.Element(
        f"{{{_NAMESPACE}}}xliff",
        {
            "version": "2.1",
            "srcLang": language_tag(bitext.source.language if bitext.source else ""),
            "trgLang": language_tag(bitext.target.language),
        },
        nsmap=_PREFIXES,
    )
    name = PurePath(bitext.source.path if bitext.source else bitext.target.path).name
    file = etree.SubElement(root, f"{{{_NAMESPACE}}}file", id="f1", original=name)
    for unit in bitext.units:
        element = etree.SubElement(file, f"{{{_NAMESPACE}}}unit", id=f"u{unit.id}")
        notes = etree.SubElement(element, f"{{{_NAMESPACE}}}notes")
        etree.SubElement(notes, f"{{{_NAMESPACE}}}note", category="alignment-score").text = f"{unit.score:.3f}"
        segment = etree.SubElement(element, f"{{{_NAMESPACE}}}segment", id="s1", state=unit.state.value)
        _write(etree.SubElement(segment, f"{{{_NAMESPACE}}}source"), joined(unit.source))
        if unit.target:
            _write(etree.SubElement(segment, f"{{{_NAMESPACE}}}target"), joined(unit.target))
    raw: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return raw.decode("utf-8")


def _write(element: Any, text: str) -> None:
    from lxml import etree

    first, *rest = _CONTROL.split(text)
    element.text = first
    for control, after in zip(rest[::2], rest[1::2], strict=True):
        point = etree.SubElement(element, f"{{{_NAMESPACE}}}cp", hex=f"{ord(control):04X}")
        point.tail = after
