"""English verbs in the form of another verb."""

from __future__ import annotations

import pytest

from editorial.languages.english_forms import verb_like


@pytest.mark.parametrize(
    ("infinitive", "form", "expected"),
    [
        ("carry", "realized", "carried"),
        ("implement", "realizing", "implementing"),
        ("have", "boasts", "has"),
        ("have", "boasted", "had"),
        ("do", "renders", "does"),
        ("provide", "rendered", "provided"),
        ("hold", "conducted", "held"),
        ("make", "did", "made"),
        ("open", "puts", "opens"),
        ("join", "enter", "join"),
        ("sum", "summed", "summed"),
        ("plan", "making", "planning"),
        ("submit", "sent", "submitted"),
        ("refer", "carrying", "referring"),
        ("set", "making", "setting"),
        ("open", "making", "opening"),
        ("grow", "increased", "grew"),
        ("grow", "taken", "grown"),
        ("oversee", "controlling", "overseeing"),
        ("fix", "asked", "fixed"),
        ("show", "asking", "showing"),
        ("visit", "asked", "visited"),
        ("join", "become", "join"),
        ("join", "became", "joined"),
    ],
)
def test_a_verb_takes_the_form_of_another(infinitive: str, form: str, expected: str) -> None:
    assert verb_like(infinitive, form) == expected
