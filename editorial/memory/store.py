"""A memory that is open: what is put in, taken out, and looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select

from editorial.memory import headers, keys, retrieval
from editorial.memory.backends import Backend, backend_of
from editorial.memory.backends.contract import SIDES
from editorial.memory.counts import Count
from editorial.memory.errors import MemoryUnusable
from editorial.memory.location import Location
from editorial.memory.preparing import prepared
from editorial.memory.rows import RANK, STANDINGS, Incoming, incoming, unit_of
from editorial.memory.tables import PAIR, UNIT
from editorial.memory.troubles import filed, told
from editorial.memory.unit import HUMAN, Match, Proposal, Standing, TranslationUnit
from editorial.memory.versions import prepare
from editorial.model import Message

PAGE = 2_000


class Memory:
    """A translation memory; threads and processes may share it, a process forked off may not."""

    def __init__(self, engine: Engine, backend: Backend, location: Location) -> None:
        self._engine, self._backend, self.name = engine, backend, location.name
        self._frequencies = retrieval.Frequencies()

    @classmethod
    def open(cls, location: Location, *, create: bool = True) -> Memory:
        """Open the memory, and make it where there is none.

        Raises:
            MemoryUnusable: when there is none and `create` is false, or it is damaged, closed to us or of another
                version.
        """
        path = location.path
        if path is not None and not path.exists():
            if not create:
                raise MemoryUnusable(Message.of("{place}: there is no translation memory", place=location.name))
            with filed(location.name):
                path.parent.mkdir(parents=True, exist_ok=True)
        backend = backend_of(location)
        memory = cls(backend.open(location), backend, location)
        try:
            prepare(memory._reading, memory._writing, backend, location.name)
        except MemoryUnusable:
            memory.close()
            raise
        return memory

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Memory:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, units: Iterable[TranslationUnit]) -> int:
        """Keep units, a batch a transaction; those that are there already stay as they are. Returns how many are new.

        Raises:
            MemoryUnusable: when the database refuses; the batches before are kept.
        """
        return self.add_rows(prepared(units))

    def add_rows(self, batches: Iterable[Incoming]) -> int:
        """`add`, of units that are ready for the table."""
        new = 0
        for batch in batches:
            with self._writing() as connection:
                new += self._insert(connection, batch)
        return new

    def remove(self, ids: Sequence[int]) -> None:
        """Forget units by their numbers."""
        with self._writing() as connection:
            self._backend.delete(connection, ids)

    def renew(self, release: str, units: Sequence[TranslationUnit]) -> int:
        """Keep the units of a release in place of what it said of the same sources before. Returns how many are new.

        Raises:
            MemoryUnusable: when the database refuses; all is then as it was.
        """
        rows = incoming(units)
        said = {key[:2] for key in rows.keys}
        with self._writing() as connection:
            found = connection.execute(
                select(UNIT.c.id, UNIT.c.source_key, UNIT.c.identity).where(
                    UNIT.c.release == release,
                    UNIT.c.source_key.in_({source for source, _ in said}),
                    UNIT.c.standing > RANK[Standing.MACHINE],
                )
            )
            self._backend.delete(connection, [row.id for row in found if (row.source_key, row.identity) not in said])
            return self._insert(connection, rows) if units else 0

    def exact(
        self, text: str, *, source: str, target: str, standings: Sequence[Standing] = HUMAN
    ) -> tuple[TranslationUnit, ...]:
        """The units of these very words (white space aside), the most trusted and the newest first.

        `source` and `target` are language tags; a unit in "en-GB" answers "en" and the reverse. Where there is none,
        units that people translated the other way answer with their sides changed (`TranslationUnit.reversed`).
        """
        wanted = retrieval.Wanted(source=source, target=target, standings=standings)
        with self._reading() as connection:
            query = select(UNIT).where(UNIT.c.source_key == keys.key(text))
            units = [unit_of(row) for row in connection.execute(wanted.among(query, "source"))]
            words = sorted(set(keys.stems(text)), key=len, reverse=True)[: retrieval.LONGEST_WORDS]
            if not units and words and "target" in wanted.sides(connection):
                ids = self._backend.holding(connection, "target", words, retrieval.REVERSED)
                found = retrieval.read(connection, ids, "target", wanted)
                units = [unit for unit in found if keys.normal(unit.source) == keys.normal(text)]
        return tuple(sorted(units, key=retrieval.trust, reverse=True))

    def fuzzy(
        self,
        text: str,
        *,
        source: str,
        target: str,
        limit: int = 5,
        least: float = 0.7,
        standings: Sequence[Standing] = HUMAN,
    ) -> tuple[Match, ...]:
        """Units with a similar source, the most similar first: `limit` at most, none below `least` (0 to 1).

        Figures and names that could be put in place of the old do not make a unit less similar.
        """
        offers = self.proposals(text, source=source, target=target, limit=limit, least=least, standings=standings)
        return tuple(Match(offer.unit, offer.similarity) for offer in offers)

    def proposals(
        self,
        text: str,
        *,
        source: str,
        target: str | None,
        limit: int = 5,
        least: float = 0.7,
        standings: Sequence[Standing] = HUMAN,
    ) -> tuple[Proposal, ...]:
        """Translations to offer for a segment, the best first, figures and names of `text` put in place of the old.

        What was translated the other way is offered as well (`TranslationUnit.reversed`), after what is as similar.
        """
        wanted = retrieval.Wanted(source=source, target=target, standings=standings, limit=limit, least=least)
        offers: list[Proposal] = []
        with self._reading() as connection:
            for side in wanted.sides(connection):
                probes = self._frequencies.probes(connection, side, keys.stems(keys.normal(text)))
                ids = self._backend.candidates(connection, side, probes, retrieval.CANDIDATES) if probes else []
                if side == "source":
                    shaped = select(UNIT.c.id).where(UNIT.c.shape == keys.digest(keys.shape(text)))
                    ids += connection.execute(shaped.limit(retrieval.SHAPED)).scalars()
                offers += retrieval.ranked(connection, text, ids, side, wanted)
        return retrieval.chosen(offers, limit)

    def concordance(
        self, phrase: str, *, source: str | None = None, target: str | None = None, limit: int = 50
    ) -> tuple[TranslationUnit, ...]:
        """Units that hold the words of `phrase` in any form on one side, the nearest to it and the newest first.

        Where a language is named, units translated the other way answer with their sides changed.
        """
        words = [keys.beginning(word) for word in phrase.split() if keys.beginning(word)]
        if not words:
            return ()
        wanted = retrieval.Wanted(source=source, target=target)
        with self._reading() as connection:
            telling = self._frequencies.telling(connection, words)
            ids = {
                number
                for side in SIDES
                for number in self._backend.holding(connection, side, telling, retrieval.HOLDING)
            }
            found = {
                unit.id: unit
                for side in (reversed(wanted.sides(connection)) if source or target else SIDES[:1])
                for unit in retrieval.read(connection, list(ids), side, wanted)
            }
        return retrieval.by_phrase(found.values(), phrase, words)[:limit]

    def units(
        self, *, source: str | None = None, target: str | None = None, machine: bool = True
    ) -> Iterator[TranslationUnit]:
        """All units of a language pair in their order, read bit by bit; `machine` includes what no person has read."""
        standings = tuple(Standing) if machine else HUMAN
        last = 0
        while True:
            query = retrieval.of_languages(select(UNIT).where(UNIT.c.id > last), source, target, standings)
            with self._reading() as connection:
                page = [unit_of(row) for row in connection.execute(query.order_by(UNIT.c.id).limit(PAGE))]
            if not page:
                return
            yield from page
            last = page[-1].id

    def keep_header(self, header: Mapping[str, Any]) -> None:
        """Keep what the header of a TMX file said, for the next file that is written; the last one counts."""
        with self._writing() as connection:
            headers.keep(connection, header)

    def header(self) -> Mapping[str, Any]:
        """What `keep_header` kept, or nothing."""
        with self._reading() as connection:
            return headers.kept(connection)

    def counts(self) -> tuple[Count, ...]:
        """The number of units by language pair and state, the largest first."""
        columns = (UNIT.c.source_language, UNIT.c.target_language, UNIT.c.standing)
        number = func.count().label("units")
        with self._reading() as connection:
            rows = connection.execute(select(*columns, number).group_by(*columns).order_by(number.desc())).all()
        return tuple(Count(source, target, STANDINGS[rank], units) for source, target, rank, units in rows)

    def __len__(self) -> int:
        with self._reading() as connection:
            return int(connection.execute(select(func.count()).select_from(UNIT)).scalar_one())

    def _insert(self, connection: Connection, units: Incoming) -> int:
        new = self._backend.insert(connection, units)
        pairs = {said[:2] for said in units.sayings}.difference(map(tuple, connection.execute(select(PAIR))))
        if pairs:
            connection.execute(insert(PAIR), [dict(zip(PAIR.c.keys(), pair, strict=True)) for pair in sorted(pairs)])
        return new

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.name), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(self.name), self._engine.connect().execution_options(writing=True) as connection, connection.begin():
            yield connection
