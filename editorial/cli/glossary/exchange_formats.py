"""The formats of `import` and `export`, by name and by file suffix."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editorial.model import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editorial.termbase.glossary import Concept

FORMATS = ("yaml", "tbx", "tbx-dct", "tbx2", "csv", "xlsx", "omegat", "weblate")
_SUFFIXES = {
    ".tbx": "tbx",
    ".xml": "tbx",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".yml": "yaml",
    ".yaml": "yaml",
    ".utf8": "omegat",
    ".tab": "omegat",
}
_DIALECTS = {"tbx": "dca", "tbx-dct": "dct", "tbx2": "v2"}


def format_of(path: str, given: str | None) -> str:
    """The format named, else the one of the file's suffix.

    Raises:
        GlossaryError: when neither tells.
    """
    from editorial.termbase.errors import GlossaryError, Problem
    from editorial.termbase.glossary import Origin

    found = given or _SUFFIXES.get(Path(path).suffix.lower())
    if found is None:
        names = ", ".join(FORMATS)
        message = Message.of("its suffix tells no format; name one with --format: {formats}", formats=names)
        raise GlossaryError([Problem(Origin(path, 1), message)])
    return found


def decode(data: bytes, form: str, path: str, languages: tuple[str, str]) -> tuple[Concept, ...]:
    """Concepts in a foreign format.

    Raises:
        GlossaryError: when the file is not what its format says.
    """
    from editorial.termbase.exchange import bilingual, spreadsheets, tbx_reading
    from editorial.termbase.yaml_file import read

    if form in _DIALECTS:
        return tbx_reading.read(data, path)
    if form == "csv":
        return spreadsheets.read_csv(data, path)
    if form == "xlsx":
        return spreadsheets.read_xlsx(data, path)
    if form == "yaml":
        return read(data.decode("utf-8-sig"), path).concepts
    return bilingual.read(data, form, path, source=languages[0], target=languages[1])


def encode(concepts: Sequence[Concept], form: str, languages: tuple[str, str]) -> tuple[bytes, tuple[Message, ...]]:
    """A file's bytes, and what it could not hold."""
    from editorial.termbase.exchange import bilingual, spreadsheets, tbx_writing
    from editorial.termbase.yaml_writing import render_all

    if form in _DIALECTS:
        return tbx_writing.write(concepts, _DIALECTS[form]), ()
    if form == "csv":
        return spreadsheets.write_csv(concepts), ()
    if form == "xlsx":
        return spreadsheets.write_xlsx(concepts), ()
    if form == "yaml":
        return render_all(concepts).encode(), ()
    source, target = languages
    written = bilingual.write(concepts, form, source=source, target=target)
    return written, tuple(bilingual.losses(concepts, source, target))
