"""Posts on both sides, and the person each belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from editorial.bitext.sides import Occurrence, found
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Segment

_PACKAGE, _FILE = "editorial.rules.accuracy", "title_mismatch"
REACH = 60
"""Characters between a post and the name of its holder at most."""


@dataclass(frozen=True, slots=True)
class Title:
    """A post, and the roles that its wording may stand for."""

    place: Occurrence
    roles: frozenset[int]


@dataclass(frozen=True, slots=True)
class Titles:
    """The posts of one side of a unit, and what changes posts there: deputy, acting, former."""

    posts: tuple[Title, ...]
    modifiers: frozenset[int]

    @property
    def roles(self) -> frozenset[int]:
        return frozenset(role for post in self.posts for role in post.roles)


def titles(segments: Sequence[Segment], column: Literal[0, 1]) -> Titles:
    """The posts in segments of Russian (column 0) or English (column 1)."""
    roles: dict[Occurrence, set[int]] = {}
    for place, number in found(_index("roles", column), segments):
        roles.setdefault(place, set()).add(number)
    modifiers = frozenset(number for _, number in found(_index("modifiers", column), segments))
    return Titles(tuple(Title(place, frozenset(numbers)) for place, numbers in roles.items()), modifiers)


def nearest(name: Occurrence, candidates: Sequence[Title]) -> Title | None:
    """The post beside a name: before it or after a comma, in the same segment, the nearest."""
    near = [(gap, t) for t in candidates if (gap := _gap(name, t.place)) is not None and gap <= REACH]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _gap(name: Occurrence, title: Occurrence) -> int | None:
    if name.segment != title.segment:
        return None
    first, second = sorted((name, title), key=lambda o: o.start)
    between = name.segment.text[first.end : second.start]
    broken = any(mark in between for mark in ';:()«»“”"')
    apposed = first is not name or between.lstrip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz"
    ).startswith(",")
    return None if broken or not apposed else len(between)


@cache
def _index(section: str, column: int) -> Wordings[int]:
    entries = vocabulary(_PACKAGE, _FILE)[section]
    pairs = [(wordings(russian), wordings(str(english))) for russian, english in entries.items()]
    return Wordings((wording, number) for number, pair in enumerate(pairs) for wording in pair[column])
