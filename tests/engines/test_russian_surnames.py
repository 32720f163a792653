"""Nominatives of people's names, those of surnames that no dictionary has among them."""

from __future__ import annotations

import pytest

from editorial.engines.contract import EntityKind
from editorial.engines.names_russian import normal_form


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("Драган Любичич", "Драган Любичич"),
        ("Драгана Любичича", "Драган Любичич"),
        ("Любичичем", "Любичич"),
        ("Марии Любичич", "Мария Любичич"),
        ("Предрага Вукадиновича", "Предраг Вукадинович"),
        ("Анной Коваль", "Анна Коваль"),
        ("Тараса Шевченко", "Тарас Шевченко"),
        ("Сергея Черных", "Сергей Черных"),
        ("Ивана Дурново", "Иван Дурново"),
        ("Маттео Сальвини", "Маттео Сальвини"),
        ("Олега Рудина", "Олег Рудин"),
        ("Рудиной", "Рудина"),
        ("Ильича", "Ильич"),
        ("Софьи Ковалевской", "Софья Ковалевская"),
        ("Котляревским", "Котляревский"),
    ],
)
def test_a_name_in_any_case_has_its_nominative(written: str, normal: str) -> None:
    assert normal_form(written, EntityKind.PERSON) == normal
