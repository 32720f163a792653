"""From a segment to the units like it: rare words lead to candidates, edit distance ranks them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, or_, select

from editorial.memory import keys
from editorial.memory.backends.contract import Probe
from editorial.memory.rows import unit_of
from editorial.memory.tables import ABOUT, FREQUENCY, UNIT
from editorial.memory.unit import Match, Standing, TranslationUnit

CANDIDATES = 300
SHAPED = 50
MOST_PROBES = 10
MOST_POSTINGS = 40_000
SAMPLE = 20_000

_ORDER = {standing: number for number, standing in enumerate(Standing)}


class Frequencies:
    """How many units hold a word, as far as the memory's own sample tells."""

    def __init__(self) -> None:
        self._shares: dict[str, int] | None = None
        self._units = 0

    def probes(self, connection: Connection, words: Sequence[str]) -> list[Probe]:
        """The words to look for: the rarest first, until they stand in too many units."""
        if self._shares is None:
            self._load(connection)
        shares = self._shares or {}
        expected = [Probe(word, shares.get(word, 0) * self._units / 1_000_000) for word in words]
        chosen: list[Probe] = []
        total = 0.0
        for probe in sorted(expected, key=lambda probe: (probe.expected, -len(probe.word))):
            total += probe.expected
            if len(chosen) >= 2 and (total > MOST_POSTINGS or len(chosen) >= MOST_PROBES):
                break
            chosen.append(probe)
        return chosen

    def _load(self, connection: Connection) -> None:
        rows = connection.execute(select(FREQUENCY.c.word, FREQUENCY.c.share)).all()
        self._shares = {row.word: row.share for row in rows}
        self._units = int(connection.execute(select(func.max(UNIT.c.id))).scalar() or 0)

    def measure(self, connection: Connection) -> None:
        """Count words in a sample of the units and keep the shares of the common ones."""
        last = int(connection.execute(select(func.max(UNIT.c.id))).scalar() or 0)
        wanted = range(1, last + 1) if last <= SAMPLE else random.Random(0).sample(range(1, last + 1), SAMPLE)
        counts: Counter[str] = Counter()
        seen = 0
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            for source in connection.execute(select(UNIT.c.source).where(UNIT.c.id.in_(some))).scalars():
                counts.update(keys.stems(keys.normal(source)))
                seen += 1
        common = [
            {"word": word, "share": count * 1_000_000 // seen} for word, count in counts.items() if count * 1000 > seen
        ]
        connection.execute(delete(FREQUENCY))
        if common:
            connection.execute(insert(FREQUENCY), common)
        connection.execute(delete(ABOUT).where(ABOUT.c.name == "measured"))
        connection.execute(insert(ABOUT).values(name="measured", value=str(last)))
        self._shares = None


def of_languages(
    query: Select[Any], source: str | None, target: str | None, standings: Sequence[Standing]
) -> Select[Any]:
    """The query for units of these languages and standings only."""
    for column, tag in ((UNIT.c.source_language, source), (UNIT.c.target_language, target)):
        if tag is not None:
            primary = tag.partition("-")[0].lower()
            query = query.where(or_(column == primary, column.like(f"{primary}-%")))
    if len(standings) < len(Standing):
        query = query.where(UNIT.c.standing.in_([standing.value for standing in standings]))
    return query


def trust(unit: TranslationUnit) -> tuple[int, str, int]:
    """Sorts units of equal words: standing, then date, then the order they came in."""
    return _ORDER[unit.standing], unit.date, unit.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a look-up asks for: language tags, standings, how many matches at most and how similar at least."""

    source: str
    target: str
    standings: Sequence[Standing]
    limit: int
    least: float


def ranked(connection: Connection, text: str, ids: Sequence[int], wanted: Wanted) -> tuple[Match, ...]:
    """The candidates that are similar enough, best first."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    some = select(UNIT).where(UNIT.c.id.in_(list(dict.fromkeys(ids))))
    query = of_languages(some, wanted.source, wanted.target, wanted.standings)
    units = [unit_of(row) for row in connection.execute(query)]
    shapes = [keys.shape(unit.source) for unit in units]
    best = process.extract(
        keys.shape(text),
        shapes,
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=wanted.least,
        limit=4 * wanted.limit,
    )
    plain = keys.normal(text)
    matches = [Match(units[place], _similarity(plain, units[place].source, score)) for _, score, place in best]
    matches.sort(key=lambda match: (match.similarity, trust(match.unit)), reverse=True)
    return tuple(matches[: wanted.limit])


def _similarity(text: str, source: str, shaped: float) -> float:
    if text == keys.normal(source):
        return 1.0
    return min(round(shaped, 4), 0.99)
