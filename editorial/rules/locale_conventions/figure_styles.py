"""The house's way of writing figures, by language and profile, from `figure_styles.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import msgspec


class FigureStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One house's settings for one language; None leaves a choice to the draft, which keeps to one way."""

    decimal: str = "."
    four_digit_group: bool | None = None
    date_order: str | None = None
    ordinal_days: bool = False
    currency: str | None = None
    ruble: str | None = None


@cache
def figure_style(language: str, profile: str) -> FigureStyle | None:
    """The style of a profile, that of "*" where the profile says nothing; None for a language without any."""
    own = _styles().get(language)
    return None if own is None else msgspec.convert({**own.get("*", {}), **own.get(profile, {})}, FigureStyle)


@cache
def _styles() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    import yaml

    text = (resources.files(__package__) / "figure_styles.yml").read_text(encoding="utf-8")
    loaded: Mapping[str, Mapping[str, Mapping[str, Any]]] = yaml.load(
        text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return loaded
