"""Words beside a figure that say which way it goes: up or down by 8%, over or under 40, from or until May 3.

In a sentence that says both, the figure tells which word belongs to which: it has its equal on the other side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.comparison import compared
from editorial.bitext.quantities.quantity import Kind
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.sides import Occurrence
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Region, Segment, Unit

_CLAUSE = re.compile(r"[;:()«»“”\"—–]|[,.]\s|\b(?:and|but|while|а|но|и)\b")
_BESIDE = re.compile(r"[\s\u00a0$€£₽~]*(?:(?:на|по|the|a|on|of)\s+)?[\s\u00a0$€£₽]*")
_NEGATOR = re.compile(r"(?i)\b(?:не|ни|нет|без|not|no|never|without|nor)\b|n['’]t\b")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Bearing:
    """Two words beside equal figures that exclude each other: `there` in the original, `here` in the draft."""

    there: Occurrence
    here: Occurrence


@dataclass(frozen=True, slots=True)
class _Group:
    reach: int
    behind: int
    dates: bool
    before: Mapping[str, Wordings[str]]
    after: Mapping[str, Wordings[str]]


def opposite_bearings(unit: Unit, languages: tuple[str, str]) -> Iterator[Bearing]:
    """One for each figure that has its equal on the other side and goes the other way there."""
    if not {tag.partition("-")[0].lower() for tag in languages} <= {"ru", "en"}:
        return
    done: list[Region] = []
    for s, t in compared(unit.source, unit.target, languages).pairs:
        for group in _groups().values():
            there, here = _found(s, languages[0], group), _found(t, languages[1], group)
            if there and here and there[1] != here[1] and not any(here[0].region.overlaps(r) for r in done):
                done.append(here[0].region)
                yield Bearing(there[0], here[0])


def _found(one: Sighting, language: str, group: _Group) -> tuple[Occurrence, str] | None:
    """The word beside a figure and its pole; None where there is none, where there are several, or a negation."""
    if group.dates and one.quantity.kind is not Kind.DATE:
        return None
    tag, segment = language.partition("-")[0].lower(), one.segment
    low, high = _between(segment, one, language)
    before, after = segment.text[low : one.quantity.start], segment.text[one.quantity.end : high]
    hits = [
        (low + h.start, low + h.end, h.value)
        for h in group.before[tag].find(before)
        if _reaches(before[h.end :], group)
    ]
    behind = [match.end() for match in _WORD.finditer(after)][: group.behind]
    hits += [
        (one.quantity.end + h.start, one.quantity.end + h.end, h.value)
        for h in group.after[tag].find(after)
        if behind and h.end <= behind[-1]
    ]
    poles = {value for _, _, value in hits if value != "-"}
    if len(poles) != 1 or any(value == "-" for _, _, value in hits):
        return None
    rest = before + after
    for start, end, _ in hits:
        rest = rest.replace(segment.text[start:end], " ")
    if _NEGATOR.search(rest):
        return None
    start, end, pole = hits[-1]
    return Occurrence(segment, start, end), pole


def _reaches(gap: str, group: _Group) -> bool:
    return len(gap) <= group.reach if group.reach else _BESIDE.fullmatch(gap) is not None


def _between(segment: Segment, one: Sighting, language: str) -> tuple[int, int]:
    """The stretch around a figure up to the next one, or the end of the clause, on either side."""
    others = [q for q in quantities(segment.text, language) if q is not one.quantity]
    low = max((q.end for q in others if q.end <= one.quantity.start), default=0)
    high = min((q.start for q in others if q.start >= one.quantity.end), default=len(segment.text))
    breaks = [match.end() for match in _CLAUSE.finditer(segment.text, low, one.quantity.start)]
    stop = _CLAUSE.search(segment.text, one.quantity.end, high)
    return max([low, *breaks]), stop.start() if stop else high


@cache
def _groups() -> Mapping[str, _Group]:
    data: Mapping[str, Mapping[str, Any]] = vocabulary("editorial.bitext", "bearings")
    return {name: _group(group) for name, group in data.items()}


def _group(data: Mapping[str, Any]) -> _Group:
    poles: Mapping[str, Mapping[str, str]] = data["poles"]
    real = {pole: sides for pole, sides in poles.items() if pole != "-"}
    before, after = ({tag: _index(chosen, tag) for tag in ("ru", "en")} for chosen in (poles, real))
    return _Group(data["reach"], data["behind"], bool(data.get("dates")), before, after)


def _index(poles: Mapping[str, Mapping[str, str]], tag: str) -> Wordings[str]:
    return Wordings((wording, pole) for pole, sides in poles.items() for wording in wordings(sides.get(tag, "")))
