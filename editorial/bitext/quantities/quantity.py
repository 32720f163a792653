"""What the reader finds in a text: figures, and the quantities they make up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Form(StrEnum):
    """How a figure is written.

    `CODE` is a number inside a name ("Т-34", "COVID-19", "Q2"), `MONTH` the number that the name of a month stands
    for, `IMPLIED` a number that a word holds without saying it ("a week", "полгода", the minutes of "6 p.m.").
    """

    DIGITS = "digits"
    WORDS = "words"
    ROMAN = "roman"
    CODE = "code"
    MONTH = "month"
    IMPLIED = "implied"


class Kind(StrEnum):
    """What a quantity is."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    MEASURE = "measure"
    PERCENTAGE = "percentage"
    PERCENTAGE_POINT = "percentage-point"
    MONEY = "money"
    DATE = "date"
    TIME = "time"
    DECADE = "decade"
    PHONE = "phone"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number in a text: `text[start:end]`, its scale word included ("1.5 billion").

    `values` holds what it may mean, the likeliest first ("2" in "2–3 million" is 2,000,000 or 2). `literal` is the
    region of its digits where it has any, `scale` what its scale word multiplies them by.
    """

    start: int
    end: int
    values: tuple[Fraction, ...]
    form: Form
    literal: tuple[int, int] | None = None
    scale: Fraction = Fraction(1)
    ordinal: bool = False
    vague: bool = False

    @property
    def value(self) -> Fraction:
        """The likeliest value."""
        return self.values[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """The parts of a date that the text states; `readings` has a second order where 05/06/2013 allows two."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    numeric: bool = False

    @property
    def swapped(self) -> CalendarDate | None:
        """The other reading of a numeric date, when day and month can change places."""
        if not self.numeric or self.day is None or self.month is None or self.day > 12:
            return None
        return CalendarDate(year=self.year, month=self.day, day=self.month, numeric=True)

    def agrees(self, other: CalendarDate) -> bool:
        """Whether no part that both state differs, a year of two digits counting as the century's."""
        return any(
            all(x is None or y is None or x == y for x, y in zip(a.parts, b.parts, strict=True))
            for a in (self, self.swapped)
            for b in (other, other.swapped)
            if a is not None and b is not None
        )

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        return self.year, self.month, self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTime:
    """A time of day, hours from 0 to 24; `zone` is hours ahead of UTC where the text says.

    `half_day` says that "a.m." or "p.m." was there or that the hour is past 12, so that the hour is certain.
    """

    hour: int
    minute: int = 0
    zone: int | None = None
    half_day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure or several with what they measure: `text[start:end]`, offsets in code points.

    `unit` is a unit's name in `international.yml` ("hectare", "percent") or, for money, an ISO 4217 code; "" without.
    """

    kind: Kind
    start: int
    end: int
    figures: tuple[Figure, ...]
    unit: str = ""
    date: CalendarDate | None = None
    time: ClockTime | None = None

    @property
    def value(self) -> Fraction:
        """The likeliest value of the first figure."""
        return self.figures[0].value
