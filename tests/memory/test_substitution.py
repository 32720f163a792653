"""Figures and names of a new segment in the translation of an old one."""

from __future__ import annotations

import pytest

from editorial.memory import TranslationUnit
from editorial.memory.proposing import proposal
from editorial.memory.substitution import rewritten

CASES = [
    ("Создано 45 мест.", "Создано 30 мест.", "It created 30 jobs.", "It created 45 jobs."),
    ("Рост на 15,5 %.", "Рост на 9,1 %.", "Growth of 9.1%.", "Growth of 15.5%."),
    ("Вложили 12 500 млн.", "Вложили 3 200 млн.", "Invested 3,200 million.", "Invested 12,500 million."),
    ("Вложили 4 000 млн.", "Вложили 3 200 млн.", "Invested 3,200 million.", "Invested 4,000 million."),
    ("В 2026 году.", "В 2025 году.", "In 2025.", "In 2026."),
    ("С 5 до 7 машин.", "С 3 до 4 машин.", "From 3 to 4 machines.", "From 5 to 7 machines."),
    ("С 9 до 3 машин.", "С 3 до 9 машин.", "From 3 to 9 machines.", "From 9 to 3 machines."),
    ("Начало в 11:30.", "Начало в 10:00.", "Begins at 10:00.", "Begins at 11:30."),
    # What the translation does not hold in figures, or in another order of magnitude, is left for a person.
    ("Создано 45 мест.", "Создано 3 места.", "It created three jobs.", "It created three jobs."),
    ("Вложили 5,2 млрд.", "Вложили 1,5 млрд.", "Invested 1,500 million.", "Invested 1,500 million."),
    ("Встреча 12.05.2026.", "Встреча 11.05.2026.", "Meeting on 11 May 2026.", "Meeting on 11 May 2026."),
    ("Сказал директор Петров.", "Сказал директор Сидоров.", "Director Sidorov said.", "Director Petrov said."),
    ("По словам Петрова, да.", "По словам Сидорова, да.", "Sidorov said yes.", "Petrov said yes."),
    ("Об этом Президент сказал.", "Об этом Директор сказал.", "The Director said so.", "The Director said so."),
    ("Купили Vector сегодня.", "Купили Atlas сегодня.", "They bought Atlas today.", "They bought Vector today."),
]


@pytest.mark.parametrize(("new", "old", "target", "expected"), CASES)
def test_what_is_certain_is_put_in(new: str, old: str, target: str, expected: str) -> None:
    offer = proposal(new, TranslationUnit(source=old, target=target, source_language="ru", target_language="en"))
    assert offer.text == expected
    changed = expected != target
    assert bool(offer.put_in) is changed
    assert offer.similarity <= 0.99
    assert (offer.similarity == 0.99) is changed


INTO_RUSSIAN = [
    ("It opened 7 plants.", "It opened 5 plants.", "Открыто 5 заводов.", "Открыто 7 заводов."),
    ("It opened 7 plants.", "It opened 3 plants.", "Открыто 3 завода.", "Открыто 3 завода."),
    ("It opened 22 new plants.", "It opened 3 new plants.", "Открыто 3 новых завода.", "Открыто 22 новых завода."),
    ("It opened 12 new plants.", "It opened 2 new plants.", "Открыто 2 новых завода.", "Открыто 2 новых завода."),
    ("Built in 2025.", "Built in 2024.", "Построен в 2024 году.", "Построен в 2025 году."),
    ("Open until 7 May.", "Open until 3 May.", "Открыт до 3 мая.", "Открыт до 7 мая."),
    ("It cost 5 million.", "It cost 3 million.", "Стоил 3 млн рублей.", "Стоил 5 млн рублей."),
    ("It cost 5 dollars.", "It cost 3 dollars.", "Стоил 3 долл. США.", "Стоил 5 долл. США."),
    ("Growth of 5.5%.", "Growth of 3%.", "Рост на 3%.", "Рост на 5,5%."),
]


@pytest.mark.parametrize(("new", "old", "target", "expected"), INTO_RUSSIAN)
def test_a_figure_is_put_in_where_the_words_after_it_stay_as_they_are(
    new: str, old: str, target: str, expected: str
) -> None:
    unit = TranslationUnit(source=old, target=target, source_language="en", target_language="ru")
    offer = proposal(new, unit)
    assert (offer.text, offer.similarity == 0.99) == (expected, expected != target)


def test_one_is_no_other_number_in_english_either() -> None:
    unit = TranslationUnit(
        source="Открыта 1 линия.", target="It opened 1 line.", source_language="ru", target_language="en"
    )
    assert proposal("Открыты 2 линии.", unit).text == "It opened 1 line."


def test_the_regions_are_those_of_the_new_text() -> None:
    unit = TranslationUnit(
        source="С 3 до 4 машин.", target="From 3 to 4 machines.", source_language="ru", target_language="en"
    )
    offer = proposal("С 1500 до 12 000 машин.", unit)
    assert offer.text == "From 1500 to 12,000 machines."
    assert [offer.text[a:b] for a, b in offer.put_in] == ["1500", "12,000"]


@pytest.mark.parametrize(
    ("figure", "source", "target", "written"),
    [
        ("1 250,5", "ru", "en", "1,250.5"),
        ("0,7", "ru", "en", "0.7"),
        ("12,000.5", "en", "ru", "12\u00a0000,5"),
        ("2026", "ru", "en", "2026"),
        ("12.05.2026", "ru", "en", "12.05.2026"),
        ("10:30", "ru", "en", "10:30"),
        ("1 250,5", "de", "fr", "1 250,5"),
    ],
)
def test_figures_as_the_other_language_writes_them(figure: str, source: str, target: str, written: str) -> None:
    assert rewritten(figure, source, target) == written
