"""The people that an English text names, each with all mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from editorial.bitext.names.people import Mention, Person
from editorial.bitext.transliteration.resemblance import plain
from editorial.engines.contract import Entity, EntityKind
from editorial.languages.vocabulary import vocabulary

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_INITIAL = re.compile(r"[A-Z]\.")
_LONGEST = 4


def people(names: Iterable[Entity]) -> tuple[Person, ...]:
    """Those whose first name or initial stands somewhere before the surname, in the order of their first mention.

    The recogniser takes many a run of capitals for a person; a first name is what tells one.
    """
    persons = [entity for entity in names if entity.kind is EntityKind.PERSON]
    full = {entity: words for entity in persons if (words := _full(entity))}
    found: dict[str, list[Mention]] = {}
    spelled: dict[str, tuple[str, str]] = {}
    for words in full.values():
        spelled.setdefault(plain(words[-1]), (words[-1], words[0]))
    for entity in persons:
        words = full.get(entity, ()) or tuple(_WORD.findall(entity.text))
        key = plain(words[-1]) if words else ""
        if key in spelled and (entity in full or len(words) == 1):
            found.setdefault(key, []).append(Mention(entity, words, entity in full))
    return tuple(Person(*spelled[key], tuple(mentions)) for key, mentions in found.items())


def _full(entity: Entity) -> tuple[str, ...]:
    """Given name and surname, empty when the name begins with none that is known."""
    words = tuple(_WORD.findall(entity.text))
    if not 2 <= len(words) <= _LONGEST:
        return ()
    known = words[0] in _given() or _INITIAL.match(entity.text) is not None
    return (words[0], words[-1]) if known else ()


@cache
def _given() -> frozenset[str]:
    data = vocabulary("editorial.bitext.names", "given_names")
    return frozenset(name for names in data.values() for name in names.split())
