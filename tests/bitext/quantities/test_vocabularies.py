"""The vocabularies themselves: every unit and currency is known, every form leads back to its key."""

from __future__ import annotations

from importlib import resources

import pytest
import yaml

from editorial.bitext.quantities.vocabulary import international, units, vocabulary

SECTIONS = {
    "decimal", "group", "group_from", "cardinals", "scales", "letter_scales", "vague", "fractions", "and_a_half",
    "connectors", "ordinals", "ordinal_endings", "ordinal_forms", "joined", "words", "implied", "months", "month_names",
    "month_in_date", "months_need_capital", "weekdays", "weekday_needs_date", "weekday_names", "weekday_in_date",
    "year_words", "year_before", "day_order", "decade_suffix", "clock", "zones", "currencies", "units",
    "relative_dates", "periods", "ordinal_suffix", "range_words", "rounds", "hundredths",
    "unit_names", "currency_names",
}  # fmt: skip


def own(language: str) -> dict[str, object]:
    path = resources.files("editorial.languages") / language / "quantities.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_file_has_exactly_the_sections_there_are(language: str) -> None:
    assert set(own(language)) == SECTIONS


@pytest.mark.parametrize("language", ["en", "ru"])
def test_units_and_currencies_are_international_ones(language: str) -> None:
    assert set(own(language)["units"]) <= set(units())
    assert set(own(language)["currencies"]) <= set(international()["currencies"])
    assert {unit for _, unit in own(language)["implied"].values()} <= set(units())


@pytest.mark.parametrize("language", ["en", "ru"])
def test_both_languages_name_every_month_and_weekday(language: str) -> None:
    words = vocabulary(language)
    assert [words.months.key(words.month_in_date[month]) for month in range(1, 13)] == [str(m) for m in range(1, 13)]
    assert [words.weekdays.key(words.weekday_names[day]) for day in range(1, 8)] == [str(d) for d in range(1, 8)]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_form_of_a_unit_is_found_after_a_figure(language: str) -> None:
    words = vocabulary(language)
    for unit, forms in own(language)["units"].items():
        for form in forms:
            found = words.units.at(f"5 {form.replace('*', 'ов')}", 1)
            assert found is not None, form
            assert found[2] == unit or form in ("c.",), (form, unit, found[2])


def test_a_language_without_a_file_has_symbols() -> None:
    words = vocabulary("fr")
    assert words.units.at("5 km", 1) is not None
    assert not words.numerals
