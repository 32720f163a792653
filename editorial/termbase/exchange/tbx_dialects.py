"""The dialects of TBX as transformations of one tree: version 3 in DCA style, in which reading and writing think.

DCT names a data category by an element, DCA by an attribute `type` of one of a few meta-elements; version 2 (MARTIF)
has other names for the structure. Categories are those of TBX-Basic.
"""

from __future__ import annotations

from typing import Any

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
MODULES = {"min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic"}
XML = "{http://www.w3.org/XML/1998/namespace}"
CATEGORIES = {
    "administrativeStatus": ("termNote", "min"),
    "partOfSpeech": ("termNote", "min"),
    "customerSubset": ("admin", "min"),
    "subjectField": ("descrip", "min"),
    "externalCrossReference": ("xref", "min"),
    "projectSubset": ("admin", "basic"),
    "source": ("admin", "basic"),
    "context": ("descrip", "basic"),
    "definition": ("descrip", "basic"),
    "crossReference": ("ref", "basic"),
    "geographicalUsage": ("termNote", "basic"),
    "grammaticalGender": ("termNote", "basic"),
    "termLocation": ("termNote", "basic"),
    "termType": ("termNote", "basic"),
    "transactionType": ("transac", "basic"),
    "responsibility": ("transacNote", "basic"),
    "xGraphic": ("xref", "basic"),
}
"""Data categories of TBX-Basic: the meta-element of DCA and the module whose namespace DCT uses."""
_V2_NAMES = {
    "tbx": "martif",
    "tbxHeader": "martifHeader",
    "conceptEntry": "termEntry",
    "langSec": "langSet",
    "termSec": "tig",
    "refObjectSec": "refObjectList",
}
_V3_NAMES = {two: three for three, two in _V2_NAMES.items()}


def local(element: Any) -> str:
    """An element's name without its namespace, "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def tag(name: str) -> str:
    """A name in TBX's own namespace."""
    return f"{{{NAMESPACE}}}{name}"


def to_dca(root: Any) -> None:
    """Turn a tree of any dialect into version 3 in DCA style, in place."""
    for element in root.iter():
        name = local(element)
        if not name:
            continue
        if not str(element.tag).startswith(f"{{{NAMESPACE}}}") and name in CATEGORIES and "type" not in element.attrib:
            element.set("type", name)
            name = CATEGORIES[name][0]
        element.tag = tag(_V3_NAMES.get(name, name))
    for group in list(root.iter(tag("ntig"))):
        inner = group.find(tag("termGrp"))
        if inner is not None:
            for number, child in enumerate(list(inner)):
                group.insert(number, child)
            group.remove(inner)
        group.tag = tag("termSec")


def to_dct(root: Any) -> None:
    """Turn a DCA tree into DCT style, in place; a category that TBX-Basic does not know stays as it is."""
    root.set("style", "dct")
    for element in root.iter():
        category = element.get("type") if isinstance(element.tag, str) else None
        if category in CATEGORIES and CATEGORIES[category][0] == local(element):
            del element.attrib["type"]
            element.tag = f"{{{MODULES[CATEGORIES[category][1]]}}}{category}"


def to_v2(root: Any) -> None:
    """Turn a DCA tree into version 2 (MARTIF), in place, without a namespace, as its DTD wants it."""
    from lxml import etree

    for element in root.iter():
        if isinstance(element.tag, str):
            name = local(element)
            element.tag = _V2_NAMES.get(name, name)
    root.attrib.pop("style", None)
    etree.cleanup_namespaces(root)
