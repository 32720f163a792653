"""From a memory to TMX 1.4b, unit by unit, and the file whole or not at all."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO
from xml.sax.saxutils import escape, quoteattr

from editorial import __version__
from editorial.formats.saving import saving
from editorial.memory.store import Memory
from editorial.memory.tmx.reader import ANY, OWN
from editorial.memory.unit import Standing, TranslationUnit

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold (section 2.2)."""

_HEADER = {"segtype": "sentence", "o-tmf": "editorial", "adminlang": "en", "srclang": ANY, "datatype": "plaintext"}


def export_tmx(
    memory: Memory, path: Path, *, source: str | None = None, target: str | None = None, machine: bool = False
) -> int:
    """Write a memory's units of a language pair, all where none is named, and return how many there are.

    What a machine translated is left out unless `machine` says otherwise.

    Raises:
        MemoryUnusable: when the memory cannot be read.
        UnwritableFile: when the file cannot be written.
    """
    units = memory.units(source=source, target=target, machine=machine)
    return write_tmx(path, units, source_language=source or "", header=memory.header())


def write_tmx(
    path: Path,
    units: Iterable[TranslationUnit],
    *,
    source_language: str = "",
    header: Mapping[str, Any] | None = None,
) -> int:
    """Write units; `header` is the header of the file they came from, as `TmxReader` gives it."""
    with saving(path) as raw:
        file = io.TextIOWrapper(raw, encoding="utf-8", newline="\n")
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n')
        file.write(_header(header or {}, source_language))
        file.write("<body>\n")
        count = _body(file, units)
        file.write("</body>\n</tmx>\n")
        file.flush()
        # The raw file is `saving`'s, which puts it on disk and closes it.
        file.detach()
    return count


def _header(header: Mapping[str, Any], source_language: str) -> str:
    said = {**_HEADER, **header.get("attributes", {}), "creationtool": "editorial", "creationtoolversion": __version__}
    if source_language:
        said["srclang"] = source_language
    return f"<header{_written(said)}>{header.get('head', '')}</header>\n"


def _body(file: TextIO, units: Iterable[TranslationUnit]) -> int:
    count = 0
    for _, group in groupby(_numbered(units), key=lambda pair: pair[0]):
        together = [unit for _, unit in group]
        count += len(together)
        file.write(_tu(together))
    return count


def _numbered(units: Iterable[TranslationUnit]) -> Iterator[tuple[object, TranslationUnit]]:
    """Units with what they share with those that came from the same `tu`."""
    for number, unit in enumerate(units):
        yield unit.extra.get("group") or number, unit


def _tu(units: list[TranslationUnit]) -> str:
    first = units[0]
    extra: Mapping[str, Any] = first.extra
    attributes = extra.get("tu") or ({} if "attributes" in _map(extra.get("target")) else _dated(first))
    tag = "" if not attributes else _written(attributes)
    variants = [_tuv(first.source_language, first.source, extra.get("source", {}))]
    variants += [_tuv(unit.target_language, unit.target, _map(unit.extra.get("target"))) for unit in units]
    return f"{extra.get('before', '')}<tu{tag}>{extra.get('head', '')}{_own(first)}{''.join(variants)}</tu>\n"


def _map(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _dated(unit: TranslationUnit) -> dict[str, str]:
    """Who and when, for a unit whose file did not say it in another way."""
    date = re.sub("[-:]", "", unit.date)
    said = {"creationid": unit.author, "creationdate": date if re.fullmatch(r"\d{8}T\d{6}Z", date) else ""}
    return {name: value for name, value in said.items() if value}


def _own(unit: TranslationUnit) -> str:
    """State, release and origin, as properties; a unit of another tool's file gets none that it did not have."""
    state = "" if unit.standing is Standing.TRANSLATED else unit.standing.value
    origin = "" if unit.origin.endswith(".tmx") else unit.origin
    said = {"state": state, "release": unit.release, "origin": origin}
    return "".join(f'<prop type="{OWN}{name}">{_text(value)}</prop>' for name, value in said.items() if value)


def _tuv(language: str, text: str, extra: Mapping[str, Any]) -> str:
    attributes = {"xml:lang": extra.get("lang", language), **extra.get("attributes", {})}
    return f"<tuv{_written(attributes)}>{extra.get('head', '')}<seg>{extra.get('seg') or _text(text)}</seg></tuv>"


def _written(attributes: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoteattr(_FORBIDDEN.sub('', value))}" for name, value in attributes.items())


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text), {"\r": "&#13;"})
