"""Units as rows of the table and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from editorial.memory import keys
from editorial.memory.unit import Standing, TranslationUnit

if TYPE_CHECKING:
    from sqlalchemy import Row

STANDINGS = tuple(Standing)
RANK = {standing: number for number, standing in enumerate(STANDINGS)}


class Incoming(NamedTuple):
    """A unit on its way into the table: its columns without the id, and the words of both sides by a space."""

    columns: tuple[Any, ...]
    source_words: str
    target_words: str


def incoming(units: Iterable[TranslationUnit]) -> Iterator[Incoming]:
    """The rows of units, in their order."""
    for unit in units:
        extra = msgspec.json.encode(unit.extra).decode() if unit.extra else ""
        source = keys.normal(unit.source)
        rest = "\x1f".join(
            (unit.source_language, unit.target_language, unit.source, unit.target, unit.origin, unit.release, extra)
        )
        yield Incoming(
            (
                keys.digest(source),
                keys.digest("\x1f".join(rest)),
                keys.digest(keys.shape_of_normal(source)),
                unit.source_language,
                unit.target_language,
                unit.source,
                unit.target,
                RANK[unit.standing],
                unit.origin,
                unit.author,
                unit.release,
                unit.date,
                extra,
            ),
            " ".join(keys.stems(source)),
            " ".join(keys.stems(unit.target)),
        )


def unit_of(row: Row[Any]) -> TranslationUnit:
    """The unit that a row of the table holds."""
    return TranslationUnit(
        id=row.id,
        source=row.source,
        target=row.target,
        source_language=row.source_language,
        target_language=row.target_language,
        standing=STANDINGS[row.standing],
        origin=row.origin,
        author=row.author,
        release=row.release,
        date=row.date,
        extra=msgspec.json.decode(row.extra) if row.extra else {},
    )
