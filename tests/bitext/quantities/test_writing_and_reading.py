"""Whatever is written, in every format and in words, is read as the same value."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.bitext.quantities import Kind, quantities
from editorial.bitext.quantities.literals import roman, roman_numeral
from editorial.bitext.quantities.vocabulary import vocabulary
from editorial.bitext.quantities.writing import number, replacement


def words_of(text: str) -> list[str]:
    return text.split()


ENGLISH = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
ENGLISH_TENS = words_of("twenty thirty forty fifty sixty seventy eighty ninety")
RUSSIAN = words_of(
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать "
    "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
RUSSIAN_TENS = words_of("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")
RUSSIAN_HUNDREDS = words_of("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")
SCALES = ((10**9, "billion", "миллиардов"), (10**6, "million", "миллионов"), (10**3, "thousand", "тысяч"))

whole = st.integers(min_value=0, max_value=10**12 - 1)
amounts = st.decimals(min_value=0, max_value=10**9, places=2).map(Fraction)
quick = settings(max_examples=60, deadline=None)
languages = st.sampled_from(["en", "ru"])


def english(value: int) -> str:
    for scale, word, _ in SCALES:
        if value >= scale:
            rest = f" {english(value % scale)}" if value % scale else ""
            return f"{english(value // scale)} {word}{rest}"
    if value >= 100:
        return f"{ENGLISH[value // 100]} hundred" + (f" and {english(value % 100)}" if value % 100 else "")
    if value >= 20:
        return ENGLISH_TENS[value // 10 - 2] + (f"-{ENGLISH[value % 10]}" if value % 10 else "")
    return ENGLISH[value]


def russian(value: int) -> str:
    for scale, _, word in SCALES:
        if value >= scale:
            rest = f" {russian(value % scale)}" if value % scale else ""
            return f"{russian(value // scale)} {word}{rest}"
    if value >= 100:
        return RUSSIAN_HUNDREDS[value // 100 - 1] + (f" {russian(value % 100)}" if value % 100 else "")
    if value >= 20:
        return RUSSIAN_TENS[value // 10 - 2] + (f" {RUSSIAN[value % 10]}" if value % 10 else "")
    return RUSSIAN[value]


def only(text: str, language: str) -> Fraction:
    (quantity,) = quantities(text, language)
    (figure,) = quantity.figures
    return figure.value


@quick
@given(value=whole)
def test_english_words(value: int) -> None:
    assert only(english(value), "en") == value


@quick
@given(value=whole)
def test_russian_words(value: int) -> None:
    assert only(russian(value), "ru") == value


@quick
@given(value=amounts, language=languages)
def test_the_language_s_own_format(value: Fraction, language: str) -> None:
    assert only(number(value, vocabulary(language)), language) == value


@quick
@given(value=whole, language=languages, group=st.sampled_from([" ", "\u00a0", "\u202f", "'"]))
def test_every_separator_of_thousands(value: int, language: str, group: str) -> None:
    assert only(f"{value:,}".replace(",", group), language) == value


@quick
@given(
    tenths=st.integers(min_value=1, max_value=9999),
    language=languages,
    scale=st.sampled_from([(10**3, "thousand", "тысячи"), (10**6, "million", "млн"), (10**9, "billion", "млрд")]),
)
def test_scale_words(tenths: int, language: str, scale: tuple[int, str, str]) -> None:
    value = Fraction(tenths, 10)
    word = scale[1] if language == "en" else scale[2]
    assert only(f"{number(value, vocabulary(language))} {word}", language) == value * scale[0]


@quick
@given(value=st.integers(min_value=1, max_value=3999))
def test_roman_numerals(value: int) -> None:
    assert roman(roman_numeral(value)) == value


@quick
@given(day=st.dates(min_value=date(1000, 1, 1), max_value=date(2100, 12, 31)), language=languages)
def test_dates(day: date, language: str) -> None:
    year, month, number_of_day = day.year, day.month, day.day
    names = vocabulary(language).month_in_date
    texts = [
        f"{year:04}-{month:02}-{number_of_day:02}",
        f"{number_of_day:02}.{month:02}.{year}",
        f"{number_of_day} {names[month]} {year}",
    ]
    if language == "en":
        texts.append(f"{names[month]} {number_of_day}, {year}")
    for text in texts:
        (quantity,) = quantities(text, language)
        assert quantity.kind is Kind.DATE
        assert quantity.date is not None
        numeric = text[2] == "." and number_of_day <= 12
        assert quantity.date.parts == (year, month, number_of_day) or numeric


@quick
@given(before=amounts, after=amounts, language=languages)
def test_a_replacement_is_read_as_the_new_value(before: Fraction, after: Fraction, language: str) -> None:
    text = f"{number(before, vocabulary(language))} km"
    (quantity,) = quantities(text, language)
    put = replacement(text, quantity, quantity.figures[0], after, language)
    assert put is not None
    (read,) = quantities(text[: put.start] + put.text + text[put.end :], language)
    assert after in read.figures[0].values
