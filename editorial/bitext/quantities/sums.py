"""Sums that a sentence states and gets wrong: parts against a total, shares against 100 per cent, growth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from editorial.bitext.quantities.arithmetic import growth, precision
from editorial.bitext.quantities.quantity import Form, Kind, Quantity

COUNTED = (Kind.NUMBER, Kind.MEASURE, Kind.MONEY)
MOST_PARTS = 8
FOLD = 10
CLAUSE = re.compile(r"[;:—–]| - ")


@dataclass(frozen=True, slots=True)
class Sum:
    """A stated quantity that its parts contradict; `exact` when `reckoned` can be put in its place."""

    stated: Quantity
    parts: tuple[Quantity, ...]
    reckoned: Fraction
    exact: bool = True


def sums(text: str, found: Sequence[Quantity], words: Mapping[str, re.Pattern[str]]) -> Iterator[Sum]:
    """Every sum of the sentence that is off."""
    plain = [q for q in found if len(q.figures) == 1 and q.figures[0].form in (Form.DIGITS, Form.WORDS)]
    yield from _totals(text, plain, words)
    yield from _shares(text, plain, words)
    yield from _growth(text, plain, words)


def _totals(text: str, found: Sequence[Quantity], words: Mapping[str, re.Pattern[str]]) -> Iterator[Sum]:
    for name in ("exactly", "within"):
        for match in words[name].finditer(text):
            total = _total_before(text, found, match.start())
            parts = _parts_after(text, found, match.end(), total)
            if total is None or not parts:
                continue
            added = sum((p.value for p in parts), Fraction(0))
            slack = sum((precision(text, p.figures[0]) for p in parts if p.figures[0].scale != 1), Fraction(0))
            slack += precision(text, total.figures[0]) if total.figures[0].scale != 1 else 0
            if added > total.value + slack or (name == "exactly" and len(parts) > 1 and added < total.value - slack):
                yield Sum(total, tuple(parts), added, exact=len(parts) > 1)


def _total_before(text: str, found: Sequence[Quantity], place: int) -> Quantity | None:
    before = [q for q in found if q.end <= place and q.kind in COUNTED and not q.figures[0].ordinal]
    if not before or CLAUSE.search(text, before[-1].end, place):
        return None
    total = before[-1]
    return total if total.value > 1 and len(text[total.end : place].split()) <= 12 else None


def _parts_after(text: str, found: Sequence[Quantity], place: int, total: Quantity | None) -> list[Quantity]:
    """The list of parts that begins at `place`: counted alike, joined by commas and "and"."""
    parts: list[Quantity] = []
    end = place
    for quantity in found:
        if total is None or quantity.start < place or quantity.kind not in COUNTED or quantity.figures[0].ordinal:
            continue
        gap = text[end : quantity.start]
        if (parts and not re.search(r",|\band\b|\bи\b", gap)) or len(gap.split()) > 6 or re.search(r"[.;:()]", gap):
            break
        if (
            quantity.value > 3 * total.value
            or quantity.unit != total.unit
            or quantity.kind is not total.kind
            or len(parts) == MOST_PARTS
        ):
            break
        parts.append(quantity)
        end = quantity.end
    return parts


def _shares(text: str, found: Sequence[Quantity], words: Mapping[str, re.Pattern[str]]) -> Iterator[Sum]:
    """Shares that end with the rest: they make 100 per cent."""
    rest = words["rest"].search(text)
    shares = [q for q in found if q.kind is Kind.PERCENTAGE]
    if rest is None or len(shares) < 2 or any(words[w].search(text) for w in ("up", "down")):
        return
    last = next((q for q in shares if q.start >= rest.start()), None)
    if last is None or last is not shares[-1] or last.start - rest.end() > 30:
        return
    added = sum((q.value for q in shares), Fraction(0))
    slack = sum((precision(text, q.figures[0]) for q in shares), Fraction(0))
    others = added - last.value
    if abs(added - 100) > slack and others < 100:
        yield Sum(last, tuple(shares[:-1]), 100 - others)


def _growth(text: str, found: Sequence[Quantity], words: Mapping[str, re.Pattern[str]]) -> Iterator[Sum]:
    """Growth with its ends, "grew by 10% from 200 to 250 tonnes": two amounts, and a percentage beside them."""
    up, down = words["up"].search(text), words["down"].search(text)
    shares = [q for q in found if q.kind is Kind.PERCENTAGE]
    ends = _first_and_last(text, found, words)
    if ends is None or len(shares) != 1 or (up is None) is (down is None):
        return
    first, last = ends
    if shares[0] in ends:
        return
    before = first.value, precision(text, first.figures[0])
    after = last.value, precision(text, last.figures[0])
    between = growth(before, after)
    if between is None or not 1 <= last.value / first.value * FOLD <= FOLD**2:
        return
    low, high = sorted(abs(v) for v in between)
    share, slack = shares[0].value, 2 * precision(text, shares[0].figures[0])
    if (last.value > first.value) is (up is not None) and not low - slack <= share <= high + slack:
        step = 2 * precision(text, shares[0].figures[0])
        exactly = abs(last.value / first.value - 1) * 100
        yield Sum(shares[0], (first, last), round(exactly / step) * step)


def _first_and_last(
    text: str, found: Sequence[Quantity], words: Mapping[str, re.Pattern[str]]
) -> tuple[Quantity, Quantity] | None:
    for first, last in pairwise(found):
        gap = text[first.end : last.start]
        before = text[max(0, first.start - 8) : first.start].rstrip().rpartition(" ")[2]
        if not words["from"].fullmatch(before) or not words["to"].search(gap) or len(gap.split()) > 6:
            continue
        alike = first.kind is last.kind and first.kind in COUNTED and first.unit == last.unit
        if alike and not first.figures[0].ordinal and first.value != last.value:
            return first, last
    return None
