"""In which way two figures differ, by the whole way from texts to discrepancies."""

from __future__ import annotations

import pytest
from test_discrepancy import bitext

from editorial.bitext.quantities.discrepancy import discrepancies
from editorial.bitext.quantities.nature import Nature


def natures(russian: str, english: str) -> list[Nature]:
    both = bitext((russian, english))
    return [found.nature for unit in both.units for found in discrepancies(unit, both)]


@pytest.mark.parametrize(
    ("russian", "english", "nature"),
    [
        ("Пришли 120 человек.", "Some 150 people came.", Nature.CHANGED),
        ("Выпущено 12,4 тыс. станков.", "They made 12,600 machine tools.", Nature.CHANGED),
        ("Вложат 2,5 млрд.", "They will invest 2.5 million.", Nature.CHANGED),
        ("Пришли 1 236 человек.", "Over 1,200 people came.", Nature.ROUNDED),
        ("Доля — 67,97%.", "The share is 68%.", Nature.ROUNDED),
        ("За были 49% жителей.", "About half of residents were for.", Nature.ROUNDED),
        ("Адрес: 350000, Краснодар.", "Address: Krasnodar, 35000.", Nature.RESCALED),
        ("Учатся пятьдесят детей.", "There are fifteen pupils.", Nature.WORDED),
        ("Его поймали в 1983 году.", "The 37-year-old was caught.", Nature.UNLIKE),
        ("Опрос провели в области.", "They polled 1,600 people.", Nature.UNMATCHED),
    ],
)
def test_a_difference_has_one_nature(russian: str, english: str, nature: Nature) -> None:
    assert natures(russian, english) == [nature]


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Рыба весит 3 кг 200 г.", "The fish weighs 3.2 kg."),
        ("Ждали 1 час 20 минут.", "They waited 80 minutes."),
        ("Рост 195 см.", "He is 6 feet 5 inches tall."),
        ("Глубина 10 км.", "It is 10 km (6 miles) deep."),
        ("Цена — 1 млрд рублей.", "It costs 1 billion roubles ($13 million)."),
        ("В 19:30 мск.", "At 16:30 GMT."),
        ("Площадь 15 соток.", "The plot has 1,500 square metres."),
        ("Снизили на 0,25 п. п.", "It was cut by 25 basis points."),
        ("Доллар — 71 рубль 60 копеек.", "The dollar is at 71.60 roubles."),
    ],
)
def test_what_is_said_otherwise_is_no_difference(russian: str, english: str) -> None:
    assert not natures(russian, english)


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Рыба весит 3 кг 200 г.", "The fish weighs 3.3 kg."),
        ("Площадь 15 соток.", "The plot has 1,502 square metres."),
        ("Снизили на 0,25 п. п.", "It was cut by 26 basis points."),
        ("Глубина 10 км.", "It is 12 km (6 miles) deep."),
    ],
)
def test_a_conversion_that_moves_the_point_alone_is_exact(russian: str, english: str) -> None:
    assert Nature.CHANGED in natures(russian, english)
