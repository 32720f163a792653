"""From figures to quantities: units, currencies, percentages, dates and times around the figures."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from editorial.bitext.quantities.clock import times
from editorial.bitext.quantities.dates import dated, in_years, is_year
from editorial.bitext.quantities.forms import SPACE
from editorial.bitext.quantities.implied import implied
from editorial.bitext.quantities.quantity import CalendarDate, Figure, Form, Kind, Quantity
from editorial.bitext.quantities.scanning import scan
from editorial.bitext.quantities.vocabulary import Vocabulary

SEASON = re.compile(r"[-‑–—/]")
WORD_BEFORE = re.compile(r"([^\W\d_]+)['’]?[ \u00a0\u202f]+$")
YEAR_WORD_BEFORE = 24
EARLIEST = 1500
CENTURY = 100
TEN = 10
KINDS = {"percent": Kind.PERCENTAGE, "percentage-point": Kind.PERCENTAGE_POINT, "basis-point": Kind.PERCENTAGE_POINT}


def assemble(text: str, vocabulary: Vocabulary) -> tuple[Quantity, ...]:
    """Every quantity of the text, in order."""
    found: list[Quantity] = []
    for item in scan(text, vocabulary):
        if item.kind is not None:
            found.append(item.quantity())
        else:
            found.extend(_measured(text, figure, vocabulary) for figure in item.figures)
    read = dated(text, times(text, _ranged(text, found, vocabulary), vocabulary), vocabulary)
    words = list(implied(text, read, vocabulary))
    kept = [q for q in read if not any(w.start < q.start and q.end <= w.end for w in words)] if words else read
    return tuple(sorted([*kept, *words], key=lambda q: (q.start, q.end)))


def _quantity(kind: Kind, start: int, end: int, *figures: Figure, unit: str = "") -> Quantity:
    return Quantity(kind=kind, start=start, end=end, figures=figures, unit=unit)


def _measured(text: str, figure: Figure, vocabulary: Vocabulary) -> Quantity:
    """A figure with the unit or currency that stands beside it."""
    start, end = figure.start, figure.end
    if figure.form is Form.DIGITS and in_years(figure.value) and figure.value % 10 == 0 and figure.scale == 1:
        decade = vocabulary.decade_suffix.match(text, figure.literal[1] if figure.literal else end)
        if decade:
            short = (figure.value, figure.value % CENTURY or figure.value / CENTURY + 1)
            return _quantity(Kind.DECADE, start, decade.end(), replace(figure, values=short, ordinal=False))
    before = _currency_before(text, start, vocabulary)
    if before:
        return _quantity(Kind.MONEY, before[0], end, figure, unit=before[1])
    if figure.vague:
        return _quantity(Kind.NUMBER, start, end, figure)
    return _with_unit(text, figure, vocabulary)


def _with_unit(text: str, figure: Figure, vocabulary: Vocabulary) -> Quantity:
    start, end = figure.start, figure.end
    unit = vocabulary.units.at(text, end)
    money = vocabulary.currencies.at(text, end)
    if money and (unit is None or money[1] >= unit[1]):
        return _quantity(Kind.MONEY, start, money[1], figure, unit=money[2])
    if unit and not _is_year(text, figure, unit, vocabulary):
        return _quantity(KINDS.get(unit[2], Kind.MEASURE), start, unit[1], figure, unit=unit[2])
    year = vocabulary.year_words.at(text, end)
    if year and figure.ordinal and figure.form is Form.DIGITS and TEN <= figure.value < CENTURY:
        figure = replace(figure, values=(figure.value, 1900 + figure.value, 2000 + figure.value))
    elif unit or _year_like(text, figure, vocabulary):
        date = CalendarDate(year=int(figure.value))
        return Quantity(kind=Kind.DATE, start=start, end=year[1] if year else end, figures=(figure,), date=date)
    return _quantity(Kind.ORDINAL if figure.ordinal else Kind.NUMBER, start, end, figure)


def _currency_before(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, str] | None:
    for back in (5, 4, 3, 2, 1):
        place = start - back
        if place < 0 or (place and text[place].isalpha() and text[place - 1].isalpha()):
            continue
        found = vocabulary.currency_before.at(text, place)
        if found and not text[found[1] : start].strip(" \u00a0\u202f"):
            return found[0], found[2]
    return None


def _is_year(text: str, figure: Figure, unit: tuple[int, int, str], vocabulary: Vocabulary) -> bool:
    """Whether «2013 года» is a year and not so many years."""
    if unit[2] not in ("year", "gram", "second") or not is_year(figure) or figure.literal is None:
        return False
    literal = text[figure.literal[0] : figure.literal[1]]
    return literal.isdigit() and len(literal) == 4 and vocabulary.year_words.at(text, figure.end) is not None


def _year_like(text: str, figure: Figure, vocabulary: Vocabulary) -> bool:
    if not is_year(figure) or figure.literal is None or figure.literal[1] - figure.literal[0] != 4:
        return False
    if vocabulary.year_words.at(text, figure.end):
        return True
    if figure.value < EARLIEST or not vocabulary.year_before:
        return False
    before = WORD_BEFORE.search(text, max(0, figure.start - YEAR_WORD_BEFORE), figure.start)
    return before is not None and before[1].lower() in vocabulary.year_before and not _noun_follows(text, figure.end)


def _noun_follows(text: str, end: int) -> bool:
    return re.compile(rf"{SPACE}(?:people|men|women|children|jobs|new|of|units|cases)\b").match(text, end) is not None


def _ranged(text: str, found: list[Quantity], vocabulary: Vocabulary) -> list[Quantity]:
    """Ranges share their end's scale and unit; "2017/18" has a year of two digits."""
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        if len(left.figures) != 1 or len(right.figures) != 1:
            continue
        gap = text[left.end : right.start]
        if _compound(left, right, gap) or _hundredths(text, left, right, vocabulary):
            found[index] = _added(left, right)
            del found[index + 1]
            continue
        short = _short_year(left.figures[0], right.figures[0], gap)
        if short is not None:
            figure = replace(right.figures[0], values=(short, *right.figures[0].values))
            found[index + 1] = replace(
                right, kind=Kind.DATE, figures=(figure,), unit="", date=CalendarDate(year=int(short))
            )
            found[index] = replace(left, kind=Kind.DATE, date=CalendarDate(year=int(left.value)), unit="")
        elif gap and vocabulary.range.fullmatch(gap):
            found[index] = _shared(left, right)
            if left.date and not left.date.month and right.kind is Kind.NUMBER and is_year(right.figures[0]):
                found[index + 1] = replace(right, kind=Kind.DATE, date=CalendarDate(year=int(right.value)))
            if left.kind is Kind.MONEY and right.kind is Kind.NUMBER:
                found[index + 1] = replace(right, kind=Kind.MONEY, unit=left.unit)
    return found


def _compound(left: Quantity, right: Quantity, gap: str) -> bool:
    """Whether two figures are one number: «3 млн 200 тыс.», "5 thousand 300"."""
    one, other = left.figures[0], right.figures[0]
    digits = one.form is other.form is Form.DIGITS and not other.ordinal
    return digits and left.kind is Kind.NUMBER and not gap.strip() and 1 <= other.value < one.scale > other.scale


def _hundredths(text: str, left: Quantity, right: Quantity, vocabulary: Vocabulary) -> bool:
    """Whether the second amount is in kopecks or cents of the first: «71 рубль 60 копеек»."""
    plain = left.kind is Kind.MONEY and right.kind is Kind.NUMBER and left.figures[0].scale == 1
    beside = plain and not text[left.end : right.start].strip()
    return beside and right.value < CENTURY and vocabulary.hundredths.match(text, right.end) is not None


def _added(left: Quantity, right: Quantity) -> Quantity:
    """Both as one: the second in hundredths of the first where that is money."""
    one, other = left.figures[0], right.figures[0]
    more = other.value / CENTURY if left.kind is Kind.MONEY else other.value
    literal = (one.literal[0], other.literal[1]) if one.literal and other.literal else None
    whole = replace(one, end=other.end, values=(one.value + more,), literal=literal)
    if left.kind is Kind.MONEY:
        return replace(left, end=right.end, figures=(whole,))
    return replace(right, start=left.start, figures=(whole,))


def _short_year(left: Figure, right: Figure, gap: str) -> Fraction | None:
    if not SEASON.fullmatch(gap) or not is_year(left) or right.form is not Form.DIGITS or not 10 <= right.value < 100:
        return None
    value = left.value // 100 * 100 + right.value
    return value if left.value < value else None


def _shared(left: Quantity, right: Quantity) -> Quantity:
    figure, other = left.figures[0], right.figures[0]
    if figure.scale == 1 and other.scale != 1 and figure.form is Form.DIGITS and figure.value < 1000:
        figure = replace(figure, values=(figure.value * other.scale, *figure.values))
    if left.kind is Kind.NUMBER and right.kind in (Kind.MEASURE, Kind.PERCENTAGE, Kind.MONEY, Kind.PERCENTAGE_POINT):
        return replace(left, kind=right.kind, unit=right.unit, figures=(figure,))
    if left.kind is Kind.NUMBER and right.kind is Kind.DATE and is_year(figure):
        return replace(left, kind=Kind.DATE, date=CalendarDate(year=int(figure.value)), figures=(figure,))
    return replace(left, figures=(figure,))
