"""Figures of a unit that changed, are missing or were added, once everything that explains them is taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from editorial.bitext.quantities.comparison import Comparison, compared
from editorial.bitext.quantities.likeness import DIGITS, counting, likeness, same_thing, slip
from editorial.bitext.quantities.nature import Nature, nature
from editorial.bitext.quantities.neighbourhood import Neighbourhood, around_of, place_of
from editorial.bitext.quantities.quantity import Form, Kind
from editorial.bitext.quantities.sighting import Sighting
from editorial.bitext.quantities.vocabulary import vocabulary
from editorial.model import Bitext, Document, Segment, Unit

CHANGED, ALONE = 0.95, 0.6
ALL = 100
LEAST = 3
TOLERANT = Fraction(5, 4)
"""Words that differ by less say no more than about how many: «десяток», "a dozen"."""
WEAK = (Form.WORDS, Form.IMPLIED, Form.ROMAN)


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A figure of the source and the one of the target that stands for it with another value; None: there is none."""

    source: Sighting | None
    target: Sighting | None
    nature: Nature
    confidence: float

    @property
    def changed(self) -> bool:
        """Whether the two figures cannot both be right."""
        return self.nature is Nature.CHANGED


def discrepancies(unit: Unit, bitext: Bitext) -> Iterator[Discrepancy]:
    """What differs between the figures of the two sides of a unit, neighbouring units asked first."""
    if not unit.source and unit.target:
        yield from _parted(unit, bitext)
        return
    comparison = _compared(unit, bitext)
    if comparison is None:
        return
    if not any(one.required for one in (*comparison.source, *comparison.target)):
        yield from _words(unit, bitext, comparison)
        return
    around = around_of(unit, bitext)
    pairs = list(_paired(comparison))
    for s, t in pairs:
        if not (around.explains_source(s) and around.explains_target(t)):
            yield Discrepancy(s, t, nature(s, t), CHANGED)
    paired = {id(one) for pair in pairs for one in pair}
    merged = [one for s, t in pairs for one in (*_pieces(t, comparison.source), *_pieces(s, comparison.target))]
    yield from _alone(unit, bitext, comparison, around, paired | {id(one) for one in merged})


def _parted(unit: Unit, bitext: Bitext) -> Iterator[Discrepancy]:
    """A short segment that the aligner left alone beside its original, because the figure in it is another one.

    Only a figure that is one digit away, of the same unit, is taken for the same one.
    """
    if bitext.source is None:
        return
    at = place_of(unit, bitext)
    near = (*bitext.units[max(0, at - 1) : at], *bitext.units[at + 1 : at + 2])
    for other in near:
        if other.target or not other.source:
            continue
        comparison = compared(other.source, unit.target, (bitext.source.language, bitext.target.language))
        for s, t in _paired(comparison):
            if s.required and t.required and same_thing(s, t) and slip(s, t):
                yield Discrepancy(s, t, Nature.CHANGED, ALONE)


def _words(unit: Unit, bitext: Bitext, comparison: Comparison) -> Iterator[Discrepancy]:
    """One number in words on either side, of the same thing, and nothing else left: "fifteen" opposite «пятьдесят»."""
    there = [s for s in comparison.source if counting(s)]
    here = [t for t in comparison.target if counting(t)]
    if len(there) != 1 or len(here) != 1 or len(comparison.source) > 2 or len(comparison.target) > 2:
        return
    s, t = there[0], here[0]
    low, high = sorted((s.figure.value, t.figure.value))
    if low < LEAST or low * TOLERANT >= high or not same_thing(s, t) or _round(s) or _round(t):
        return
    around = around_of(unit, bitext)
    if not (around.explains_source(s) or around.explains_target(t)):
        yield Discrepancy(s, t, nature(s, t), ALONE)


def _round(one: Sighting) -> bool:
    """Whether a word may be no number but a great many: "millions", «тысячи»."""
    return str(one.figure.value) in ("1000", "1000000", "1000000000", "1000000000000")


def _compared(unit: Unit, bitext: Bitext) -> Comparison | None:
    if not unit.source or not unit.target or bitext.source is None:
        return None
    comparison = compared(unit.source, unit.target, (bitext.source.language, bitext.target.language))
    loose = (*comparison.source, *comparison.target)
    return comparison if any(s.required or counting(s) for s in loose) else None


def _paired(comparison: Comparison) -> Iterator[tuple[Sighting, Sighting]]:
    """The leftovers of both sides that stand for each other, the likeliest first."""
    more_there, more_here = _taken_weakly(comparison)
    there, here = [*comparison.source, *more_there], [*comparison.target, *more_here]
    scored = sorted((-likeness(s, t), i, j) for i, s in enumerate(there) for j, t in enumerate(here))
    done_there: set[int] = set()
    done_here: set[int] = set()
    for score, i, j in scored:
        if i not in done_there and j not in done_here and score < 0:
            done_there.add(i)
            done_here.add(j)
            yield there[i], here[j]


def _taken_weakly(comparison: Comparison) -> tuple[list[Sighting], list[Sighting]]:
    """Digits that only a word of the other side explains, or an amount in another unit, where the other side has
    digits of the kind left without counterpart."""
    there = [s for s in comparison.source if s.required]
    here = [t for t in comparison.target if t.required]
    if bool(there) == bool(here):
        return [], []
    weak_here = [t for s, t in comparison.pairs if t.required and (s.figure.form in WEAK or _converted(s, t))]
    weak_there = [s for s, t in comparison.pairs if s.required and (t.figure.form in WEAK or _converted(s, t))]
    return (
        [s for s in weak_there if any(same_thing(s, t) for t in here)][: len(here)],
        [t for t in weak_here if any(_could_be(s, t) for s in there)][: len(there)],
    )


def _could_be(s: Sighting, t: Sighting) -> bool:
    return s.quantity.kind is t.quantity.kind and (s.quantity.kind is not Kind.MEASURE or same_thing(s, t))


def _converted(s: Sighting, t: Sighting) -> bool:
    return s.quantity.kind is t.quantity.kind is Kind.MEASURE and s.quantity.unit != t.quantity.unit


def _pieces(one: Sighting, others: Sequence[Sighting]) -> list[Sighting]:
    """The figures that `one` runs together: "4.6" opposite «4–6»."""
    if not _split(one, others):
        return []
    parts = {Fraction(part) for part in DIGITS.findall(one.digits)}
    return [other for other in others if other.figure.value in parts]


def _alone(
    unit: Unit, bitext: Bitext, comparison: Comparison, around: Neighbourhood, paired: set[int]
) -> Iterator[Discrepancy]:
    """Figures of one side that nothing of the other side stands for."""
    assert bitext.source is not None
    for s in comparison.source:
        if id(s) in paired or not s.required or _dispensable(s, comparison, unit.target, bitext.target):
            continue
        if not (around.explains_source(s) or around.mentions(s, around.target) or _split(s, comparison.target)):
            yield Discrepancy(s, None, Nature.UNMATCHED, ALONE)
    matched = {value for pair in comparison.pairs for value in pair[0].figure.values}
    for t in comparison.target:
        if id(t) in paired or not t.required or _dispensable(t, comparison, unit.source, bitext.source):
            continue
        if not matched.isdisjoint(t.figure.values) or _split(t, comparison.source):
            continue
        if not (around.explains_target(t) or around.mentions(t, around.source)):
            yield Discrepancy(None, t, Nature.UNMATCHED, ALONE)


def _dispensable(one: Sighting, comparison: Comparison, other: Sequence[Segment], document: Document) -> bool:
    """Whether a translator adds or drops the figure freely.

    That is "0" and "1", "100%" for "all", the year of a date whose day stays, a year opposite "last year", and an
    amount that a word, left without counterpart itself, may paraphrase ("three times that").
    """
    if one.figure.value in (0, 1) or (one.figure.value == ALL and one.quantity.unit == "percent"):
        return True
    if _is_year(one):
        if len(one.quantity.figures) > 1 and one.figure is not one.quantity.figures[0]:
            return True
        if any(vocabulary(document.language).relative_dates.search(segment.text) for segment in other):
            return True
    rest = comparison.target if one in comparison.source else comparison.source
    return any(o.figure.form is Form.WORDS and o.figure.value > 1 and not o.figure.ordinal for o in rest)


def _split(one: Sighting, others: Sequence[Sighting]) -> bool:
    """Whether "18.30" stands opposite 18 and 30, or "12.05" opposite 12 May."""
    parts = DIGITS.findall(one.digits)
    values = [value for other in others for value in other.figure.values]
    return len(parts) > 1 and all(Fraction(part) in values for part in parts)


def _is_year(s: Sighting) -> bool:
    return s.figure.value.denominator == 1 and 1900 <= s.figure.value <= 2100 and s.figure.scale == 1
