"""Places that a Russian original names and its English version does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from editorial.bitext.names.counterparts import Vocabulary, exonyms, likeness, name_words
from editorial.bitext.names.house_spellings import established
from editorial.bitext.names.rendering import UnitsBySource
from editorial.bitext.sides import primary
from editorial.bitext.vocabulary import folded
from editorial.engines.contract import Entity, EntityKind
from editorial.languages.ru.morphology import analyzer
from editorial.languages.vocabulary import vocabulary
from editorial.model import Bitext, Unit
from editorial.termbase.glossary import Glossary

_WORD = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_ADJECTIVE = re.compile(r"(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ую|им|ом|их)$")
_NEAR = 0.5
_CURRENCY = re.compile(r"(?:доллар\w*|долл\.)\s+$")


@dataclass(frozen=True, slots=True)
class MissingPlace:
    """A place without a counterpart anywhere in the draft, and the unit of its first mention.

    `sure` says that its English names are known (an exonym) and none of them is there.
    """

    entity: Entity
    unit: Unit
    sure: bool


def missing_places(bitext: Bitext, names: Sequence[Entity], glossary: Glossary) -> Iterator[MissingPlace]:
    """One for each place of a Russian source that an English draft never names."""
    if primary(bitext.source) != "ru" or primary(bitext.target) != "en":
        return
    units = UnitsBySource(bitext)
    words = Vocabulary(bitext.target.segments)
    seen: set[str] = set()
    for entity in names:
        at = units.at(entity.region)
        key = folded(entity.normal)
        if (
            entity.kind is not EntityKind.PLACE
            or _common(entity)
            or _begins_sentence(entity, bitext)
            or (bitext.source and _CURRENCY.search(bitext.source.text, 0, entity.region.start))
            or key in seen
            or at is None
            or not bitext.units[at].target
        ):
            continue
        seen.add(key)
        known = exonyms(entity.normal)
        if known is not None:
            if not any(known.find(segment.text) for segment in bitext.target.segments):
                yield MissingPlace(entity, bitext.units[at], sure=True)
        elif not _named(entity, bitext.units[at], words, glossary):
            yield MissingPlace(entity, bitext.units[at], sure=False)


def _common(entity: Entity) -> bool:
    """Whether every word says what kind of place it is and none which: «Область», «в нашем Крае»."""
    return all(folded(word) in _kinds() for word in _ANY_WORD.findall(entity.normal))


def _begins_sentence(entity: Entity, bitext: Bitext) -> bool:
    """Whether a word has its capital from the beginning of the sentence only: «Электроэнергия поступает»."""
    starts = bitext.source is not None and any(s.region.start == entity.region.start for s in bitext.source.segments)
    return starts and _WORD.fullmatch(entity.text) is not None and _is_everyday(entity.text.lower())


@lru_cache(maxsize=1024)
def _is_everyday(word: str) -> bool:
    """Whether the dictionary has the word, and only as what is no name; an adjective may name a town: «Заречный»."""
    parsed = analyzer().parse(word)
    proper = any(
        {"Geox", "Surn", "Name", "Patr", "Orgn", "Abbr"} & p.tag.grammemes or p.tag.POS == "ADJF" for p in parsed
    )
    return bool(analyzer().word_is_known(word)) and not proper


@cache
def _kinds() -> frozenset[str]:
    return frozenset(vocabulary("editorial.bitext.names", "place_kinds")["ru"].split())


def _named(entity: Entity, unit: Unit, words: Vocabulary, glossary: Glossary) -> bool:
    forms = tuple(_WORD.findall(f"{entity.normal} {entity.text}"))
    stems = tuple(_ADJECTIVE.sub("", form) for form in forms if _ADJECTIVE.search(form))
    house = established(forms, glossary)
    own = {word.text for word in name_words(unit.target)}
    if not forms or any(likeness(forms, w) >= _NEAR or w.lower() in house for w in own):
        return True
    if any(likeness((stem,), w[: len(stem) + 1]) >= _NEAR for stem in stems for w in own):
        return True
    return words.holds((*forms, *stems), _NEAR)
