"""The glossaries that come with the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDERS = (Path(__file__).parent.parent / "glossaries", Path(__file__).parents[2] / "glossaries")


def starter() -> tuple[Path, ...]:
    """The starter glossaries: inside the installed package, or beside it in a checkout."""
    return next((files for folder in _FOLDERS if (files := tuple(sorted(folder.glob("*.yml"))))), ())


@cache
def is_starter(path: str) -> bool:
    """Whether a path (of an entry's origin) is a starter glossary's, over which the house's own has precedence."""
    return path in {str(file) for file in starter()}
