"""The headline of a release and its body, and what of the one stands in the other, for the headline rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.arithmetic import precision
from editorial.bitext.quantities.conversion import converted
from editorial.bitext.quantities.quantity import Form, Kind, Quantity
from editorial.model import BlockKind, Document, Segment

FIRST_BLOCKS = 3
LEAST_WORDS = 15
SMALL = 10
TITLE_CASE = 0.6
NAME = re.compile(r"(?<![\w-])[A-ZА-ЯЁ][\w’'-]*[^\W\d_]")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
STEM = 4
ROUNDED = 2
LIKELY = Fraction(1, 2), Fraction(2)


@dataclass(frozen=True, slots=True)
class Release:
    """The segments of the headline and those of the body."""

    headline: tuple[Segment, ...]
    body: tuple[Segment, ...]

    @property
    def body_text(self) -> str:
        return "\n".join(segment.text for segment in self.body)


def release(document: Document) -> Release | None:
    """Headline and body, or None for a draft without a headline or with next to no body."""
    first = next((k for k, b in enumerate(document.blocks[:FIRST_BLOCKS]) if b.kind is BlockKind.HEADING), None)
    if first is None:
        return None
    headline = tuple(s for s in document.segments if s.block == first)
    body = tuple(s for s in document.segments if s.block > first)
    if not headline or sum(len(s.text.split()) for s in body) < LEAST_WORDS:
        return None
    return Release(headline, body)


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity with its segment."""

    segment: Segment
    quantity: Quantity

    @property
    def text(self) -> str:
        return self.segment.text[self.quantity.start : self.quantity.end]


def stated(segments: Sequence[Segment], language: str) -> list[Stated]:
    """The quantities of the segments that say something definite."""
    return [
        Stated(segment, quantity)
        for segment in segments
        for quantity in quantities(segment.text, language)
        if not quantity.figures[0].vague and quantity.figures[0].form is not Form.IMPLIED and not _many(quantity)
    ]


def _many(quantity: Quantity) -> bool:
    """Whether a word may be no number but a great many: "millions"."""
    figure = quantity.figures[0]
    return figure.literal is None and figure.value in (10**3, 10**6, 10**9)


def unsupported(found: Release, language: str) -> Iterator[tuple[Stated, Stated | None]]:
    """Quantities of the headline that the body does not have, each with the one that it has instead."""
    body = stated(found.body, language)
    for one in stated(found.headline, language):
        if _small(one) or any(_supports(other, one) for other in body):
            continue
        yield one, _instead(one, body)


def _small(one: Stated) -> bool:
    """Whether the body need not repeat it: a list may stand for "three new clinics", a whole date is the line's own."""
    quantity = one.quantity
    whole_date = quantity.date is not None and None not in quantity.date.parts
    if whole_date or quantity.kind in (Kind.CODE, Kind.ORDINAL):
        return True
    least = SMALL if quantity.figures[0].form is Form.WORDS else 2
    whole = quantity.value.denominator == 1
    return whole and quantity.kind in (Kind.NUMBER, Kind.MEASURE) and quantity.value <= least


def _supports(other: Stated, one: Stated) -> bool:
    a, b = one.quantity, other.quantity
    if a.date is not None:
        return (b.date is not None and a.date.agrees(b.date) and _as_full(b, a)) or _year_in(b, a)
    if a.time is not None:
        return b.time is not None and a.time.minute == b.time.minute and (a.time.hour - b.time.hour) % 12 == 0
    values = {v for f in b.figures for v in f.values}
    if any(v in values for f in a.figures for v in f.values) or converted(a, b):
        return True
    slack = 2 * max(precision(one.segment.text, a.figures[0]), _roundness(a.value))
    return any(abs(v - a.value) < slack for v in values) and a.figures[0].literal is not None


def _roundness(value: Fraction) -> Fraction:
    """Half of the last digit that is not zero, where zeros say that a large figure was rounded: 50,000 of 600,000."""
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Fraction(10**zeros, 2) if zeros >= ROUNDED else Fraction(0)


def _as_full(b: Quantity, a: Quantity) -> bool:
    """Whether `b` states a part that `a` states, so that agreeing means something."""
    assert a.date is not None
    assert b.date is not None
    return any(x is not None and x == y for x, y in zip(a.date.parts, b.date.parts, strict=True)) or b.date.numeric


def _year_in(b: Quantity, a: Quantity) -> bool:
    year = a.date.year if a.date and a.date.month is None else None
    return year is not None and any(Fraction(year) in f.values for f in b.figures)


def _instead(one: Stated, body: Sequence[Stated]) -> Stated | None:
    """The body's quantity that the headline most likely means: of the same kind and unit, and nearest in value."""
    a = one.quantity
    if a.date is not None and a.date.month is not None:
        same = [o for o in body if o.quantity.date and o.quantity.date.month and _shares_part(o.quantity, a)]
        return same[0] if len(same) == 1 else None
    alike = [o for o in body if o.quantity.kind is a.kind and o.quantity.unit == a.unit and o.quantity.value > 0]
    noun = _following(one)
    sure = [o for o in alike if _slip(o, one) or (noun and _following(o)[:STEM] == noun[:STEM])]
    if a.kind is Kind.PERCENTAGE and len(alike) == 1:
        sure = alike
    near = [o for o in sure if a.value and (_slip(o, one) or LIKELY[0] <= o.quantity.value / a.value <= LIKELY[1])]
    return min(near, key=lambda o: abs(o.quantity.value - a.value)) if near else None


def _slip(other: Stated, one: Stated) -> bool:
    """Whether one digit differs, or two stand in the wrong order."""
    a, b = (re.sub(r"\D", "", x.text) for x in (one, other))
    return len(a) == len(b) > 1 and (sum(x != y for x, y in zip(a, b, strict=True)) == 1 or sorted(a) == sorted(b))


def _shares_part(b: Quantity, a: Quantity) -> bool:
    assert a.date is not None
    assert b.date is not None
    return a.date.month == b.date.month or (a.date.day is not None and a.date.day == b.date.day)


def _following(one: Stated) -> str:
    match = WORD.search(one.segment.text, one.quantity.end)
    return match.group().lower() if match and match.start() - one.quantity.end <= 2 else ""


def title_case(text: str) -> bool:
    """Whether most words of a headline have capitals, so that a capital does not make a name."""
    long = [word for word in WORD.findall(text) if len(word) > 3]
    return not long or sum(word[0].isupper() for word in long) / len(long) > TITLE_CASE
