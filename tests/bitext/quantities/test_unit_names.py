"""Units, currencies and months put in the place of others, in the form that stands there."""

from __future__ import annotations

import pytest

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.date_writing import month
from editorial.bitext.quantities.unit_names import currency_like, unit_like
from editorial.bitext.quantities.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "language", "unit", "expected"),
    [
        ("40 минут", "ru", "second", " секунд"),
        ("3 недели", "ru", "month", " месяца"),
        ("21 месяц", "ru", "year", " год"),
        ("15 лет", "ru", "month", " месяцев"),
        ("2,5 центнера", "ru", "tonne", " тонны"),
        ("7 млн гектаров", "ru", "acre", " акров"),
        ("12 месяцев", "ru", "year", " лет"),
        ("60 литров", "ru", "tonne", " тонн"),
        ("8 МБ", "ru", "gigabyte", " ГБ"),
        ("30 км", "ru", "mile", " миль"),
        ("60 acres", "en", "hectare", " hectares"),
        ("60 miles", "en", "kilometre", " kilometres"),
    ],
)
def test_unit_like(text: str, language: str, unit: str, expected: str) -> None:
    quantity = quantities(text, language)[0]
    figure = quantity.figures[0]
    assert unit_like(text[figure.end : quantity.end], unit, figure, language) == expected


def test_a_unit_is_spelled_as_the_draft_spells_units() -> None:
    figure = quantities("60 miles", "en")[0].figures[0]
    assert unit_like(" miles", "kilometre", figure, "en", draft="The mast is 20 meters high.") == " kilometers"


@pytest.mark.parametrize(
    ("text", "language", "own", "wanted", "expected"),
    [
        ("320 рублей", "ru", "RUB", "EUR", "320 евро"),
        ("7,50 доллара", "ru", "USD", "EUR", "7,50 евро"),
        ("21 млн евро", "ru", "EUR", "USD", "21 млн долларов"),
        ("3 евро", "ru", "EUR", "USD", "3 доллара"),
        ("41 доллар", "ru", "USD", "RUB", "41 рубль"),
        ("5 тыс. руб.", "ru", "RUB", "USD", "5 тыс. долл."),
        ("$5 million", "en", "USD", "RUB", "5 million rubles"),
        ("€5 million", "en", "EUR", "USD", "$5 million"),
        ("5 million euros", "en", "EUR", "RUB", "5 million rubles"),
    ],
)
def test_currency_like(text: str, language: str, own: str, wanted: str, expected: str) -> None:
    assert currency_like(text, own, wanted, language) == expected


def test_a_ruble_is_spelled_as_the_draft_spells_it() -> None:
    assert currency_like("$5", "USD", "RUB", "en", draft="It cost 90 roubles.") == "5 roubles"


@pytest.mark.parametrize(
    ("value", "like", "expected"),
    [(4, "августе", "апреле"), (2, "январю", "февралю"), (5, "июня", "мая"), (9, "Декабрём", "Сентябрём")],
)
def test_a_month_keeps_its_case(value: int, like: str, expected: str) -> None:
    assert month(value, like, vocabulary("ru")) == expected
