"""`rules.yml` as values: which of LanguageTool's rules are believed, and which of our codes they speak for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources

DEFAULT_CODE = "grammar"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """For one language: LanguageTool's name of it, what is off, and patterns of "CATEGORY/RULE" with their codes."""

    language: str
    off_categories: frozenset[str]
    off_rules: tuple[str, ...]
    codes: Mapping[str, str]

    @property
    def rules_to_disable(self) -> frozenset[str]:
        """Rules that are off by their whole name, so that the server need not run them."""
        return frozenset(rule for rule in self.off_rules if not set(rule) & set("*?["))

    def code(self, category: str, rule: str) -> str | None:
        """The code of an issue that LanguageTool's rule finds, None when it is off."""
        if category in self.off_categories or any(fnmatchcase(rule, pattern) for pattern in self.off_rules):
            return None
        name = f"{category}/{rule}"
        return next((code for pattern, code in self.codes.items() if fnmatchcase(name, pattern)), DEFAULT_CODE)


@cache
def vocabularies() -> Mapping[str, Vocabulary]:
    """By primary language subtag."""
    from ruamel.yaml import YAML

    text = (resources.files(__package__) / "rules.yml").read_text(encoding="utf-8")
    return {
        language: Vocabulary(
            language=entry["language"],
            off_categories=frozenset(entry["off-categories"]),
            off_rules=tuple(entry["off-rules"]),
            codes=dict(entry["codes"]),
        )
        for language, entry in YAML(typ="safe").load(text).items()
    }
