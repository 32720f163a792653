"""The house's way of writing figures: the language's own from `figure_styles.yml`, the choices from the profile."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from editorial.config import Config
from editorial.rules.profiles import Profile, profile


class FigureStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One house's settings for one language; None leaves a choice to the draft, which keeps to one way."""

    decimal: str = "."
    four_digit_group: bool | None = None
    date_order: str | None = None
    ordinal_days: bool = False
    currency: str | None = None
    ruble: str | None = None


def figure_style(language: str, config: Config) -> FigureStyle | None:
    """The language's own style, with the profile's choices for English; None for a language without any."""
    own = _styles().get(language)
    if own is None:
        return None
    return msgspec.convert({**own, **(_chosen(profile(config)) if language == "en" else {})}, FigureStyle)


def _chosen(choices: Profile) -> dict[str, str | bool]:
    """What a profile decides of figures; its "any" is nothing decided."""
    names = ("four_digit_group", "date_order", "currency", "ruble")
    return {name: value for name in names if (value := getattr(choices, name)) not in (None, "any")}


@cache
def _styles() -> Mapping[str, Mapping[str, Any]]:
    import yaml

    text = (resources.files(__package__) / "figure_styles.yml").read_text(encoding="utf-8")
    loaded: Mapping[str, Mapping[str, Any]] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded
