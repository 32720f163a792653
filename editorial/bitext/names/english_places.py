"""Countries and cities that an English original names and its Russian version does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from editorial.bitext.sides import Occurrence, found, primary
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Bitext, Unit

_NAME_BEHIND = re.compile(r"[ \u00a0]+[A-Z]|-\w")
_NAME_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'.-]*)[ \u00a0]+$|-$")
_FUNCTION = re.compile(
    r"(?:In|From|To|The|And|But|For|Of|At|With|By|On|As|Both|Across|Between|While|When|Since|Outside|Near)"
)


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A place without counterpart anywhere in the draft, at its first mention in the original."""

    place: Occurrence
    unit: Unit


def unnamed_places(bitext: Bitext) -> Iterator[Unnamed]:
    """One for each place that stands alone, not in a longer name, and that no word of the Russian draft may mean."""
    if (primary(bitext.source), primary(bitext.target)) != ("en", "ru"):
        return
    named: set[int] | None = None
    seen: set[int] = set()
    for unit in bitext.units:
        for place, number in found(_english(), unit.source) if unit.target else ():
            if number in seen or _in_a_longer_name(place):
                continue
            seen.add(number)
            if named is None:
                named = {hit.value for s in bitext.target.segments for hit in _russian().find(s.text)}
            if number not in named and place.text not in bitext.target.text:
                yield Unnamed(place, unit)


def _in_a_longer_name(place: Occurrence) -> bool:
    text = place.segment.text
    before = _NAME_BEFORE.search(text, 0, place.start)
    alone = before is None or (before["word"] is not None and _FUNCTION.fullmatch(before["word"]) is not None)
    return not place.text[0].isupper() or _NAME_BEHIND.match(text, place.end) is not None or not alone


@cache
def _english() -> Wordings[int]:
    return Wordings((w, n) for n, (english, _) in enumerate(_places()) for w in english)


@cache
def _russian() -> Wordings[int]:
    return Wordings((w, n) for n, (_, russian) in enumerate(_places()) for w in russian)


@cache
def _places() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    data = vocabulary("editorial.bitext.names", "countries")
    return tuple((wordings(english), wordings(str(russian))) for english, russian in data.items())
