"""From a text to its figures: numbers in digits, words or Roman numerals, each with its scale word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from editorial.bitext.quantities import literals, words
from editorial.bitext.quantities.forms import SPACE
from editorial.bitext.quantities.quantity import CalendarDate, ClockTime, Figure, Form, Kind, Quantity
from editorial.bitext.quantities.vocabulary import Vocabulary

TOKEN = re.compile(
    rf"""
    (?P<link>https?://\S+ | www\.\S+ | \S+@\S+\.\w+
      | (?<!\w)[A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:ru|com|org|net|gov|info|int|eu)\b\S*)
  | (?P<phone>\+\d[\d \u00a0()‑–-]{{8,}}\d | (?<!\d)8[ -]?\(\d{{3,5}}\)[\d \u00a0‑–-]{{5,}}\d
      | (?<!\d)8[ -]800[ -][\d -]{{7,}}\d)
  | (?P<date>(?<![\d.,/])(?:\d{{4}}-\d{{2}}-\d{{2}}
      | (?P<first>\d{{1,2}})(?P<mark>[./])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d{{2}}))(?![\d/]|\.\d))
  | (?P<time>(?<![\d:])\d{{1,2}}[:։]\d{{2}}(?:[:։]\d{{2}})?(?![\d:]))
  | (?P<fraction>(?<![\d/.,])(?P<whole>\d+[ \u00a0])?(?P<upper>\d)/(?P<lower>[2-9]|10|100)(?![\d/]))
  | (?P<code>(?<!\w)(?!(?:RUB|RUR|EUR|USD|GBP|CNY|Rs)\d|[a-z]+[-‑–]\d{{3}}0['’]?s\b)
      [^\W\d_]+[-‑–]?\d[\w]*(?:[.,/-]\d+)*)
  | (?P<decade>(?<![\w.,])['’]\d0(?=s\b))
  | (?P<number>{literals.LITERAL})
  | (?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])
  | (?P<word>[^\W\d_]+)
    """,
    re.VERBOSE,
)
DIGITS = re.compile(r"\d+")
VULGAR_AFTER = re.compile(r"[ \u00a0]?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])|[ \u00a0](\d)/([2-9])(?![\d/])")
LETTERS = re.compile(r"[^\W\d_]+")
CENTURY = 100


@dataclass(frozen=True, slots=True)
class Found:
    """What one token gives: figures, and for a date, a time or a telephone number in digits the whole of it."""

    figures: tuple[Figure, ...]
    kind: Kind | None = None
    date: CalendarDate | None = None
    time: ClockTime | None = None
    start: int = 0
    end: int = 0

    def quantity(self) -> Quantity:
        """The whole as a quantity."""
        assert self.kind is not None
        return Quantity(
            kind=self.kind, start=self.start, end=self.end, figures=self.figures, date=self.date, time=self.time
        )


def scan(text: str, vocabulary: Vocabulary) -> Iterator[Found]:
    """Figures from left to right; none overlaps another."""
    place = 0
    while (match := TOKEN.search(text, place)) is not None:
        found = _read(text, match, vocabulary)
        if found is not None and found.figures:
            yield found
            place = max(match.end(), found.end, found.figures[-1].end)
        else:
            place = match.end()


def _read(text: str, match: re.Match[str], vocabulary: Vocabulary) -> Found | None:
    match match.lastgroup:
        case "word":
            figure = words.figure(text, match, vocabulary)
            return None if figure is None else Found((figure,))
        case "number":
            return Found(_number(text, match, vocabulary))
        case "time":
            return _time(match)
        case "code" | "link":
            return _code(match)
        case _:
            return _special(text, match, vocabulary)


def _special(text: str, match: re.Match[str], vocabulary: Vocabulary) -> Found | None:
    if match["date"]:
        return _date(match, vocabulary)
    if match["phone"]:
        digits = re.sub(r"\D", "", match.group())
        digits = "7" + digits[1:] if len(digits) == 11 and digits[0] == "8" else digits
        return Found(
            (_digits(match.start(), match.end(), Fraction(int(digits))),), Kind.PHONE, None, None, *match.span()
        )
    if match["decade"]:
        short = int(match.group()[1:])
        return Found((_digits(match.start() + 1, match.end(), Fraction(1900 + short), Fraction(short)),))
    if match["vulgar"]:
        return Found((_digits(*match.span(), literals.VULGAR[match.group()]),))
    value = Fraction(int(match["upper"]), int(match["lower"])) + int((match["whole"] or "0").strip())
    percent = (value * 100,) if value < 1 else ()
    # "1/8 финала" is the round of 16.
    players = (2 / value,) if vocabulary.rounds.match(text, match.end()) else ()
    return Found((_after(text, _digits(*match.span(), value, *percent, *players), vocabulary),))


def _digits(start: int, end: int, *values: Fraction) -> Figure:
    return Figure(start=start, end=end, values=values, form=Form.DIGITS, literal=(start, end))


def _number(text: str, match: re.Match[str], vocabulary: Vocabulary) -> tuple[Figure, ...]:
    values = literals.values(match.group(), vocabulary.decimal)
    if not values:
        return tuple(
            _digits(match.start() + part.start(), match.start() + part.end(), Fraction(part.group()))
            for part in DIGITS.finditer(match.group())
        )
    return (_after(text, _digits(*match.span(), *values), vocabulary),)


def _after(text: str, figure: Figure, vocabulary: Vocabulary) -> Figure:
    """The figure with what is written after its digits: an ordinal's ending, a half, a scale."""
    ordinal = vocabulary.ordinal_suffix.match(text, figure.end)
    if ordinal:
        return _changed(figure, ordinal.end(), figure.values, ordinal=True)
    vulgar = VULGAR_AFTER.match(text, figure.end)
    if vulgar and figure.values[0].denominator == 1 and figure.values[0] < CENTURY:
        part = literals.VULGAR[vulgar[1]] if vulgar[1] else Fraction(int(vulgar[2]), int(vulgar[3]))
        figure = _changed(figure, vulgar.end(), (figure.value + part,))
    half = vocabulary.halves.at(text, figure.end)
    if half:
        figure = _changed(figure, half[1], (figure.value + Fraction(1, 2),))
    return _with_scale(text, figure, vocabulary)


def _with_scale(text: str, figure: Figure, vocabulary: Vocabulary) -> Figure:
    scale, end = Fraction(1), figure.end
    while (found := vocabulary.scale_after.at(text, end)) is not None and not _continues(text, found):
        scale, end = scale * Fraction(found[2]), found[1]
    if scale != 1:
        return _changed(figure, end, tuple(v * scale for v in figure.values), scale=scale)
    letters = LETTERS.match(text, figure.end) or re.compile(f"{SPACE}([A-Za-z])(?!\\w)").match(text, figure.end)
    letter = letters.group().strip() if letters else ""
    if letters and letter in vocabulary.letter_scales:
        scale = vocabulary.letter_scales[letter]
        money = vocabulary.currencies.key(text[max(0, figure.start - 1) : figure.start]) or vocabulary.currencies.key(
            text[max(0, figure.start - 4) : figure.start].strip()
        )
        if money:
            return _changed(figure, letters.end(), tuple(v * scale for v in figure.values), scale=scale)
        if letters.start() == figure.end and letter in "kKbB":
            return _changed(figure, letters.end(), (figure.value * scale, figure.value), scale=scale)
    return figure


def _continues(text: str, found: tuple[int, int, str]) -> bool:
    """Whether the scale word has more letters than the form: «тысячник» is no thousand."""
    return text[found[1] : found[1] + 1].isalpha()


def _changed(
    figure: Figure, end: int, values: tuple[Fraction, ...], *, scale: Fraction = Fraction(1), ordinal: bool = False
) -> Figure:
    return Figure(
        start=figure.start,
        end=end,
        values=values,
        form=figure.form,
        literal=figure.literal,
        scale=scale,
        ordinal=ordinal,
    )


def _code(match: re.Match[str]) -> Found:
    figures = tuple(
        Figure(
            start=match.start() + part.start(),
            end=match.start() + part.end(),
            values=(Fraction(part.group()),),
            form=Form.CODE,
            literal=(match.start() + part.start(), match.start() + part.end()),
        )
        for part in DIGITS.finditer(match.group())
    )
    return Found(figures, Kind.CODE, None, None, *match.span())


def _date(match: re.Match[str], vocabulary: Vocabulary) -> Found:
    numbers = [
        (int(p.group()), match.start() + p.start(), match.start() + p.end()) for p in DIGITS.finditer(match.group())
    ]
    first, second, third = (value for value, _, _ in numbers)
    short_year = (Fraction(2000 + third),) if third < CENTURY and match["first"] is not None else ()
    figures = tuple(
        _digits(start, end, Fraction(value), *(short_year if index == 2 else ()))
        for index, (value, start, end) in enumerate(numbers)
    )
    if match["first"] is None:
        date = CalendarDate(year=first, month=second, day=third)
    else:
        year = third if third > CENTURY else 2000 + third if third < 70 else 1900 + third
        slashes = "/" in match.group()
        day, month = (second, first) if slashes and vocabulary.day_order == "mdy" and first <= 12 else (first, second)
        if month > 12:
            day, month = month, day
        date = CalendarDate(year=year, month=month, day=day, numeric=slashes)
    if not (1 <= (date.month or 0) <= 12 and 1 <= (date.day or 0) <= 31):
        return Found(figures)
    return Found(figures, Kind.DATE, date, None, *match.span())


def _time(match: re.Match[str]) -> Found:
    parts = list(DIGITS.finditer(match.group()))
    figures = []
    for index, part in enumerate(parts):
        start, end = match.start() + part.start(), match.start() + part.end()
        form = Form.IMPLIED if index and part.group() == "00" else Form.DIGITS
        figures.append(Figure(start=start, end=end, values=(Fraction(part.group()),), form=form, literal=(start, end)))
    hour, minute = int(parts[0].group()), int(parts[1].group())
    if hour > 24 or minute > 59:
        return Found(tuple(figures))
    time = ClockTime(hour=hour, minute=minute, half_day=hour > 12 or parts[0].group()[0] == "0")
    return Found(tuple(figures), Kind.TIME, None, time, *match.span())
