"""Tokens with their offsets, and capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.languages import TokenKind, match_case, tokens

_W, _N, _A = TokenKind.WORD, TokenKind.NUMBER, TokenKind.ADDRESS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A well-balanced, cluster’s plan", [("A", _W), ("well-balanced", _W), ("cluster’s", _W), ("plan", _W)]),
        ("don't the companies’ R&D", [("don't", _W), ("the", _W), ("companies", _W), ("R&D", _W)]),
        ("«Научно-технический» 14-летний 5-й", [("Научно-технический", _W), ("14-летний", _W), ("5-й", _W)]),
        ("3,5 млн; 1.000.000 и 2019.", [("3,5", _N), ("млн", _W), ("1.000.000", _N), ("и", _W), ("2019", _N)]),
        (
            "COVID-19 and 5G in 2019–2021",
            [("COVID-19", _W), ("and", _W), ("5G", _W), ("in", _W), ("2019", _N), ("2021", _N)],
        ),
        (
            "See https://a.example/b?c=d, www.b.example. Mail: a.b@c.example!",
            [
                ("See", _W),
                ("https://a.example/b?c=d", _A),
                ("www.b.example", _A),
                ("Mail", _W),
                ("a.b@c.example", _A),
            ],
        ),
        ("за\u0301мок и пе\u00adре\u00adнос", [("за\u0301мок", _W), ("и", _W), ("пе\u00adре\u00adнос", _W)]),
        ("snake_case – dash—dash", [("snake_case", _W), ("dash", _W), ("dash", _W)]),
    ],
)
def test_tokens(text: str, expected: list[tuple[str, TokenKind]]) -> None:
    assert [(token.text, token.kind) for token in tokens(text)] == expected


@given(st.text())
def test_offsets_hold_the_token_and_no_letter_is_lost(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    covered = {at for token in found for at in range(token.start, token.end)}
    assert all(at in covered for at, character in enumerate(text) if character.isalpha())


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        ("Region", "oblast", "Oblast"),
        ("REGION", "oblast", "OBLAST"),
        ("region", "oblast", "oblast"),
        ("region", "Oblast", "Oblast"),
        ("A", "an", "An"),
        ("Kaluga Region", "kaluga oblast", "Kaluga Oblast"),
        ("Kaluga region", "kaluga oblast", "Kaluga oblast"),
        ("Калужская Область", "калужская губерния", "Калужская Губерния"),
        ("Phone", "iPhone", "iPhone"),
        ("5th", "sixth", "sixth"),
        ("«Завод»", "фабрика", "Фабрика"),
        ("2019", "год", "год"),
    ],
)
def test_capitals(model: str, text: str, expected: str) -> None:
    assert match_case(model, text) == expected
