"""How the English draft renders each person of the Russian original, mention by mention."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editorial.bitext.names.counterparts import PLAUSIBLE, likeness, name_words
from editorial.bitext.names.house_spellings import established
from editorial.bitext.names.people import Mention, Person, people
from editorial.bitext.sides import Occurrence, primary
from editorial.engines.contract import Entity
from editorial.model import Bitext, Region, Unit
from editorial.termbase.glossary import Glossary

_NEIGHBOURS = 1


@dataclass(frozen=True, slots=True)
class Rendering:
    """A mention in its unit, and the English word that comes nearest to its surname.

    `word` is None when no word of the unit and of its neighbours is plausible; `near` says that it stands in a
    neighbouring unit. `likeness` is 1.0 for an accepted spelling, the glossary's own included.
    """

    person: Person
    mention: Mention
    unit: Unit
    word: Occurrence | None
    likeness: float
    near: bool


def renderings(bitext: Bitext, names: Sequence[Entity], glossary: Glossary) -> Iterator[tuple[Person, list[Rendering]]]:
    """Each person of a Russian source with the renderings of all mentions; nothing for other pairs of languages."""
    if primary(bitext.source) != "ru" or primary(bitext.target) != "en":
        return
    units = UnitsBySource(bitext)
    words = [tuple(name_words(unit.target)) for unit in bitext.units]
    for person in people(names):
        known = established(person.forms(), glossary)
        found = []
        for mention in person.mentions:
            at = units.at(mention.entity.region)
            if at is not None and bitext.units[at].target:
                word, likest, near = _word(person, at, words, known)
                found.append(Rendering(person, mention, bitext.units[at], word, likest, near))
        if found:
            yield person, found


def _word(
    person: Person, at: int, words: Sequence[tuple[Occurrence, ...]], known: frozenset[str]
) -> tuple[Occurrence | None, float, bool]:
    """The word for the person in unit `at` or beside it, its likeness, and whether it stands beside it."""
    own = _best(person, words[at], known)
    if own[1] >= PLAUSIBLE:
        return *own, False
    around = range(max(0, at - _NEIGHBOURS), min(len(words), at + _NEIGHBOURS + 1))
    near = _best(person, [word for i in around if i != at for word in words[i]], known)
    if near[1] >= PLAUSIBLE:
        return *near, True
    return None, max(own[1], near[1]), False


def _best(person: Person, words: Sequence[Occurrence], known: frozenset[str]) -> tuple[Occurrence | None, float]:
    best: Occurrence | None = None
    likest = 0.0
    for word in words:
        text = word.text
        found = 1.0 if text.lower() in known else likeness(person.forms(), text)
        if found > likest:
            best, likest = word, found
    return best, likest


class UnitsBySource:
    """Finds the unit that holds a region of the source."""

    def __init__(self, bitext: Bitext) -> None:
        spans = sorted((s.region, i) for i, unit in enumerate(bitext.units) for s in unit.source)
        self._starts = [region.start for region, _ in spans]
        self._spans = spans

    def at(self, region: Region) -> int | None:
        """The index of the unit whose source holds the beginning of `region`, None when no segment does."""
        place = bisect_right(self._starts, region.start) - 1
        if place < 0 or self._spans[place][0].end < region.start:
            return None
        return self._spans[place][1]
