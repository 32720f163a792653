"""Where a text divides into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from editorial.languages import Abbreviations, language

_OPENERS = "\"'«“„‘‚(\\["
_CLOSERS = "\"'»”“’)\\]"
_SPACE = "[ \u00a0\u202f]"
_PLACE = re.compile(rf"(?P<stop>[.!?…]+)(?P<closers>[{_CLOSERS}]*)(?P<gap>\s+)")
_START = re.compile(rf"[{_OPENERS}]*(?P<dash>[-‐–—−•*·]\s*)?[{_OPENERS}]*(?P<first>.)", re.DOTALL)
_TAIL = re.compile(rf"(?:(?<![^\W\d_])[^\W\d_]{{1,4}}\.{_SPACE}?)*[^\s{_OPENERS}]+\Z")
_INITIAL = re.compile(rf"(?:^|[\s{_OPENERS}./-])[^\W\d_]\Z")
_LETTER_AND_STOP = re.compile(r"[^\W\d_]\.")
_ACRONYM = re.compile(rf"(?:^|[\s{_OPENERS}])(?:[^\W\d_]\.)+[^\W\d_]\Z")
_FIGURE_BEFORE = re.compile(rf"(?:\d(?:-[^\W\d_]{{1,3}})?|\b[IVXLХ]+){_SPACE}*\Z")
_FIGURE_AFTER = re.compile(r"[\d№#]|[IVXLХ]+\b")
_FIGURE_AND_SPACE = "0123456789, \u00a0\u202f"
_LABEL = re.compile(r"\s*\(?(?:\d{1,2}(?:\.\d{1,2})*|[^\W\d_]|[IVXLХ]{1,5})\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_CLAUSE = re.compile(r"[^,;:.!?…]+")
_REACH = 40
"""Characters before a stop that are looked at: longer than any abbreviation with the words it goes with."""


def sentences(text: str, tag: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of a block's `text`, without the white space around them."""
    abbreviations = language(tag).abbreviations
    start = len(text) - len(text.lstrip())
    finish = len(text.rstrip())
    for place in _PLACE.finditer(text, start, finish):
        if _divides(text, start, place, abbreviations):
            yield start, place.start("gap")
            start = place.end()
    if start < finish:
        yield start, finish


def _divides(text: str, start: int, place: re.Match[str], known: Abbreviations) -> bool:
    """Whether a sentence that began at `start` ends at `place`."""
    following = _START.match(text, place.end())
    if following is None or not _opens(following):
        return False
    if place["stop"] != ".":
        return not (place["closers"] and _is_reported(text[place.end() : place.end() + _REACH], known))
    if _LABEL.fullmatch(text, start, place.start()):
        return False
    before = text[max(start, place.start() - _REACH) : place.start()]
    return _ends(before, text[following.start("first") : following.start("first") + _REACH], known)


def _is_reported(after: str, known: Abbreviations) -> bool:
    """Whether the speaker of what was quoted follows, with a verb of saying in the first four words."""
    words = _CLAUSE.match(after)
    return words is not None and not known.reporting.isdisjoint(words[0].split()[:4])


def _opens(following: re.Match[str]) -> bool:
    """Whether a sentence can begin so: with no small letter, and with no further punctuation."""
    first = following["first"]
    if following["dash"] and not (first.isupper() or first.isdigit()):
        return False
    return not first.islower() and (first.isalnum() or first in "$€£₽№#@§")


def _ends(before: str, after: str, known: Abbreviations) -> bool:
    """Whether the full stop between `before` and `after` is more than an abbreviation's."""
    for name in _names(before):
        use = _use(name, before, known)
        if use is not None:
            return not (name in known.numbers and _FIGURE_AFTER.match(after)) and _ends_after(use, after, known)
    if _INITIAL.search(before) and _LETTER_AND_STOP.match(after):
        return False
    if (before[-1:].isupper() and _INITIAL.search(before)) or _ACRONYM.search(before):
        return _starts(after, known)
    return True


class _Use(Enum):
    """What an abbreviation's stop does, after `Abbreviations`."""

    NAME = "names"
    NUMBER = "numbers"
    UNIT = "units"
    FINAL = "final"
    WARY = "wary"


def _use(name: str, before: str, known: Abbreviations) -> _Use | None:
    if name in known.units and _FIGURE_BEFORE.search(before, 0, len(before) - len(name) + 1):
        return _Use.UNIT
    sets = ((known.final, _Use.FINAL), (known.numbers, _Use.NUMBER), (known.names, _Use.NAME), (known.wary, _Use.WARY))
    return next((use for names, use in sets if name in names), None)


def _ends_after(use: _Use, after: str, known: Abbreviations) -> bool:
    match use:
        case _Use.NAME:
            return False
        case _Use.NUMBER:
            return not _FIGURE_AFTER.match(after)
        case _Use.UNIT:
            return not after[0].isdigit()
        case _Use.FINAL:
            word = _FIRST_WORD.match(after.lstrip(_FIGURE_AND_SPACE))
            return word is None or word[0] not in known.followers
        case _Use.WARY:
            return _starts(after, known)


def _starts(after: str, known: Abbreviations) -> bool:
    """Whether `after` opens with one of the small words that seldom stand inside a name."""
    word = _FIRST_WORD.match(after)
    return word is not None and word[0].lower() in known.starters and not after.startswith(".", word.end())


def _names(before: str) -> Iterator[str]:
    """Abbreviations that `before` may end with, the longest first, as written and in small letters."""
    tail = _TAIL.search(before)
    if tail is None:
        return
    parts = [part for part in re.split(rf"(?<=\.){_SPACE}?", tail[0]) if part]
    for first in range(len(parts)):
        name = "".join(parts[first:]) + "."
        initial = len(name) == 2 and name[0].isupper()
        yield from (name,) if initial else dict.fromkeys((name, name.capitalize(), name.lower()))
