"""Russian in process: chosen rules of pylat-ru, and spelling by pymorphy3."""

from __future__ import annotations

import sys

import pytest
from drafts import draft

from editorial.config import Config
from editorial.engines import russian, russian_words
from editorial.engines.contract import Engine, EngineFailed, EngineMissing, Knowledge
from editorial.rules.registry import BY_CODE


@pytest.fixture(scope="module")
def engine() -> Engine:
    return russian.open_russian(Config())


def found(engine: Engine, text: str, known: str = "") -> list[tuple[str, str, str]]:
    bitext = draft(text, language="ru")
    findings = engine.inspect(bitext, bitext.units, Knowledge(known=frozenset(known.split())))
    return [(f.code, bitext.target.excerpt(f.region), (*f.suggestions, "")[0]) for f in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Выпуск вырос на 17,6 процентов за год.", ("agreement", "17,6 процентов", "17,6 процента")),
        ("Завод представляет из себя современный комплекс.", ("grammar", "представляет из себя", "представляет собой")),
        ("Мы имеем ввиду новую линию.", ("grammar", "имеем ввиду", "имеем в виду")),
        ("На предприятии открыта лабаратория.", ("spelling", "лабаратория", "лаборатория")),
        ("Инвестроы посетили площадку.", ("spelling", "", "")),
        ("Это позволит увелчить выпуск.", ("spelling", "увелчить", "увеличить")),
        ("Препраты поставляются в регионы, где препрат нужен.", ("spelling", "препрат", "препарат")),
    ],
)
def test_finds(engine: Engine, text: str, expected: tuple[str, str, str]) -> None:
    if expected[1]:
        assert expected in found(engine, text)
    else:
        assert found(engine, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Фармкластер и фармсубстанции, мультимодальный хаб, импортозамещение и нанодозиметрия.",
        "Губернатор Анатолий Артамонов посетил Обнинск, Ворсино и Малоярославец.",
        "Выпуск вырос на 17,6 процента, до 9,5 тысячи тонн.",
        "Компания «Хемофарм» и ООО «Берлин-Фарма» откроют биотехнопарк.",
        "Десятикратный рост и трёхкратный запас, экс-глава и вице-премьер.",
        "Зáмок и замóк – разные слова.",
        "По словам директора, предприятие ввели в строй в срок.",
    ],
)
def test_is_silent_on(engine: Engine, text: str) -> None:
    assert found(engine, text) == []


def test_no_markup_in_what_is_said(engine: Engine) -> None:
    bitext = draft("Уложено два асфальтовый слоя.", language="ru")
    (finding,) = engine.inspect(bitext, bitext.units, Knowledge())
    assert str(finding.message.arguments["explanation"]).endswith("множественного числа: асфальтовых слоя")


def test_what_the_house_knows_is_right(engine: Engine) -> None:
    assert found(engine, "Получена лабаратория.")
    assert found(engine, "Получена лабаратория.", known="лабаратория") == []


def test_a_word_that_recurs_is_meant(engine: Engine) -> None:
    assert found(engine, "Есть увелчить, увелчить и увелчить.") == []


def test_places_are_code_points(engine: Engine) -> None:
    bitext = draft("Первый абзац 😀.", "😀 Это позволит увелчить выпуск.", language="ru")
    findings = engine.inspect(bitext, bitext.units[1:], Knowledge())
    assert [bitext.target.excerpt(f.region) for f in findings] == ["увелчить"]


def test_the_list_names_rules_that_exist() -> None:
    from pylat_ru import LanguageToolRU

    chosen = russian.chosen_rules()
    assert set(chosen) <= {rule.id for rule in LanguageToolRU().grammar_engine.get_all_rules()}
    assert set(chosen.values()) <= russian.SPEC.codes <= set(BY_CODE)


def test_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pylat_ru", None)
    with pytest.raises(EngineMissing) as caught:
        russian.open_russian(Config())
    assert caught.value.hint == "pip install pylat-ru==0.1.0a0"


def test_an_alpha_that_falls_over_is_said(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(_: str) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(engine._rules, "check", fall)  # type: ignore[attr-defined]
    with pytest.raises(EngineFailed, match="RecursionError: too deep"):
        found(engine, "Текст.")


@pytest.mark.parametrize(
    ("word", "first"), [("првет", "привет"), ("дял", "дял"), ("рынкок", "рынок"), ("заявелния", "заявления")]
)
def test_corrections(word: str, first: str) -> None:
    assert first in (word, *russian_words.corrections(word))
