"""The people of a draft, in the order of their mentions, for the rule `first-mention`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editorial.engines.contract import Entity, EntityKind
from editorial.model import BlockKind, Document, Region

_PART = re.compile(r"[^\W\d_][\w’'-]*\.?")
_SURNAME_LEAST = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A full name's first mention, an earlier mention by surname alone if any, and further full ones."""

    full: str
    first: Region
    short: Region | None
    again: tuple[Region, ...]


def persons(document: Document, names: Sequence[Entity]) -> Iterator[Person]:
    """Everybody whom the body of the document names in full."""
    body = [n for n in names if n.kind is EntityKind.PERSON and _in_body(document, n.region)]
    seen: dict[str, list[Entity]] = {}
    for name in body:
        parts = _PART.findall(name.normal or name.text)
        if len(parts) >= 2 and len(parts[-1]) >= _SURNAME_LEAST and not parts[-1].endswith("."):
            seen.setdefault(parts[-1].lower(), []).append(name)
    for surname, full in seen.items():
        firsts = {_PART.findall(n.normal or n.text)[0].lower() for n in full}
        if len(firsts) > 1:
            continue  # two people, or two spellings that are another rule's
        first = full[0]
        single = [n for n in body if _single(n) == surname and n.region.end <= first.region.start]
        yield Person(
            full=first.text,
            first=first.region,
            short=single[0].region if single else None,
            again=tuple(n.region for n in full[1:]),
        )


def _single(name: Entity) -> str:
    parts = _PART.findall(name.normal or name.text)
    return parts[0].lower() if len(parts) == 1 else ""


def _in_body(document: Document, region: Region) -> bool:
    block = next((b for b in document.blocks if b.region.contains(region)), None)
    return block is not None and block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION)
