"""Russian names in oblique cases against Latin spellings, and names put into the case that stands there."""

from __future__ import annotations

import pytest

from editorial.bitext.names.declension import in_the_case_of, nearest, nominatives
from editorial.bitext.names.russian_spelling import corrected


@pytest.mark.parametrize(
    ("word", "latin", "nominative"),
    [
        ("Вукадиновича", "Vukadinovic", "Вукадинович"),
        ("Пахомовой", "Pakhomova", "Пахомова"),
        ("Котляревскому", "Kotlyarevsky", "Котляревский"),
        ("Джонсоном", "Johnson", "Джонсон"),
        ("Гороховскую", "Gorokhovskaya", "Гороховская"),
        ("Шевченко", "Shevchenko", "Шевченко"),
        ("Лужиной", "Luzhina", "Лужина"),
    ],
)
def test_a_form_is_led_back_to_its_nominative(word: str, latin: str, nominative: str) -> None:
    form, likeness = nearest(word, latin)
    assert form == nominative
    assert likeness > 0.9


@pytest.mark.parametrize("word", ["Иванов", "Ли", "Ан", "Соловьёв"])
def test_the_word_itself_comes_first(word: str) -> None:
    assert nominatives(word)[0] == word


def test_a_name_of_another_length_is_another_name() -> None:
    assert nearest("Ли", "Vukadinovic")[1] == 0.0


@pytest.mark.parametrize(
    ("word", "own", "right", "put"),
    [
        ("Вильямса", "Вильямс", "Уильямс", "Уильямса"),
        ("Пахоновой", "Пахонова", "Пахомова", "Пахомовой"),
        ("Рамизов", "Рамизов", "Ремизов", "Ремизов"),
    ],
)
def test_a_name_takes_the_case_of_the_one_it_replaces(word: str, own: str, right: str, put: str) -> None:
    assert in_the_case_of(word, own, right) == put


@pytest.mark.parametrize(
    ("word", "latin", "right"),
    [
        ("Вукадимовича", "Vukadinovic", "Вукадиновича"),
        ("Рамизова", "Remizov", "Ремизова"),
        ("Пахмоову", "Pakhomova", "Пахомову"),
        ("Лавров", "Pakhomova", ""),
    ],
)
def test_one_letter_makes_a_name_right(word: str, latin: str, right: str) -> None:
    assert corrected(word, latin) == right
