"""From figures to quantities: units, currencies, percentages, dates and times around the figures."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from editorial.bitext.quantities.clock import times
from editorial.bitext.quantities.quantity import CalendarDate, ClockTime, Figure, Form, Kind, Quantity
from editorial.bitext.quantities.scanning import scan
from editorial.bitext.quantities.vocabulary import SPACE, Vocabulary

RANGE = re.compile(
    r"(?:[ \u00a0]?(?:[-‑–—−]|\.{2,3}|…|÷)[ \u00a0]?|[ \u00a0](?:до|to|and|и|или|or|by|на|x|х|×|against|versus)[ \u00a0](?:the )?)[+−-]?"
)
SEASON = re.compile(r"[-‑–—/]")
WORD_BEFORE = re.compile(r"([^\W\d_]+)['’]?[ \u00a0\u202f]+$")
YEARS = range(1000, 2101)
YEAR_WORD_BEFORE = 24
DECADE = re.compile(r"(?:['’]?s(?!\w)|[-‑]?(?:ых|ые|е|х|м|ми)(?![^\W_]))")
KINDS = {"percent": Kind.PERCENTAGE, "percentage-point": Kind.PERCENTAGE_POINT}


def assemble(text: str, vocabulary: Vocabulary) -> tuple[Quantity, ...]:
    """Every quantity of the text, in order."""
    found: list[Quantity] = []
    for item in scan(text, vocabulary):
        if item.kind is not None:
            found.append(item.quantity())
        else:
            found.extend(_measured(text, figure, vocabulary) for figure in item.figures)
    return tuple(_dated(text, times(text, _ranged(text, found), vocabulary), vocabulary))


def _quantity(kind: Kind, start: int, end: int, *figures: Figure, unit: str = "") -> Quantity:
    return Quantity(kind=kind, start=start, end=end, figures=figures, unit=unit)


def _measured(text: str, figure: Figure, vocabulary: Vocabulary) -> Quantity:
    """A figure with the unit or currency that stands beside it."""
    start, end = figure.start, figure.end
    if figure.form is Form.DIGITS and figure.value in YEARS and figure.value % 10 == 0 and figure.scale == 1:
        decade = DECADE.match(text, figure.literal[1] if figure.literal else end)
        if decade:
            short = (figure.value, figure.value % 100)
            return _quantity(Kind.DECADE, start, decade.end(), replace(figure, values=short, ordinal=False))
    before = _currency_before(text, start, vocabulary)
    if before:
        return _quantity(Kind.MONEY, before[0], end, figure, unit=before[1])
    if figure.vague:
        return _quantity(Kind.NUMBER, start, end, figure)
    unit = vocabulary.units.at(text, end)
    money = vocabulary.currencies.at(text, end)
    if money and (unit is None or money[1] >= unit[1]):
        return _quantity(Kind.MONEY, start, money[1], figure, unit=money[2])
    if unit and not _is_year(text, figure, unit, vocabulary):
        return _quantity(KINDS.get(unit[2], Kind.MEASURE), start, unit[1], figure, unit=unit[2])
    if unit or _year_like(text, figure, vocabulary):
        year = vocabulary.year_words.at(text, end)
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


def _whole(figure: Figure) -> bool:
    return figure.form is Form.DIGITS and figure.value in YEARS and figure.scale == 1 and len(figure.values) == 1


def _is_year(text: str, figure: Figure, unit: tuple[int, int, str], vocabulary: Vocabulary) -> bool:
    """Whether «2013 года» is a year and not so many years."""
    if unit[2] not in ("year", "gram", "second") or not _whole(figure) or figure.literal is None:
        return False
    literal = text[figure.literal[0] : figure.literal[1]]
    return literal.isdigit() and len(literal) == 4 and vocabulary.year_words.at(text, figure.end) is not None


def _year_like(text: str, figure: Figure, vocabulary: Vocabulary) -> bool:
    if not _whole(figure) or figure.literal is None or figure.literal[1] - figure.literal[0] != 4:
        return False
    if vocabulary.year_words.at(text, figure.end):
        return True
    if figure.value not in range(1500, 2101) or not vocabulary.year_before:
        return False
    before = WORD_BEFORE.search(text, max(0, figure.start - YEAR_WORD_BEFORE), figure.start)
    return before is not None and before[1].lower() in vocabulary.year_before and not _noun_follows(text, figure.end)


def _noun_follows(text: str, end: int) -> bool:
    return re.compile(rf"{SPACE}(?:people|men|women|children|jobs|new|of|units|cases)\b").match(text, end) is not None


def _ranged(text: str, found: list[Quantity]) -> list[Quantity]:
    """Ranges share their end's scale and unit; "2017/18" has a year of two digits."""
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        if len(left.figures) != 1 or len(right.figures) != 1:
            continue
        gap = text[left.end : right.start]
        short = _short_year(left.figures[0], right.figures[0], gap)
        if short is not None:
            figure = replace(right.figures[0], values=(short, *right.figures[0].values))
            found[index + 1] = replace(
                right, kind=Kind.DATE, figures=(figure,), unit="", date=CalendarDate(year=int(short))
            )
            found[index] = replace(left, kind=Kind.DATE, date=CalendarDate(year=int(left.value)), unit="")
        elif gap and RANGE.fullmatch(gap):
            found[index] = _shared(left, right)
            if left.kind is Kind.MONEY and right.kind is Kind.NUMBER:
                found[index + 1] = replace(right, kind=Kind.MONEY, unit=left.unit)
    return found


def _short_year(left: Figure, right: Figure, gap: str) -> Fraction | None:
    if not SEASON.fullmatch(gap) or not _whole(left) or right.form is not Form.DIGITS or not 10 <= right.value < 100:
        return None
    value = left.value // 100 * 100 + right.value
    return value if left.value < value else None


def _shared(left: Quantity, right: Quantity) -> Quantity:
    figure, other = left.figures[0], right.figures[0]
    if figure.scale == 1 and other.scale != 1 and figure.form is Form.DIGITS and figure.value < 1000:
        figure = replace(figure, values=(figure.value * other.scale, *figure.values))
    if left.kind is Kind.NUMBER and right.kind in (Kind.MEASURE, Kind.PERCENTAGE, Kind.MONEY, Kind.PERCENTAGE_POINT):
        return replace(left, kind=right.kind, unit=right.unit, figures=(figure,))
    if left.kind is Kind.NUMBER and right.kind is Kind.DATE and _whole(figure):
        return replace(left, kind=Kind.DATE, date=CalendarDate(year=int(figure.value)), figures=(figure,))
    return replace(left, figures=(figure,))


MONTH_WORD = re.compile(r"[^\W\d_]{3,}\.?")
DAY_BEFORE = re.compile(r"(?:[ \u00a0\u202f]+(?:of )?|-)$")
YEAR_AFTER = re.compile(r",?[ \u00a0\u202f]+(?:of )?")


def _dated(text: str, found: list[Quantity], vocabulary: Vocabulary) -> list[Quantity]:
    """Quantities with the names of months joined to days and years."""
    by_end = {q.figures[0].end: i for i, q in enumerate(found) if len(q.figures) == 1}
    by_start = {q.figures[0].start: i for i, q in enumerate(found) if len(q.figures) == 1}
    dates: list[Quantity] = []
    used: set[int] = set()
    for month in _months(text, vocabulary):
        date = _one_date(text, month, found, by_end, by_start, used)
        dates.append(date)
    implied = _implied(text, found, vocabulary)
    kept = [q for i, q in enumerate(found) if i not in used]
    return sorted([*kept, *dates, *implied], key=lambda q: (q.start, q.end))


def _months(text: str, vocabulary: Vocabulary) -> list[Figure]:
    figures = []
    for match in MONTH_WORD.finditer(text):
        found = vocabulary.months.at(text, match.start())
        if found is None or (vocabulary.capital_months and not match.group()[0].isupper()):
            continue
        values = (Fraction(found[2]),)
        figures.append(Figure(start=found[0], end=found[1], values=values, form=Form.MONTH))
    return figures


def _day(quantity: Quantity) -> Figure | None:
    figure = quantity.figures[0]
    plain = figure.form in (Form.DIGITS, Form.WORDS) and figure.scale == 1
    kinds = (Kind.NUMBER, Kind.ORDINAL, Kind.DATE)
    return (
        figure
        if plain and quantity.kind in kinds and figure.value.denominator == 1 and 1 <= figure.value <= 31
        else None
    )


def _one_date(
    text: str, month: Figure, found: list[Quantity], by_end: dict[int, int], by_start: dict[int, int], used: set[int]
) -> Quantity:
    figures, end = [month], month.end
    day: int | None = None
    before = DAY_BEFORE.search(text, max(0, month.start - 6), month.start)
    index = by_end.get(before.start()) if before else None
    if index is not None and index not in used and (figure := _day(found[index])):
        figures, day = [figure, month], int(figure.value)
        used.add(index)
    year: int | None = None
    while (after := YEAR_AFTER.match(text, end)) is not None:
        index = by_start.get(after.end())
        if index is None or index in used:
            break
        following = found[index].figures[0]
        comma = text[end] == ","
        if day is None and not comma and year is None and _day(found[index]) and following.end - following.start <= 4:
            day = int(following.value)
        elif (
            year is None
            and _whole(following)
            and following.end - following.start == 4
            and found[index].unit in ("", "year")
        ):
            year = int(following.value)
        else:
            break
        used.add(index)
        figures.append(following)
        end = found[index].end
        if year is not None:
            break
    date = CalendarDate(year=year, month=int(month.value), day=day)
    return Quantity(kind=Kind.DATE, start=figures[0].start, end=end, figures=tuple(figures), date=date)


def _implied(text: str, found: list[Quantity], vocabulary: Vocabulary) -> list[Quantity]:
    """Words that hold a unit with its amount: «полгода», "a week"; noon and midnight."""
    taken = [(q.start, q.end) for q in found]
    added, at = [], 0
    for match in MONTH_WORD.finditer(text):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        if at < len(taken) and taken[at][0] < match.end():
            continue
        word = match.group().rstrip(".").lower()
        if word in vocabulary.implied:
            value, unit = vocabulary.implied[word]
            figure = Figure(start=match.start(), end=match.end(), values=(value,), form=Form.IMPLIED)
            added.append(_quantity(Kind.MEASURE, match.start(), match.end(), figure, unit=unit))
        elif (key := vocabulary.clock["noon"].key(word) or vocabulary.clock["midnight"].key(word)) is not None:
            hours = (Fraction(12),) if key == "noon" else (Fraction(0), Fraction(24), Fraction(12))
            figure = Figure(start=match.start(), end=match.end(), values=hours, form=Form.IMPLIED)
            time = ClockTime(hour=12 if key == "noon" else 0, half_day=True)
            added.append(Quantity(kind=Kind.TIME, start=match.start(), end=match.end(), figures=(figure,), time=time))
    return added
