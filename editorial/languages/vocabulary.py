"""Vocabulary files of the languages: YAML beside the code."""

from __future__ import annotations

from importlib import resources
from typing import Any

from editorial.languages.language import Abbreviations


def vocabulary(package: str, name: str) -> dict[str, Any]:
    """The mapping in `<package>/<name>.yml`."""
    import yaml

    text = (resources.files(package) / f"{name}.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


def abbreviations(package: str) -> Abbreviations:
    """The abbreviations in `<package>/abbreviations.yml`: a list of words, parted by blanks, for each class."""
    data = vocabulary(package, "abbreviations")
    return Abbreviations(**{name: frozenset(str(words).split()) for name, words in data.items()})
