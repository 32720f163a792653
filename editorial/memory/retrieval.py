"""From a segment to the units like it: rare words lead to candidates, edit distance ranks them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from editorial.memory import keys
from editorial.memory.backends.contract import Probe
from editorial.memory.proposing import proposal
from editorial.memory.rows import RANK, unit_of
from editorial.memory.tables import UNIT
from editorial.memory.unit import Proposal, Standing, TranslationUnit

CANDIDATES = 400
"""Units whose similarity is measured, for one look-up."""
HOLDING = 1000
"""Units that hold a phrase's words on one side, of which the nearest to the phrase are chosen."""
SHAPED = 50
"""Units of the very same shape that are looked at besides."""
MOST_PROBES = 10
MOST_POSTINGS = 20_000
"""Words are probed, the rarest first, until together they are expected in so many units."""
SAMPLES, RUN = 100, 50
"""The units whose words are counted: so many runs of so many units that stand side by side in the file."""


class Frequencies:
    """In how many units a word is expected, by a sample of the memory taken at the first look-up."""

    def __init__(self) -> None:
        self._expected: dict[str, float] | None = None
        self._unseen = 0.0

    def probes(self, connection: Connection, words: Sequence[str]) -> list[Probe]:
        """The words to look for, the rarest first, two at least."""
        if self._expected is None:
            self._expected = self._sampled(connection)
        probes = [Probe(word, self._expected.get(word, self._unseen)) for word in dict.fromkeys(words)]
        chosen: list[Probe] = []
        total = 0.0
        for probe in sorted(probes, key=lambda probe: (probe.expected, -len(probe.word))):
            total += probe.expected
            if len(chosen) >= 2 and (total > MOST_POSTINGS or len(chosen) >= MOST_PROBES):
                break
            chosen.append(probe)
        return chosen

    def telling(self, connection: Connection, beginnings: Sequence[str]) -> list[str]:
        """Those of the beginnings of words that few units hold, the rarest at least: "of" and "the" find everything."""
        if self._expected is None:
            self._expected = self._sampled(connection)
        held = {
            beginning: sum(count for word, count in self._expected.items() if word.startswith(beginning))
            for beginning in dict.fromkeys(beginnings)
        }
        most = max(min(held.values()), MOST_POSTINGS)
        return [beginning for beginning, units in held.items() if units <= most]

    def _sampled(self, connection: Connection) -> dict[str, float]:
        last = int(connection.execute(select(func.max(UNIT.c.id))).scalar() or 0)
        runs = range(1, last + 1, max(RUN, last // SAMPLES))
        counts: Counter[str] = Counter()
        seen = 0
        for start in runs:
            run = select(UNIT.c.source).where(UNIT.c.id.between(start, start + RUN - 1))
            for source in connection.execute(run).scalars():
                counts.update(set(keys.stems(keys.normal(source))))
                seen += 1
        scale = last / max(seen, 1)
        self._unseen = scale / 2
        return {word: count * scale for word, count in counts.items()}


def of_languages(
    query: Select[Any], source: str | None, target: str | None, standings: Sequence[Standing]
) -> Select[Any]:
    """The query for units of these languages and standings only."""
    for column, tag in ((UNIT.c.source_language, source), (UNIT.c.target_language, target)):
        if tag is not None:
            primary = tag.partition("-")[0].lower()
            query = query.where(or_(column == primary, column.like(f"{primary}-%")))
    if len(standings) < len(Standing):
        query = query.where(UNIT.c.standing.in_([RANK[standing] for standing in standings]))
    return query


def trust(unit: TranslationUnit) -> tuple[int, str, int]:
    """Sorts units of equal words: standing, then date, then the order they came in."""
    return RANK[unit.standing], unit.date, unit.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a look-up asks for: language tags, standings, how many matches at most and how similar at least."""

    source: str
    target: str | None
    standings: Sequence[Standing]
    limit: int
    least: float


def ranked(connection: Connection, text: str, ids: Sequence[int], wanted: Wanted) -> tuple[Proposal, ...]:
    """The candidates that are similar enough, best first, of those with the same text the best."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    some = select(UNIT.c.id, UNIT.c.source).where(UNIT.c.id.in_(list(dict.fromkeys(ids))))
    query = of_languages(some, wanted.source, wanted.target, wanted.standings)
    numbers, sources = [], []
    for number, source in connection.execute(query).all():
        numbers.append(number)
        sources.append(keys.shape(source))
    best = process.extract(
        keys.shape(text),
        sources,
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=wanted.least,
        limit=4 * wanted.limit,
    )
    nearest = [numbers[place] for _, _, place in best]
    units = [unit_of(row) for row in connection.execute(select(UNIT).where(UNIT.c.id.in_(nearest)))]
    offers = [offer for unit in units if (offer := proposal(text, unit)).similarity >= wanted.least]
    offers.sort(key=lambda offer: (offer.similarity, trust(offer.unit)), reverse=True)
    return tuple({offer.text: offer for offer in reversed(offers)}.values())[::-1][: wanted.limit]


def by_phrase(units: Iterable[TranslationUnit], phrase: str, beginnings: Sequence[str]) -> tuple[TranslationUnit, ...]:
    """The units that hold all the words on one side, the nearest to the very phrase and then the newest first."""
    from rapidfuzz import fuzz

    plain = keys.normal(phrase).casefold()

    def nearness(unit: TranslationUnit) -> tuple[float, int]:
        sides = (keys.normal(text).casefold() for text in (unit.source, unit.target))
        return max(100.0 if plain in side else fuzz.partial_ratio(plain, side) - 1 for side in sides), unit.id

    def holds(text: str) -> bool:
        words = set(keys.stems(text))
        return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)

    found = [unit for unit in units if holds(unit.source) or holds(unit.target)]
    return tuple(sorted(found, key=nearness, reverse=True))
