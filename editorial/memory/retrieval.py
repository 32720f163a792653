"""From a segment to the units like it: rare words lead to candidates, edit distance ranks them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, or_, select

from editorial.memory import keys
from editorial.memory.backends.contract import SIDES, Probe, Side
from editorial.memory.proposing import proposal
from editorial.memory.rows import RANK, unit_of
from editorial.memory.tables import PAIR, UNIT
from editorial.memory.unit import HUMAN, Proposal, Standing, TranslationUnit

CANDIDATES = 400
"""Units whose similarity is measured, for one look-up."""
HOLDING = 1000
"""Units that hold a phrase's words on one side, of which the nearest to the phrase are chosen."""
REVERSED, LONGEST_WORDS = 5_000, 4
"""Units whose translation holds the longest words of a segment, of which those where it is the segment are kept."""
SHAPED = 50
"""Units of the very same shape that are looked at besides."""
MOST_PROBES = 10
MOST_POSTINGS = 20_000
"""Words are probed, the rarest first, until together they are expected in so many units."""
SAMPLES, RUN = 100, 50
"""The units whose words are counted: so many runs of so many units that stand side by side in the file."""


class Frequencies:
    """In how many units a word is expected on each side, by a sample of the memory taken at the first look-up."""

    def __init__(self) -> None:
        self._sides: dict[Side, dict[str, float]] = {}
        self._unseen = 0.0

    def probes(self, connection: Connection, side: Side, words: Sequence[str]) -> list[Probe]:
        """The words to look for, the rarest first, two at least."""
        expected = self._expected(connection, side)
        probes = [Probe(word, expected.get(word, self._unseen)) for word in dict.fromkeys(words)]
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
        sides = [self._expected(connection, side) for side in SIDES]
        held = {
            beginning: sum(n for expected in sides for word, n in expected.items() if word.startswith(beginning))
            for beginning in dict.fromkeys(beginnings)
        }
        most = max(min(held.values()), MOST_POSTINGS)
        return [beginning for beginning, units in held.items() if units <= most]

    def _expected(self, connection: Connection, side: Side) -> Mapping[str, float]:
        if side not in self._sides:
            last = int(connection.execute(select(func.max(UNIT.c.id))).scalar() or 0)
            counts: Counter[str] = Counter()
            seen = 0
            for start in range(1, last + 1, max(RUN, last // SAMPLES)):
                run = select(UNIT.c[side]).where(UNIT.c.id.between(start, start + RUN - 1))
                for text in connection.execute(run).scalars():
                    counts.update(set(keys.stems(text)))
                    seen += 1
            scale = last / max(seen, 1)
            self._unseen = scale / 2
            self._sides[side] = {word: count * scale for word, count in counts.items()}
        return self._sides[side]


def of_languages(
    query: Select[Any], source: str | None, target: str | None, standings: Sequence[Standing]
) -> Select[Any]:
    """The query for units of these languages and standings only."""
    query = query.where(*_in_languages(UNIT, source, target))
    if len(standings) < len(Standing):
        query = query.where(UNIT.c.standing.in_([RANK[standing] for standing in standings]))
    return query


def _in_languages(table: Table, source: str | None, target: str | None) -> Iterator[ColumnElement[bool]]:
    for column, tag in ((table.c.source_language, source), (table.c.target_language, target)):
        if tag is not None:
            primary = tag.partition("-")[0].lower()
            yield or_(column == primary, column.like(f"{primary}-%"))


def trust(unit: TranslationUnit) -> tuple[int, str, int]:
    """Sorts units of equal words: standing, then date, then the order they came in."""
    return RANK[unit.standing], unit.date, unit.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a look-up asks for: language tags, standings, how many matches at most and how similar at least."""

    source: str | None
    target: str | None
    standings: Sequence[Standing] = HUMAN
    limit: int = 0
    least: float = 0.0

    def sides(self, connection: Connection) -> list[Side]:
        """The sides of units by which there may be an answer: the source, and the target of what people translated the
        other way."""
        asked: list[Side] = ["source"]
        back = select(PAIR).where(*_in_languages(PAIR, self.target, self.source)).limit(1)
        if Standing.MACHINE not in self.standings and connection.execute(back).first():
            asked.append("target")
        return asked

    def among(self, query: Select[Any], side: Side) -> Select[Any]:
        """Those units of the query that may answer by one side."""
        pair = (self.source, self.target) if side == "source" else (self.target, self.source)
        return of_languages(query, *pair, self.standings)


def read(connection: Connection, ids: Sequence[int], side: Side, wanted: Wanted) -> list[TranslationUnit]:
    """The units with these numbers that may answer, as they are seen from one side."""
    query = wanted.among(select(UNIT).where(UNIT.c.id.in_(ids)), side)
    units = [unit_of(row) for row in connection.execute(query)]
    return units if side == "source" else [unit.turned() for unit in units]


def ranked(connection: Connection, text: str, ids: Sequence[int], side: Side, wanted: Wanted) -> list[Proposal]:
    """The candidates that are similar enough on one side, in no order."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    some = select(UNIT.c.id, UNIT.c[side]).where(UNIT.c.id.in_(list(dict.fromkeys(ids))))
    numbers, texts = [], []
    for number, there in connection.execute(wanted.among(some, side)).all():
        numbers.append(number)
        texts.append(keys.shape(there))
    best = process.extract(
        keys.shape(text),
        texts,
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=wanted.least,
        limit=4 * wanted.limit,
    )
    units = read(connection, [numbers[place] for _, _, place in best], side, wanted)
    return [offer for unit in units if (offer := proposal(text, unit)).similarity >= wanted.least]


def chosen(offers: Iterable[Proposal], limit: int) -> tuple[Proposal, ...]:
    """The best offers first, of those with the same text the best."""
    best: dict[str, Proposal] = {}
    for offer in sorted(offers, key=_worth, reverse=True):
        best.setdefault(offer.text, offer)
    return tuple(best.values())[:limit]


def _worth(offer: Proposal) -> tuple[float, bool, tuple[int, str, int]]:
    return offer.similarity, not offer.unit.reversed, trust(offer.unit)


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
