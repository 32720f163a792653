"""The people that a Russian text names, each with all mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from editorial.bitext.vocabulary import folded
from editorial.engines.contract import Entity, EntityKind

_WORD = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*|[А-ЯЁ]{3,}")
_PATRONYMIC = re.compile(
    r"(?:ович|евич|ович[аеу]|евич[аеу]|овн[аыуеой]+|евн[аыуеой]+|иничн[аыуе]+|ильич[аеу]?|кузьмич[аеу]?)$"
)
_SLAVIC = re.compile(
    r"(?:[оеё]в|ин|ын|[сц]кий|[сц]кой|енко|ко|[уюч]ук|юк|вич|нич|ич|[иы]х|ов[а]|ев[а]|ёва|ина|ына|[сц]кая|дзе|швили|янц?|ец|ник|ак|як|ык)$"
)


_SLAVIC_IN_LATIN = re.compile(
    r"(?:[oey]v|in|yn|[sz]k[iy]|skiy|skyi|enko|ko|ch[uy]k|[uy]k|i[ck]h?|vic|vić|[iy]kh|[oe]va|ina|yna|skaya|dze|shvili|yan"
    r"|ets|nik|ak)$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity that names a person. `words` are its name words as the text has them, patronymics left out."""

    entity: Entity
    words: tuple[str, ...]
    full: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the text names by a surname (or the only name there is), `surname` in the nominative.

    `given` is the first name of the first full mention, "" when there is none.
    """

    surname: str
    given: str
    mentions: tuple[Mention, ...]

    @property
    def slavic(self) -> bool:
        """Whether the surname is of a Slavic or Caucasian type, so that its letters settle the spelling."""
        name = folded(self.surname)
        return bool((_SLAVIC_IN_LATIN if name.isascii() else _SLAVIC).search(name))

    def forms(self) -> frozenset[str]:
        """The surname as a man and as a woman bear it, and as the text has it; capitals kept."""
        last = {mention.words[-1].capitalize() for mention in self.mentions}
        return frozenset(form for name in {self.surname, *last} for form in _genders(name))


def people(names: Iterable[Entity]) -> tuple[Person, ...]:
    """Those named in the entities, in the order of their first mention; one surname is one person."""
    found: dict[str, list[Mention]] = {}
    spelled: dict[str, tuple[str, str]] = {}
    for entity in names:
        words = _name_words(entity.normal) or _name_words(entity.text)
        written = _name_words(entity.text)
        if entity.kind is not EntityKind.PERSON or not words or not written:
            continue
        surname = words[-1].capitalize()
        key = _masculine(folded(surname))
        full = len(words) > 1 or bool(re.search(r"[А-ЯЁ]\.", entity.text))
        found.setdefault(key, []).append(Mention(entity, written, full))
        known = spelled.get(key, (surname, ""))
        spelled[key] = (known[0], known[1] or (words[0] if len(words) > 1 else ""))
    return tuple(Person(*spelled[key], tuple(mentions)) for key, mentions in found.items())


def _name_words(text: str) -> tuple[str, ...]:
    """Given names and surname of a name, without initials and patronymic; the surname is put last."""
    words = _WORD.findall(text)
    kept = [word for word in words if len(words) < 3 or not _PATRONYMIC.search(folded(word))]
    if len(words) == 3 and len(kept) == 2 and _PATRONYMIC.search(folded(words[2])):
        kept.reverse()
    return tuple(kept)


def _masculine(surname: str) -> str:
    if surname.endswith(("ова", "ева", "ина", "ына")):
        return surname[:-1]
    return surname[:-2] + "ий" if surname.endswith("ская") or surname.endswith("цкая") else surname


def _genders(name: str) -> tuple[str, ...]:
    low = folded(name)
    if low.endswith(("ов", "ев", "ин", "ын")):
        return name, name + "а"
    if low.endswith(("ова", "ева", "ина", "ына")):
        return name, name[:-1]
    if low.endswith(("ский", "цкий")):
        return name, name[:-2] + "ая"
    return (name, name[:-2] + "ий") if low.endswith(("ская", "цкая")) else (name,)
