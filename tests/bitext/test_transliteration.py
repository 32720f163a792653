"""Names in Latin letters: the systems, the press's choice, the nearness of a wrong spelling."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.bitext.transliteration import press_spelling, similarity, spellings
from editorial.bitext.transliteration.resemblance import plain
from editorial.bitext.transliteration.systems import catalogue, data

CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
names = st.text(alphabet=CYRILLIC, min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("russian", "press"),
    [
        ("Дмитрий Щербаков", "Dmitry Shcherbakov"),
        ("Юлия Дёмина", "Yulia Dyomina"),
        ("Ельцин", "Yeltsin"),
        ("Хрущёв", "Khrushchev"),
        ("Александр", "Alexander"),
        ("Соловьёв", "Solovyov"),
        ("Белый", "Bely"),
        ("САРАТОВ", "SARATOV"),
        ("Римский-Корсаков", "Rimsky-Korsakov"),
        ("джут", "jut"),
    ],
)
def test_press_spelling(russian: str, press: str) -> None:
    assert press_spelling(russian) == press


@pytest.mark.parametrize(
    ("system", "russian", "spelling"),
    [
        ("bgn-pcgn", "Юлия", "Yuliya"),
        ("bgn-pcgn", "Евгений", "Yevgeniy"),
        ("bgn-pcgn", "Соловьёв", "Solov’yëv"),
        ("icao", "Юлия", "Iuliia"),
        ("icao", "Подъездов", "Podieezdov"),
        ("icao", "Цой", "Tsoi"),
        ("passport-1997", "Сергей", "Sergey"),
        ("iso-9", "Щукин", "Ŝukin"),
        ("iso-9", "Юрий", "Ûrij"),
        ("gost-7.79-b", "Щукин", "Shhukin"),
        ("scholarly", "Хрущёв", "Chruščev"),
        ("scholarly", "Ярослав", "Jaroslav"),
        ("german", "Вагнер", "Wagner"),
        ("german", "Шрёдер", "Schröder"),
        ("south-slavic", "Любинкович", "Ljubinković"),
        ("south-slavic", "Любинкович", "Lubinkovic"),
        ("polish", "Ковальский", "Kowalski"),
        ("ukrainian", "Григорук", "Hryhoruk"),
    ],
)
def test_systems(system: str, russian: str, spelling: str) -> None:
    assert spelling in spellings(russian, [system])
    assert spelling in spellings(russian)


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Алексей", "Alexey"),
        ("Алексей", "Aleksei"),
        ("Пётр", "Peter"),
        ("Петр", "Pyotr"),
        ("Королева", "Koroleva"),
        ("Королев", "Korolyov"),
        ("Ковалёв", "Kovalev"),
        ("Цветаева", "Tsvetaeva"),
        ("Мюллер", "Müller"),
        ("Шмидт", "Schmidt"),
        ("Иван Хохлов", "Ivan Khokhlov"),
        ("Салтыков-Щедрин", "Saltykov-Shchedrin"),
        ("Ильин", "Il'in"),
        ("Чернышёв", "CHERNYSHEV"),
        ("Никола Йокич", "Nikola Jokić"),
    ],
)
def test_accepted_spellings_are_fully_similar(russian: str, english: str) -> None:
    assert similarity(russian, english) == 1.0


@pytest.mark.parametrize(
    ("russian", "english", "low", "high"),
    [
        ("Любинкович", "Ljubinkobic", 0.85, 0.99),
        ("Корнеев", "Karneev", 0.8, 0.99),
        ("Джонсон", "Johnson", 0.85, 0.99),
        ("Уилсон", "Wilson", 0.8, 0.99),
        ("Дегтярёв", "Dyogtev", 0.4, 0.85),
        ("Иванов", "Petrov", 0.0, 0.5),
        ("Ким", "Harrison", 0.0, 0.3),
        ("", "Smith", 0.0, 0.0),
        ("Смит", "", 0.0, 0.0),
    ],
)
def test_other_spellings_are_less_similar(russian: str, english: str, low: float, high: float) -> None:
    assert low <= similarity(russian, english) <= high


@given(names)
def test_every_listed_spelling_is_accepted(name: str) -> None:
    for system in catalogue():
        spelling = min(spellings(name, [system]))
        assert similarity(name, spelling) == (1.0 if plain(spelling) else 0.0)
        assert not re.search("[а-яё]", spelling)


@given(names)
def test_the_press_spelling_is_accepted_and_capitals_follow(name: str) -> None:
    assert press_spelling(name) in spellings(name)
    assert press_spelling(name.title())[:1] == press_spelling(name.title())[:1].upper()


def test_a_sign_that_is_written_as_nothing_stays_nothing() -> None:
    assert press_spelling("Ъ") == ""


def test_unknown_system_is_an_error() -> None:
    with pytest.raises(ValueError, match="klingon"):
        spellings("Иван", ["klingon"])


def test_data_is_well_formed() -> None:
    for name, entry in data()["systems"].items():
        assert set(entry) <= {"title", "base", "foreign", "letters"}, name
        for key, forms in entry["letters"].items():
            assert re.fullmatch(r"[\^+]?[а-яё]+\$?", key), (name, key)
            assert forms, (name, key)
            assert all(isinstance(form, str) for form in forms), (name, key)
    for system in catalogue().values():
        covered = {letter for letter in CYRILLIC if any(s is not None for s in [system.rule(f"б{letter}б", 1)])}
        assert covered == set(CYRILLIC), system.name
    for name, forms in data()["established"].items():
        assert re.fullmatch(r"[а-яё-]+", name)
        assert forms == list(dict.fromkeys(forms)), name
