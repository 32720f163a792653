"""Reading TBX of version 2 and 3, in DCA and DCT style, whatever program wrote it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from editorial.model import Message
from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.exchange.tbx_dialects import NAMESPACE, XML, local, tag, to_dca
from editorial.termbase.exchange.tbx_writing import NOTE, STATUSES
from editorial.termbase.glossary import Concept, ConceptType, Origin, Section, Status, Term, TermKind
from editorial.termbase.yaml_writing import ordered

_MEANT = {value: status for status, value in reversed(STATUSES.items())} | {
    "supersededTerm-admn-sts": Status.DEPRECATED,
    "preferred": Status.PREFERRED,
    "admitted": Status.ADMITTED,
    "deprecated": Status.DEPRECATED,
    "superseded": Status.DEPRECATED,
    "notRecommended": Status.DEPRECATED,
    "standardizedTerm-admn-sts": Status.PREFERRED,
}
_DEFAULT: dict[Any, str] = {None: NAMESPACE}
_KINDS = {"abbreviation": TermKind.ABBREVIATION, "acronym": TermKind.ABBREVIATION}


def read(data: bytes, path: str) -> tuple[Concept, ...]:
    """The concepts of a TBX file. What is unknown here is kept in `extra["tbx"]` of the level where it stood.

    Raises:
        GlossaryError: when it is not XML, or not TBX.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
        if local(root) not in {"tbx", "martif", "TBX"}:
            raise _error(path, 1, Message.of("not TBX: its root is <{name}>", name=local(root)))
        if not str(root.tag).startswith("{"):
            bare = etree.tostring(root)
            root = etree.fromstring(bare.replace(b"<martif", f'<martif xmlns="{NAMESPACE}"'.encode(), 1), parser)
    except etree.XMLSyntaxError as error:
        raise _error(path, error.lineno or 1, Message.of("not XML: {reason}", reason=error.msg)) from error
    to_dca(root)
    return tuple(_concept(entry, path) for entry in root.iter(tag("conceptEntry")))


def _concept(entry: Any, path: str) -> Concept:
    level = _Level(entry, skip=("langSec",))
    own = level.own
    sections: dict[str, Section] = {}
    terms: list[Term] = []
    for place in entry.iter(tag("langSec")):
        language = _tag(place.get(f"{XML}lang", "und"))
        found = _Level(place, skip=("termSec",))
        section = Section(found.take("definition"), found.note, found.extra())
        if section != Section():
            sections[language] = section
        terms += _terms(place, language)
    identifier = str(own.get("id") or entry.get("id") or f"line-{entry.sourceline}")
    return Concept(
        id=identifier,
        type=ConceptType(own.get("type", "term")),
        terms=ordered(terms),
        origin=Origin(path, entry.sourceline or 1),
        subject=level.take("subjectField"),
        definition=level.take("definition"),
        note=level.note,
        translate=own.get("translate") is not False,
        case_sensitive=own.get("case_sensitive") is True,
        insertions=int(str(own.get("insertions", 0))),
        common=own.get("common") is True,
        sections=sections,
        extra=level.extra(),
    )


def _terms(place: Any, language: str) -> list[Term]:
    found: list[Term] = []
    for group in place.iter(tag("termSec")):
        level = _Level(group, skip=("term",))
        element = group.find(tag("term"))
        text = "".join(element.itertext()).strip() if element is not None else ""
        if not text:
            continue
        given = level.take("administrativeStatus") or level.take("usageStatus")
        first = not any(term.status is Status.PREFERRED for term in found)
        status = _MEANT.get(given, Status.PREFERRED if first and not given else Status.ADMITTED)
        if level.own.get("status") == "forbidden":
            status = Status.FORBIDDEN
        kind = level.take("termType")
        kept = {"administrativeStatus": given} if given and given not in STATUSES.values() else {}
        kept |= {"termType": kind} if kind and kind != "abbreviation" else {}
        found.append(
            Term(
                text,
                language,
                status,
                _KINDS.get(kind, TermKind.FULL),
                level.own.get("calque") is True,
                level.own.get("broader") is True,
                level.note,
                {**level.extra(), **kept},
            )
        )
    return found


class _Level:
    """The children of an entry, language or term: categories by name, the first note, and what is foreign."""

    def __init__(self, element: Any, *, skip: tuple[str, ...]) -> None:
        self.own: Mapping[str, Any] = {}
        self.note = ""
        self._categories: dict[str, str] = {}
        self._foreign: list[str] = []
        for child in element:
            name, category = local(child), child.get("type", "")
            simple = len(child) == 0 and not set(child.attrib) - {"type"}
            if name in skip or not name:
                continue
            if name == "note" and simple and (child.text or "").startswith(NOTE):
                self.own = json.loads((child.text or "")[len(NOTE) :])
            elif name == "note" and simple and not self.note:
                self.note = child.text or ""
            elif simple and category in _UNDERSTOOD and category not in self._categories:
                self._categories[category] = child.text or ""
            else:
                self._foreign.append(_source(child))

    def take(self, category: str) -> str:
        return self._categories.get(category, "")

    def extra(self) -> dict[str, object]:
        """The foreign fields that this program wrote, and the elements it does not know."""
        kept = dict(self.own.get("extra", {}))
        if self._foreign:
            kept["tbx"] = self._foreign
        return kept


_UNDERSTOOD = frozenset({"subjectField", "definition", "administrativeStatus", "usageStatus", "termType"})


def _source(element: Any) -> str:
    """A foreign element as text, the same whatever prefixes and white space its file had."""
    from lxml import etree

    lone = etree.fromstring(etree.tostring(element, with_tail=False), etree.XMLParser(remove_blank_text=True))
    etree.cleanup_namespaces(lone, top_nsmap=_DEFAULT)
    return etree.tostring(lone, method="c14n").decode()


def _tag(language: str) -> str:
    primary, _, region = language.replace("_", "-").partition("-")
    return f"{primary.lower()}-{region.upper()}" if len(region) == 2 else f"{primary.lower()}-{region}".rstrip("-")


def _error(path: str, line: int, message: Message) -> GlossaryError:
    return GlossaryError([Problem(Origin(path, line), message)])
