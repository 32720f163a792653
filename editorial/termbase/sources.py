"""Where the house's words come from: the glossary that settings mean, and the files of it that take new entries."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from editorial.config import STARTER, Config
from editorial.termbase.glossary import Glossary
from editorial.termbase.starters import starter
from editorial.termbase.yaml_file import load


def of_settings(config: Config) -> Glossary:
    """The glossaries that the settings name, after the starter ones where they say so.

    An entry of the house takes the place of the starter entry with its id, so that a house can say otherwise.

    Raises:
        GlossaryError: when one cannot be read.
    """
    house = load(config.glossary_paths())
    if STARTER not in config.glossaries:
        return house
    own = {concept.id for concept in house}
    return Glossary((*(concept for concept in load(starter()) if concept.id not in own), *house))


def writable(config: Config) -> tuple[Path, ...]:
    """The house's glossary files, in the settings' order, which may take entries; a folder stands for its files.

    A file that does not exist yet is among them, and `house.yml` in a folder that holds none. The starter glossaries
    never are.
    """
    found = (file for path in config.glossary_paths() for file in _within(path))
    return tuple(dict.fromkeys(found))


def _within(path: Path) -> Iterable[Path]:
    if not path.is_dir():
        return (path,)
    return sorted([*path.glob("*.yml"), *path.glob("*.yaml")]) or (path / "house.yml",)
