"""Syllables against a pronouncing dictionary."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from editorial.rules.readability.syllables import syllables

_VOWELS = re.compile(r"\b(?:A[AEHOWY]|E[HRY]|I[HY]|O[WY]|U[HW])\b")
TEXT = """
    The plant in the north of the region makes medicines for children and has hired three hundred people since January.
    Its director said that the company had spent two billion on a new building, which will be opened by the governor in
    October. The laboratory studies diabetes, influenza and diseases of the heart, and publishes its results every year.
    Engineers from several countries visited the exhibition and asked about prices, deliveries and training. A museum of
    local history has received a collection of photographs that show how the city looked before the railway was done.
    Farmers who lost their harvest because of the weather may apply for support until the end of the season. Students of
    the university will restore the wooden houses along the river, and volunteers are welcome to help them in summer.
"""


@pytest.mark.parametrize(
    ("word", "count"),
    [("make", 1), ("table", 2), ("opened", 2), ("started", 2), ("houses", 2), ("area", 3), ("idea", 3), ("trying", 2),
     ("NGO", 3), ("BMW", 5), ("well-known", 2), ("firm’s", 1), ("didn’t", 2), ("science", 2), ("e-mail", 2), ("hm", 1)],
)  # fmt: skip
def test_english(word: str, count: int) -> None:
    assert syllables(word, "en") == count


@pytest.mark.parametrize(
    ("word", "count"), [("завод", 2), ("ёлка", 2), ("в", 1), ("ПРЕДПРИЯТИЕ", 5), ("научно-технический", 7)]
)
def test_russian(word: str, count: int) -> None:
    assert syllables(word, "ru") == count


def test_the_mean_of_a_text_is_that_of_the_pronouncing_dictionary() -> None:
    spoken = {}
    lines = resources.files("pocketsphinx").joinpath("model/en-us/cmudict-en-us.dict").read_text(encoding="utf-8")
    for line in lines.splitlines():
        word, _, sounds = line.partition(" ")
        spoken[word] = len(_VOWELS.findall(sounds))
    words = [word for word in re.findall(r"[a-z]+", TEXT.lower()) if word in spoken]
    counted, true = (sum(counts) for counts in zip(*((syllables(w, "en"), spoken[w]) for w in words), strict=True))
    right = sum(syllables(word, "en") == spoken[word] for word in words)
    assert len(words) > 120
    assert abs(counted / true - 1) < 0.02
    assert right / len(words) > 0.94
