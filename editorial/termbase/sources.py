"""Where the house's words come from: the glossary that settings mean, and the places of it that take new entries."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from editorial.config import STARTER, Config
from editorial.termbase.database import GlossaryTable
from editorial.termbase.glossary import Glossary
from editorial.termbase.starters import starter
from editorial.termbase.yaml_editing import GlossaryFile
from editorial.termbase.yaml_file import Source, load


def of_settings(config: Config) -> Glossary:
    """The glossaries that the settings name, after the starter ones where they say so.

    An entry of the house takes the place of the starter entry with its id, so that a house can say otherwise.

    Raises:
        GlossaryError: when one cannot be read.
    """
    house = load(house_sources(config))
    if STARTER not in config.glossaries:
        return house
    own = {concept.id for concept in house}
    return Glossary((*(concept for concept in load(starter()) if concept.id not in own), *house))


def house_sources(config: Config) -> tuple[Source, ...]:
    """The house's own glossaries: files and folders, then databases."""
    return (*config.glossary_paths(), *config.glossary_urls())


def opened(place: Source) -> GlossaryFile | GlossaryTable:
    """A glossary opened for changes.

    Raises:
        GlossaryError: when it cannot be read or its form is faulty.
    """
    return GlossaryFile(place) if isinstance(place, Path) else GlossaryTable(place)


def writable(config: Config) -> tuple[Source, ...]:
    """The house's glossary files and databases which may take entries; a folder stands for its files.

    A file that does not exist yet is among them, and `house.yml` in a folder that holds none. The starter glossaries
    never are.
    """
    found = (file for path in config.glossary_paths() for file in _within(path))
    return (*dict.fromkeys(found), *config.glossary_urls())


def _within(path: Path) -> Iterable[Path]:
    if not path.is_dir():
        return (path,)
    return sorted([*path.glob("*.yml"), *path.glob("*.yaml")]) or (path / "house.yml",)
