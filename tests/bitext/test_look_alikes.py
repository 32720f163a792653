"""Words that no dictionary joins and that look like each other's translations."""

from __future__ import annotations

import pytest

from editorial.bitext.look_alikes import look_alikes
from editorial.bitext.sides import Sides
from editorial.model import Prose, Segment

PAIRS = {
    ("ru", "экологический"): {"environmental"},
    ("ru", "политика"): {"policy"},
    ("ru", "экономический"): {"economic"},
    ("en", "economic"): {"экономический"},
    ("en", "environmental"): {"экологический"},
    ("en", "policy"): {"политика"},
    ("en", "household"): {"домашний"},
}


class Known:
    """A dictionary of a few words."""

    def translations(self, word: str, *, source: str, target: str) -> frozenset[str]:
        forms = {"экологическую": "экологический", "политику": "политика", "экономическую": "экономический"}
        return frozenset(PAIRS.get((source, forms.get(word, word)), ()))


def sides(russian: str, english: str) -> Sides:
    return Sides((Segment(0, 0, Prose.of(russian, 0)),), (Segment(0, 0, Prose.of(english, 0)),), "en")


@pytest.mark.parametrize(
    ("russian", "english", "found"),
    [
        ("Обсудили экологическую политику.", "They discussed economic policy.", [("экологическую", "economic")]),
        ("Обсудили экологическую политику.", "They discussed environmental policy.", []),
        ("Обсудили экологическую политику.", "They discussed household policy.", []),
        ("Обсудили экологическую политику.", "Economic growth and environmental policy were discussed.", []),
        ("Обсудили экологическую политику.", "It is economic. They like policy.", []),
    ],
)
def test_a_word_in_the_same_phrase_is_found(russian: str, english: str, found: list[tuple[str, str]]) -> None:
    pairs = [(one.russian.text, one.english.text) for one in look_alikes(sides(russian, english), Known())]
    assert pairs == found
