"""Writing TBX: version 3 in both styles, and version 2.

TBX-Basic has no place for some of what an entry says (its type, calques, insertions …). That goes as JSON into a note
that begins with `editorial:`, so that other programs show it and this one reads it back. What came from another
program's TBX and is unknown here was kept in `extra["tbx"]`, and is put back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from editorial.termbase.exchange.tbx_dialects import MODULES, NAMESPACE, XML, local, tag, to_dct, to_v2
from editorial.termbase.glossary import Concept, ConceptType, Section, Status, Term, TermKind

NOTE = "editorial:"
STATUSES = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_V2_DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'


def write(concepts: Iterable[Concept], dialect: str) -> bytes:
    """Concepts as TBX-Basic in `dialect`: "dca", "dct" or "v2"."""
    from lxml import etree

    spaces: dict[Any, str] = {None: NAMESPACE}
    root = etree.Element(tag("tbx"), nsmap=spaces | MODULES if dialect == "dct" else spaces)
    root.set("type", "TBX-Basic")
    root.set("style", "dca")
    root.set(f"{XML}lang", "en")
    description = _child(_child(_child(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    _child(description, "p", "Glossary written by editorial")
    text = _child(root, "text")
    body = _child(text, "body")
    for number, concept in enumerate(concepts, start=1):
        _concept(body, concept, number)
    _back(text, root)
    if dialect == "dct":
        to_dct(root)
    elif dialect == "v2":
        to_v2(root)
    doctype = _V2_DOCTYPE if dialect == "v2" else ""
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True, doctype=doctype)
    return written


def _back(text: Any, root: Any) -> None:
    """An object for each thing that foreign elements point at, so that no reference leads nowhere."""
    known = {element.get("id") for element in root.iter() if element.get("id")}
    pointed = dict.fromkeys(element.get("target") for element in root.iter() if element.get("target"))
    missing = [target for target in pointed if target not in known and not target.startswith(("http:", "https:"))]
    if missing:
        section = _child(_child(text, "back"), "refObjectSec", type="respPerson")
        for target in missing:
            _child(_child(section, "refObject", id=target), "item", target)


def _concept(body: Any, concept: Concept, number: int) -> None:
    entry = _child(body, "conceptEntry")
    named = _NAME.fullmatch(concept.id) is not None
    entry.set("id", concept.id if named else f"c{number}")
    if concept.subject:
        _child(entry, "descrip", concept.subject, type="subjectField")
    if concept.definition:
        _child(entry, "descrip", concept.definition, type="definition")
    if concept.note:
        _child(entry, "note", concept.note)
    _rest(entry, _own(concept, named=named), concept.extra)
    for language in dict.fromkeys([*concept.languages, *concept.sections]):
        section = concept.sections.get(language, Section())
        place = _child(entry, "langSec")
        place.set(f"{XML}lang", language)
        if section.definition:
            _child(place, "descrip", section.definition, type="definition")
        if section.note:
            _child(place, "note", section.note)
        _rest(place, {}, section.extra)
        for term in concept.terms:
            if term.language == language:
                _term(place, term)


def _own(concept: Concept, *, named: bool) -> dict[str, object]:
    """What an entry says and TBX-Basic has no element for."""
    own: dict[str, object] = {} if named else {"id": concept.id}
    if concept.type is not ConceptType.TERM:
        own["type"] = concept.type.value
    own |= {key: getattr(concept, key) for key in ("case_sensitive", "common", "insertions") if getattr(concept, key)}
    return own if concept.translate else {**own, "translate": False}


def _term(place: Any, term: Term) -> None:
    group = _child(place, "termSec")
    _child(group, "term", term.text)
    given = term.extra.get("administrativeStatus")
    _child(group, "termNote", str(given or STATUSES[term.status]), type="administrativeStatus")
    kind = term.extra.get("termType") or ("abbreviation" if term.kind is TermKind.ABBREVIATION else "")
    if kind:
        _child(group, "termNote", str(kind), type="termType")
    if term.note:
        _child(group, "note", term.note)
    own: dict[str, object] = {"status": "forbidden"} if term.status is Status.FORBIDDEN else {}
    own.update({key: True for key in ("calque", "broader") if getattr(term, key)})
    rest = {key: value for key, value in term.extra.items() if key not in {"administrativeStatus", "termType"}}
    _rest(group, own, rest)


def _rest(place: Any, own: Mapping[str, object], extra: Mapping[str, object]) -> None:
    """What TBX-Basic has no element for, and the elements that were foreign here, where their kind belongs."""
    from lxml import etree

    others = {key: value for key, value in extra.items() if key != "tbx"}
    if own or others:
        content = {**own, **({"extra": others} if others else {})}
        _child(place, "note", NOTE + json.dumps(content, ensure_ascii=False))
    foreign = extra.get("tbx")
    for source in foreign if isinstance(foreign, list) else []:
        element = etree.fromstring(str(source))
        if local(element).startswith("termNote"):
            place.insert(_after_term_notes(place), element)
        else:
            place.append(element)


def _after_term_notes(place: Any) -> int:
    return 1 + sum(local(child).startswith("termNote") for child in place)


def _child(parent: Any, name: str, text: str | None = None, **attributes: str) -> Any:
    from lxml import etree

    child = etree.SubElement(parent, tag(name), attrib=attributes)
    child.text = text
    return child
