"""Profiles: what they extend, what the settings put over them, and errors that name the choice."""

from __future__ import annotations

import pytest

from editorial.config import Config, ConfigError
from editorial.rules.profiles import NAMES, profile


def test_every_profile_can_be_read() -> None:
    assert {name: profile(Config(profile=name)).currency for name in NAMES} == dict.fromkeys(NAMES, "symbol")


def test_profiles_choose_differently() -> None:
    ap, british = profile(Config(profile="ap")), profile(Config(profile="british"))
    assert (ap.quotation_stop, british.quotation_stop) == ("inside", "outside")
    assert (ap.date_order, british.date_order) == ("mdy", "dmy")


def test_the_settings_stand_over_the_profile() -> None:
    chosen = profile(Config(profile="british", house_style={"quotation-stop": "inside", "sentence-words": 30}))
    assert (chosen.quotation_stop, chosen.sentence_words, chosen.spelling) == ("inside", 30, "british")


@pytest.mark.parametrize(
    ("config", "words"),
    [
        (Config(profile="chicago"), "chicago"),
        (Config(house_style={"quotation-stop": "above"}), "above"),
        (Config(house_style={"quotation": "inside"}), "quotation"),
    ],
)
def test_an_unknown_choice_is_an_error(config: Config, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        profile(config)
