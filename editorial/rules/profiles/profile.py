"""A profile: every choice that style guides make differently, read from YAML and the settings."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, Literal

import msgspec

from editorial.config import Config, ConfigError

NAMES = ("house", "ap", "british")


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """One house's choices; "any" leaves a choice to the draft, which keeps to one way where that can be checked.

    `sentence_words`, `lead_words` and `paragraph_words` are the longest sentences, leads and paragraphs,
    `verbal_nouns` the most nouns made from verbs in 100 words, with `_ru` for Russian; `passive_percent` is the most
    sentences in 100 with a passive and `reading_ease` the least score of Flesch's. `numbers_in_words` is the highest
    whole number that is written in words, 0 for no rule.
    """

    quotation_stop: Literal["inside", "outside", "any"] = "any"
    quotation_marks: Literal["double", "single", "any"] = "any"
    end_mark: Literal["###", "-30-", "ends", "any"] = "any"
    dash: Literal["em", "spaced-em", "spaced-en", "any"] = "any"
    spelling: Literal["american", "british", "any"] = "any"
    percent: Literal["symbol", "percent", "per-cent", "any"] = "any"
    serial_comma: Literal["always", "never", "any"] = "any"
    headline_capitals: Literal["title", "sentence", "any"] = "any"
    months: Literal["short", "full", "any"] = "any"
    numbers_in_words: int = 0
    four_digit_group: bool | None = None
    date_order: Literal["mdy", "dmy", "any"] = "any"
    currency: Literal["symbol", "code", "any"] = "any"
    ruble: Literal["ruble", "rouble", "any"] = "any"
    yo: Literal["always", "never", "any"] = "any"
    sentence_words: int = 40
    sentence_words_ru: int = 35
    lead_words: int = 60
    paragraph_words: int = 120
    paragraph_words_ru: int = 100
    reading_ease: int = 15
    passive_percent: int = 35
    verbal_nouns: int = 5
    verbal_nouns_ru: int = 7


def profile(config: Config) -> Profile:
    """The profile that the settings name, with their own choices over it.

    Raises:
        ConfigError: for a name or a choice that does not exist.
    """
    return _profile(config.profile, msgspec.json.encode(config.house_style, order="sorted"))


@cache
def _profile(name: str, own: bytes) -> Profile:
    try:
        return msgspec.convert({**_settings(name), **msgspec.json.decode(own)}, Profile)
    except msgspec.ValidationError as error:
        raise ConfigError("house-style: {reason}; the choices are listed in docs/profiles.md", reason=error) from error


def _settings(name: str) -> dict[str, Any]:
    """The choices of a profile and of those that it extends."""
    import yaml

    if name not in NAMES:
        raise ConfigError("no profile is called '{name}'; there are {known}", name=name, known=", ".join(NAMES))
    text = (resources.files(__package__) / f"{name}.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    base = data.pop("extends", "")
    return {**_settings(base), **data} if base else data
