"""The words of `sum_check.yml` as regular expressions, one set a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

import yaml

SETS = ("exactly", "within", "rest", "from", "to", "up", "down")


@cache
def words(language: str) -> Mapping[str, re.Pattern[str]]:
    """Patterns of the language's words; empty for a language without any."""
    text = (resources.files(__package__) / "sum_check.yml").read_text(encoding="utf-8")
    own = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)).get(language, {})
    return {name: _any_of(own[name]) for name in SETS} if own else {}


def _any_of(forms: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
