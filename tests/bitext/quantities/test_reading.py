from __future__ import annotations

import itertools
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from editorial.bitext.quantities import Kind, Quantity, quantities

READINGS = yaml.safe_load((Path(__file__).parent / "readings.yml").read_text(encoding="utf-8"))
ROWS = [(language, text, expected) for language, rows in READINGS.items() for text, expected in rows.items()]


def written(value: Fraction) -> str:
    """A value as the table has it: a decimal where there is a short one, else a fraction below one."""
    if value.denominator == 1:
        return str(value)
    return str(value)


def described(quantity: Quantity) -> str:
    if quantity.date is not None:
        return f"{quantity.kind} " + "-".join("" if part is None else str(part) for part in quantity.date.parts)
    if quantity.time is not None:
        zone = "" if quantity.time.zone is None else f" {quantity.time.zone}"
        return f"{quantity.kind} {quantity.time.hour}:{quantity.time.minute}{zone}"
    return f"{quantity.kind} {value_of(quantity)} {quantity.unit}".strip()


def value_of(quantity: Quantity) -> str:
    return written(quantity.value)


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_reading(language: str, text: str, expected: str) -> None:
    def plain(row: str) -> list[str]:
        return [normal(part.strip()) for part in row.split(";") if part.strip()]

    def normal(part: str) -> str:
        kind, _, rest = part.partition(" ")
        value, _, unit = rest.partition(" ")
        if kind in ("date", "time") or not value:
            return part
        return f"{kind} {Fraction(value)} {unit}".strip()

    found = [normal(described(quantity)) for quantity in quantities(text, language)]
    assert found == plain(expected)


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_places_are_those_of_the_text_around(language: str, text: str, expected: str) -> None:
    before = "«Ъ» — "
    inside = quantities(before + text, language)
    for quantity in inside:
        assert len(before) <= quantity.start < quantity.end <= len(before + text)
        for figure in quantity.figures:
            assert quantity.start <= figure.start < figure.end <= quantity.end


def test_no_two_figures_overlap() -> None:
    for language, text, _ in ROWS:
        figures = sorted((f.start, f.end) for q in quantities(text, language) for f in q.figures)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(figures)), text


def test_a_unit_of_a_range_is_shared() -> None:
    first, second = quantities("от 5 до 7 км", "ru")
    assert (first.unit, second.unit) == ("kilometre", "kilometre")


def test_a_numeric_date_with_slashes_has_two_readings() -> None:
    (quantity,) = quantities("05/06/2013", "en")
    assert quantity.date is not None
    assert quantity.date.parts == (2013, 5, 6)
    assert quantity.date.swapped is not None
    assert quantity.date.swapped.parts == (2013, 6, 5)


def test_a_language_without_words_reads_digits() -> None:
    assert [q.kind for q in quantities("3,5 Mio. Menschen, vingt", "fr")] == [Kind.NUMBER]
