"""Units as rows of the table and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import msgspec

from editorial.memory import keys
from editorial.memory.unit import Standing, TranslationUnit
from editorial.memory.word_batches import words

if TYPE_CHECKING:
    from sqlalchemy import Row

STANDINGS = tuple(Standing)
RANK = {standing: number for number, standing in enumerate(STANDINGS)}

Said = tuple[str, str, str, str, int, str, str, str, str, str]
"""What a unit says, as the last columns of the table have it: languages, source and target, the rank of its standing,
origin, author, release, date, extra."""

_SOURCE: Final = 2
_TARGET: Final = 3

Key = tuple[int, int, int]
"""The hashes that a unit is found by, as the table's first columns have them: source key, identity, shape."""

Found = tuple[list[Key], list[str], list[str]]
"""What units are found by: their keys, and the words of their sources and of their targets, by a space."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Units on their way into the table, in their order; `words` are those of the sources, and of the targets."""

    keys: list[Key]
    sayings: list[Said]
    words: tuple[list[str], list[str]]

    def __len__(self) -> int:
        return len(self.keys)

    def rows(self, first: int) -> list[tuple[Any, ...]]:
        """All columns, in the order of the table; the ids run from `first`."""
        return [(number, *key, *said) for number, key, said in zip(count(first), self.keys, self.sayings, strict=False)]


def said(unit: TranslationUnit) -> Said:
    """What a unit says."""
    return (
        unit.source_language,
        unit.target_language,
        unit.source,
        unit.target,
        RANK[unit.standing],
        unit.origin,
        unit.author,
        unit.release,
        unit.date,
        msgspec.json.encode(unit.extra).decode() if unit.extra else "",
    )


def found_by(sayings: Sequence[Said]) -> Found:
    """What units that say this are found by."""
    return (keys_of(sayings), *words_of(sayings))


def keys_of(sayings: Iterable[Said]) -> list[Key]:
    """The hashes that units that say this are found by."""
    found = []
    for source_language, target_language, written, target, _, origin, _, release, _, extra in sayings:
        source = keys.normal(written)
        all_of_it = "\x1f".join((source_language, target_language, written, target, origin, release, _telling(extra)))
        found.append((keys.digest(source), keys.digest(all_of_it), keys.digest(keys.shape_of_normal(source))))
    return found


def words_of(sayings: Sequence[Said]) -> tuple[list[str], list[str]]:
    """The words of their sources, and of their targets."""
    return words([keys.normal(said[_SOURCE]) for said in sayings]), words([said[_TARGET] for said in sayings])


def _telling(extra: str) -> str:
    """What makes a unit another one: all but the comments before it, which another unit has when the file is sorted."""
    if '"before"' not in extra:
        return extra
    said = msgspec.json.decode(extra, type=dict[str, object])
    said.pop("before", None)
    return msgspec.json.encode(said).decode() if said else ""


def incoming(units: Iterable[TranslationUnit]) -> Incoming:
    """Units as they go into the table."""
    sayings = list(map(said, units))
    found, source_words, target_words = found_by(sayings)
    return Incoming(found, sayings, (source_words, target_words))


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
