"""Two speakers of one unit who changed places: the first's words are given to the second."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editorial.bitext.literal import translates
from editorial.bitext.names.rendering import Rendering
from editorial.bitext.quotations import Quotation
from editorial.bitext.sides import Occurrence
from editorial.model import Lexicon, Region

_WORD = re.compile(r"[^\W\d_]{4,}")


def exchanged(
    spoken: tuple[Sequence[Quotation], Sequence[Quotation]], found: Sequence[Rendering], lexicon: Lexicon | None
) -> list[tuple[Occurrence, Rendering]]:
    """Words of the draft that name a speaker who in the original says something else, each with whom it should name.

    `spoken` are the quotations of the two sides of one unit; nothing is told unless both sides have the same number,
    each with its own speaker beside it, and the words said are in the same order on both.
    """
    theirs, ours = spoken
    if len(theirs) != len(ours) or len(theirs) < 2:
        return []
    outside = [r for r in found if r.word and not any(q.region.contains(r.mention.entity.region) for q in theirs)]
    there = [_nearest(q, [(r.mention.entity.region, r) for r in outside]) for q in theirs]
    beside = [(r.word.region, r) for r in outside if r.word and not any(q.region.contains(r.word.region) for q in ours)]
    here = [_nearest(q, beside) for q in ours]
    if None in there or None in here or not _in_order(theirs, ours, lexicon):
        return []
    pairs = [(s, t) for s, t in zip(there, here, strict=True) if s and t]
    surnames = [(s.person.surname, t.person.surname) for s, t in pairs]
    if sorted(s for s, _ in surnames) != sorted(t for _, t in surnames) or len({s for s, _ in surnames}) < len(pairs):
        return []
    return [(t.word, s) for s, t in pairs if t.word and s.person.surname != t.person.surname]


def _nearest(quotation: Quotation, names: Sequence[tuple[Region, Rendering]]) -> Rendering | None:
    region = quotation.region
    apart = [(max(place.start - region.end, region.start - place.end), n) for n, (place, _) in enumerate(names)]
    return names[min(apart)[1]][1] if apart else None


def _in_order(theirs: Sequence[Quotation], ours: Sequence[Quotation], lexicon: Lexicon | None) -> bool:
    """Whether each quotation has more of its own counterpart's words than of the others'."""
    return all(
        _shared(one.text, other.text, lexicon) > max(_shared(one.text, o.text, lexicon) for o in ours if o is not other)
        for one, other in zip(theirs, ours, strict=True)
    )


def _shared(one: str, other: str, lexicon: Lexicon | None) -> int:
    russian, english = (one, other) if re.search("[а-я]", one) else (other, one)
    words = _WORD.findall(english)
    return sum(any(translates(word, w, lexicon) for w in words) for word in _WORD.findall(russian))
