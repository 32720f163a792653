"""How the Russian draft renders each person of the English original, mention by mention, in whatever case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editorial.bitext.names import english_people
from editorial.bitext.names.counterparts import PLAUSIBLE
from editorial.bitext.names.declension import nearest
from editorial.bitext.names.house_spellings import established
from editorial.bitext.names.people import Person
from editorial.bitext.names.rendering import NEIGHBOURS, Rendering, UnitsBySource
from editorial.bitext.sides import Occurrence
from editorial.engines.contract import Entity
from editorial.model import Bitext, Segment
from editorial.termbase.glossary import Glossary

_NAME = re.compile(r"(?<![\w-])[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*(?!\w)|(?<![\w-])[А-ЯЁ]{3,}(?!\w)")
_SHORTEST = 2


def russian_renderings(
    bitext: Bitext, names: Sequence[Entity], glossary: Glossary
) -> Iterator[tuple[Person, list[Rendering]]]:
    """Each person of an English source with the renderings of all mentions in a Russian draft."""
    units = UnitsBySource(bitext)
    words = [tuple(russian_name_words(unit.target)) for unit in bitext.units]
    for person in english_people.people(names):
        found = []
        for mention in person.mentions:
            at = units.at(mention.entity.region)
            if at is not None and bitext.units[at].target:
                word, likest = _best(person.surname, words[at], glossary)
                near = likest < PLAUSIBLE
                if near:
                    around = range(max(0, at - NEIGHBOURS), min(len(words), at + NEIGHBOURS + 1))
                    word, likest = _best(person.surname, [w for i in around if i != at for w in words[i]], glossary)
                kept = word if likest >= PLAUSIBLE else None
                found.append(Rendering(person, mention, bitext.units[at], kept, likest, near and kept is not None))
        if found:
            yield person, found


def russian_name_words(segments: Sequence[Segment]) -> Iterator[Occurrence]:
    """Russian words with a capital, those of two letters and more."""
    for segment in segments:
        for start, end in _capitalised(segment.text):
            yield Occurrence(segment, start, end)


@lru_cache(maxsize=4096)
def _capitalised(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _NAME.finditer(text) if m.end() - m.start() >= _SHORTEST)


def _best(surname: str, words: Sequence[Occurrence], glossary: Glossary) -> tuple[Occurrence | None, float]:
    scored = [(_likeness(surname, word.text, glossary), -n) for n, word in enumerate(words)]
    likest, at = max(scored, default=(0.0, 0))
    return (words[-at], likest) if likest else (None, 0.0)


def _likeness(surname: str, word: str, glossary: Glossary) -> float:
    form, likest = nearest(word, surname)
    return 1.0 if likest < 1.0 and surname.lower() in established((form, word), glossary) else likest
