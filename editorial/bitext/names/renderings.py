"""How the draft renders each person of the original, mention by mention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editorial.bitext.names.counterparts import PLAUSIBLE, likeness, name_words
from editorial.bitext.names.house_spellings import established
from editorial.bitext.names.people import Person, people
from editorial.bitext.names.rendering import NEIGHBOURS, Rendering, UnitsBySource
from editorial.bitext.names.russian_renderings import russian_renderings
from editorial.bitext.sides import Occurrence, primary
from editorial.engines.contract import Entity
from editorial.model import Bitext
from editorial.termbase.glossary import Glossary


def renderings(bitext: Bitext, names: Sequence[Entity], glossary: Glossary) -> Iterator[tuple[Person, list[Rendering]]]:
    """Each person of the source with the renderings of all mentions; nothing for other languages than these two."""
    languages = primary(bitext.source), primary(bitext.target)
    if languages == ("en", "ru"):
        yield from russian_renderings(bitext, names, glossary)
    elif languages == ("ru", "en"):
        yield from _english(bitext, names, glossary)


def _english(bitext: Bitext, names: Sequence[Entity], glossary: Glossary) -> Iterator[tuple[Person, list[Rendering]]]:
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
    around = range(max(0, at - NEIGHBOURS), min(len(words), at + NEIGHBOURS + 1))
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
