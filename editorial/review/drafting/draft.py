"""The draft segment by segment: whence each translation comes, and what is still to be asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from editorial.engines.contract import EngineFailed
from editorial.memory.machine import MachineMemory
from editorial.memory.store import Memory
from editorial.model import Document, Segment
from editorial.review.drafting.house_words import HouseWords
from editorial.review.drafting.protection import translated

SAME = 0.99
"""The similarity of a unit that differs in nothing but figures and names, which were put in."""
GIVE_UP = 3
"""Segments in a row that a service fails at before the others are not asked for any more."""


class Origin(Enum):
    """Where a segment's translation comes from."""

    PEOPLE = "people"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Service:
    """A provider between two languages; `url` is "" for its usual address."""

    provider: str
    url: str
    source: str
    target: str

    def question(self, text: str) -> tuple[str, str, str, str, str]:
        """What the machine's memory keeps an answer under."""
        return self.provider, self.url, self.source, self.target, text


@dataclass(slots=True)
class Draft:
    """A document on its way into another language.

    `known` are translations by the words of the segment; `failed` are segments that the service did not translate, with
    its reason; `unprotected` are those in whose translation a protected word is not to be found.
    """

    document: Document
    service: Service
    house: HouseWords
    memory: Memory
    known: dict[str, tuple[str, Origin]] = field(default_factory=dict)
    failed: list[tuple[Segment, EngineFailed]] = field(default_factory=list)
    unprotected: list[Segment] = field(default_factory=list)

    def look_up(self) -> None:
        """Take from the memory what people translated, and what this service answered before."""
        with MachineMemory(memory=self.memory) as machine:
            for segment in self.document.segments:
                text = segment.text
                by_people = self._by_people(text)
                if by_people is not None:
                    self.known[text] = by_people, Origin.PEOPLE
                    continue
                answer = machine.get(*self.service.question(text))
                if answer is not None and self.house.protect(segment).kept_in(answer):
                    self.known[text] = answer, Origin.MACHINE

    def _by_people(self, text: str) -> str | None:
        source, target = self.service.source, self.service.target
        for unit in self.memory.exact(text, source=source, target=target):
            return unit.target
        offers = self.memory.proposals(text, source=source, target=target, limit=1, least=SAME)
        # A unit in which something else than what was put in differs would not be as similar as this.
        return offers[0].text if offers and len(offers[0].put_in) >= len(offers[0].differences) else None

    def missing(self) -> tuple[Segment, ...]:
        """The segments still to be asked for, each text once."""
        wanted = {segment.text: segment for segment in reversed(self.document.segments)}
        return tuple(s for s in self.document.segments if s.text not in self.known and wanted[s.text] is s)

    def ask(self, translate: Callable[[str], str], *, tell: Callable[[int], None] = lambda _: None) -> None:
        """Ask the service for the rest and keep each answer at once; `tell` hears how many segments were dealt with."""
        in_a_row = 0
        with MachineMemory(memory=self.memory) as machine:
            for number, segment in enumerate(self.missing(), start=1):
                try:
                    answer, safe = translated(self.house.protect(segment), segment.text, translate)
                except EngineFailed as error:
                    self.failed.append((segment, error))
                    in_a_row += 1
                    if in_a_row == GIVE_UP or getattr(error, "final", True):
                        return
                    continue
                in_a_row = 0
                machine.put(*self.service.question(segment.text), answer=answer)
                self.known[segment.text] = answer, Origin.MACHINE
                if not safe:
                    self.unprotected.append(segment)
                tell(number)

    def counts(self) -> Mapping[Origin, int]:
        """How many segments are known, by their origin."""
        found = [self.known[s.text][1] for s in self.document.segments if s.text in self.known]
        return {origin: found.count(origin) for origin in Origin}

    def text(self) -> str:
        """The document's text with every known segment translated, all between the segments as it was."""
        pieces: list[str] = []
        last = 0
        for segment in self.document.segments:
            region = segment.region
            pieces += [self.document.text[last : region.start], self.known.get(segment.text, (segment.text,))[0]]
            last = region.end
        return "".join(pieces) + self.document.text[last:]
