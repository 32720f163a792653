"""A TMX file, read unit by unit in little memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from editorial.formats.errors import UnreadableFile
from editorial.memory.keys import digest
from editorial.memory.tmx.languages import canonical
from editorial.memory.unit import Standing, TranslationUnit
from editorial.model import Message

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ANY = "*all*"
OWN = "x-editorial-"
"""The beginning of the types of the properties that carry what TMX has no attribute for."""

SAID_BY_UNIT = frozenset({"creationid", "creationdate"})
"""Attributes that a unit has fields for."""

_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")


class TmxReader:
    """The units of a file; iterate once.

    `wanted` is the language that was translated where the file leaves that open, `standing` what units without a state
    of their own get. `header` is known after the first unit, `left_out` counts the units without a translation, at the
    end.
    """

    def __init__(self, path: Path, *, source: str = "", standing: Standing = Standing.TRANSLATED) -> None:
        self.path, self.standing, self.wanted = path, standing, source
        self._srclang = ""
        self.header: dict[str, Any] = {}
        self.left_out = 0

    def __iter__(self) -> Iterator[TranslationUnit]:
        """Units in the file's order; a `tu` in three languages gives two.

        Raises:
            UnreadableFile: when the file is missing, is no XML from some line on, or is no TMX.
        """
        from lxml import etree

        try:
            with self.path.open("rb") as file:
                events = etree.iterparse(
                    file,
                    events=("end", "comment"),
                    tag=("header", "tu"),
                    resolve_entities=False,
                    no_network=True,
                    huge_tree=True,
                )
                yield from self._units(events)
        except etree.XMLSyntaxError as error:
            raise _trouble(self.path, "is not well-formed XML: {reason}", reason=error.msg or "no element") from error
        except OSError as error:
            raise _trouble(self.path, "cannot be read: {reason}", reason=error.strerror or "") from error

    def _units(self, events: Any) -> Iterator[TranslationUnit]:
        before = ""
        for event, element in events:
            if event == "comment":
                # Those within a unit are read with it.
                above = element.getparent()
                before += _written(element) if above is not None and above.tag == "body" else ""
            elif element.tag == "tu":
                units = self._unit(element, before)
                before = "" if units else before
                yield from units
                # What has been read is let go of, or a large file would stand in memory whole.
                while element.getprevious() is not None:
                    del element.getparent()[0]
            else:
                self._is_tmx(element.getroottree().getroot())
                self.header = {"attributes": _attributes(element), "head": _head(element)}
                self._srclang = element.get("srclang", ANY)
        self._is_tmx(events.root)

    def _is_tmx(self, root: Any) -> None:
        if root.tag != "tmx":
            raise _trouble(self.path, "is no TMX: its first element is <{name}>", name=root.tag)

    def _unit(self, tu: Any, before: str) -> list[TranslationUnit]:
        own: dict[str, str] = {}
        head, variants = "", []
        for child in tu:
            tag = child.tag
            if tag == "tuv":
                variants.append(_Variant(child))
            elif tag == "prop" and (kind := child.get("type") or "").startswith(OWN):
                own[kind.removeprefix(OWN)] = child.text or ""
            else:
                head += _written(child)
        source = self._source(tu, variants)
        targets = [variant for variant in variants if variant is not source and variant.text.strip()]
        if source is None or not source.text.strip() or not targets:
            self.left_out += 1
            return []
        attributes = dict(tu.items())
        shared: dict[str, object] = {name: said for name, said in (("before", before), ("head", head)) if said}
        if not (attributes.keys() <= SAID_BY_UNIT and _is_date(attributes.get("creationdate", ""))):
            shared["tu"] = attributes
        if source.extra:
            shared["source"] = source.extra
        if len(targets) > 1:
            shared["group"] = f"{digest('|'.join(v.text for v in variants) + head) & (2**64 - 1):016x}"
        return [self._pair(source, target, {**attributes, **target.attributes}, own, shared) for target in targets]

    def _pair(
        self, source: _Variant, target: _Variant, said: dict[str, str], own: dict[str, str], shared: dict[str, object]
    ) -> TranslationUnit:
        return TranslationUnit(
            source=source.text,
            target=target.text,
            source_language=source.language,
            target_language=target.language,
            standing=_STANDINGS.get(own.get("state", ""), self.standing),
            origin=own.get("origin") or self.path.name,
            author=said.get("changeid") or said.get("creationid") or "",
            release=own.get("release", ""),
            date=_iso(said.get("changedate") or said.get("creationdate") or ""),
            extra={**shared, "target": target.extra} if target.extra else shared,
        )

    def _source(self, tu: Any, variants: list[_Variant]) -> _Variant | None:
        """The variant that was translated: as the caller says, else the unit, else the header, else the first."""
        srclang = self.wanted or tu.get("srclang") or self._srclang
        if not srclang or srclang == ANY:
            return variants[0] if variants else None
        tag = canonical(srclang)
        alike = [v for v in variants if v.language.partition("-")[0] == tag.partition("-")[0]]
        return next((variant for variant in alike if variant.language == tag), alike[0] if alike else None)


_STANDINGS = {standing.value: standing for standing in Standing}


class _Variant:
    """A `tuv`: its language and text, and what else it says."""

    __slots__ = ("attributes", "extra", "language", "text")

    def __init__(self, tuv: Any) -> None:
        self.attributes = attributes = dict(tuv.items())
        written = attributes.pop(XML_LANG, None) or attributes.pop("lang", "")
        self.language = canonical(written)
        self.extra: dict[str, object] = {}
        if written != self.language:
            self.extra["lang"] = written
        if attributes:
            self.extra["attributes"] = attributes
        self.text, head = "", ""
        for child in tuv:
            if child.tag != "seg":
                head += _written(child)
            elif len(child):
                self.text = "".join(_readable(child))
                self.extra["seg"] = _inside(child)
            else:
                self.text = child.text or ""
        if head:
            self.extra["head"] = head


def _readable(element: Any) -> Iterator[str]:
    """The text of a segment without the native codes of its inline elements, and what stands within those."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _CODES:
            yield from _readable(child)
        yield child.tail or ""


def _inside(seg: Any) -> str:
    from lxml import etree

    outer = etree.tostring(seg, encoding="unicode", with_tail=False)
    return outer[outer.index(">") + 1 : outer.rindex("<")]


def _head(element: Any) -> str:
    return "".join(map(_written, element))


def _written(child: Any) -> str:
    """A note, a property, a declared character or a comment as XML; anything else has no place there."""
    from lxml import etree

    kept = child.tag in {"note", "prop", "ude", etree.Comment}
    return str(etree.tostring(child, encoding="unicode", with_tail=False)) if kept else ""


def _attributes(element: Any) -> dict[str, str]:
    return {name.replace("{http://www.w3.org/XML/1998/namespace}", "xml:"): value for name, value in element.items()}


@lru_cache
def _is_date(date: str) -> bool:
    return not date or _DATE.fullmatch(date) is not None


@lru_cache
def _iso(date: str) -> str:
    found = _DATE.fullmatch(date)
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else date


def _trouble(path: Path, template: str, **arguments: object) -> UnreadableFile:
    return UnreadableFile(Message.of("{path}: {problem}", path=path, problem=Message(template, arguments)))
