"""Names in both languages."""

from __future__ import annotations

import sys

import pytest
from drafts import draft

from editorial.engines import entities
from editorial.engines.contract import EngineMissing

CASES_RU = [
    ("Об этом сообщил Сергей Иванович Ковалёв.", [("person", "Сергей Иванович Ковалёв", "Сергей Иванович Ковалёв")]),
    ("Слово дали Ольге Петровне Зиминой.", [("person", "Ольге Петровне Зиминой", "Ольга Петровна Зимина")]),
    ("Визит начался в Калужской области.", [("place", "Калужской области", "Калужская область")]),
    ("Делегация побывала в Нижнем Новгороде.", [("place", "Нижнем Новгороде", "Нижний Новгород")]),
    ("Завод построят в Санкт-Петербурге.", [("place", "Санкт-Петербурге", "Санкт-Петербург")]),
    ("Гостей из США принял Джон Смит.", [("place", "США", "США"), ("person", "Джон Смит", "Джон Смит")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES_RU)
def test_russian(text: str, expected: list[tuple[str, str, str]]) -> None:
    document = draft("😀 Начало.", text, language="ru").target
    found = entities.recogniser("ru").entities(document)
    assert [(e.kind.value, e.text, e.normal) for e in found] == expected
    assert [document.excerpt(e.region) for e in found] == [text for _, text, _ in expected]


def test_russian_organisation_keeps_what_depends_on_its_noun() -> None:
    document = draft("Соглашение подписано с Обнинским институтом атомной энергетики.", language="ru").target
    assert [e.normal for e in entities.recogniser("ru").entities(document)] == ["Обнинский институт атомной энергетики"]


CASES_EN = [
    ("The plant was opened by Governor Anna Orlova in Tver.", [("person", "Anna Orlova"), ("place", "Tver")]),
    ("The Ministry of Health and Social Policy of Omsk Region agreed.",
     [("organisation", "Ministry of Health and Social Policy of Omsk Region")]),
    ("Ivan Zimin’s team left. Zimin stayed.", [("person", "Ivan Zimin"), ("person", "Zimin")]),
    ("Today Mr. Petrov flew over the Oka River.", [("person", "Petrov"), ("place", "Oka River")]),
    ("However, growth in March was due to Russian and German partners.", []),
    ("According to Dr. Olga Zimina, R&D costs EUR 5 million.", [("person", "Olga Zimina")]),
    ("Partners of Volga Pharmaceuticals and Ural Works met.",
     [("organisation", "Volga Pharmaceuticals and Ural Works")]),
    ("Lena Orlova, Director, Northern Park, spoke.",
     [("person", "Lena Orlova"), ("organisation", "Northern Park")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES_EN)
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    document = draft("First 😀.", text).target
    found = entities.recogniser("en-GB").entities(document)
    assert [(e.kind.value, e.normal) for e in found] == expected
    assert [document.excerpt(e.region) for e in found] == [normal for _, normal in expected]


def test_a_headline_in_title_case_tells_nothing() -> None:
    document = draft("New Plant Opens in Northern Region This Spring").target
    assert entities.recogniser("en").entities(document) == ()


def test_another_language() -> None:
    with pytest.raises(EngineMissing):
        entities.recogniser("fi")


def test_natasha_itself_is_not_imported() -> None:
    """It drags in pymorphy2, which fails on current Pythons."""
    document = draft("Визит начался в Москве.", language="ru").target
    assert entities.recogniser("ru").entities(document)
    assert "natasha" not in sys.modules
    assert "pymorphy2" not in sys.modules


@pytest.mark.parametrize(
    "name", ["Фонд Шойгу", "Завод «Порше»", "Глава Шойгу приехал в Тулу", "Институт имени Кириленко"]
)
def test_a_noun_of_common_gender_does_no_harm(name: str) -> None:
    document = draft(f"Соглашение подписал {name}.", language="ru").target
    for entity in entities.recogniser("ru").entities(document):
        assert entity.normal


def test_a_noun_of_common_gender_tells_no_gender() -> None:
    from editorial.engines.names_russian import _head_gender

    assert _head_gender("Шойгу") is None
    assert _head_gender("Фонд Шойгу") == "masc"
