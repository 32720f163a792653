"""Posts on both sides, and the person each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from editorial.bitext.sides import Occurrence, found
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Segment

_PACKAGE, _FILE = "editorial.rules.accuracy", "title_mismatch"
_QUOTED_NAME = re.compile(r"«[^«»]{1,40}»|“[^“”]{1,40}”")
_JOINED = re.compile(r"[\s\u00a0-]*")
REACH = 60
"""Characters between a post and the name of its holder at most."""


@dataclass(frozen=True, slots=True)
class Title:
    """A post, the roles that its wording may stand for, and what changes it right there: deputy, acting, former.

    `place` holds the words that change it too.
    """

    place: Occurrence
    roles: frozenset[int]
    modifiers: frozenset[int] = frozenset()


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
    changing = list(found(_index("modifiers", column), segments))
    posts = tuple(_changed(place, frozenset(numbers), changing) for place, numbers in roles.items())
    return Titles(posts, frozenset(number for _, number in changing))


def _changed(place: Occurrence, roles: frozenset[int], changing: Sequence[tuple[Occurrence, int]]) -> Title:
    """The post with what stands right before it: «первый заместитель» before «министра»."""
    start, modifiers = place.start, set()
    for word, number in reversed(changing):
        if word.segment != place.segment or word.start >= place.end:
            continue
        if word.start >= place.start or _JOINED.fullmatch(place.segment.text[word.end : start]):
            start = min(start, word.start)
            modifiers.add(number)
    return Title(Occurrence(place.segment, start, place.end), roles, frozenset(modifiers))


def nearest(name: Occurrence, candidates: Sequence[Title]) -> Title | None:
    """The post beside a name: before it or after a comma, in the same segment, the nearest."""
    near = [(gap, t) for t in candidates if (gap := _gap(name, t.place)) is not None and gap <= REACH]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def exchanged(there: Titles, here: Titles) -> Iterator[tuple[Title, Title]]:
    """Posts that became others, the original's first: of one role that is changed otherwise, or without counterpart.

    A word that changes a post elsewhere on the other side («deputy to the minister») is taken to mean this one.
    """
    left, rest = list(here.posts), []
    for theirs in there.posts:
        same = [ours for ours in left if theirs.roles & ours.roles]
        ours = next((o for o in same if o.modifiers == theirs.modifiers), same[0] if same else None)
        if ours is None:
            rest.append(theirs)
            continue
        left.remove(ours)
        lost, added = theirs.modifiers - here.modifiers, ours.modifiers - there.modifiers
        if lost or added:
            yield theirs, ours
    if len(rest) == len(left) == 1 and not (rest[0].roles & here.roles or left[0].roles & there.roles):
        yield rest[0], left[0]


def _gap(name: Occurrence, title: Occurrence) -> int | None:
    if name.segment != title.segment:
        return None
    first, second = sorted((name, title), key=lambda o: o.start)
    between = name.segment.text[first.end : second.start]
    named = _QUOTED_NAME.sub("", between)
    broken = any(mark in named for mark in ';:()«»“”"')
    apposed = first is not name or between.lstrip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz"
    ).startswith(",")
    return None if broken or not apposed else len(between)


@cache
def _index(section: str, column: int) -> Wordings[int]:
    entries = vocabulary(_PACKAGE, _FILE)[section]
    pairs = [(wordings(russian), wordings(str(english))) for russian, english in entries.items()]
    return Wordings((wording, number) for number, pair in enumerate(pairs) for wording in pair[column])
