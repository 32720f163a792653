"""The locks: which files a fetched part consists of, with size and SHA-256 of each (`data/*.json`)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class LockedFile:
    """A file: `path` below the part's folder and where it is published, size in bytes, SHA-256 in hexadecimal."""

    path: str
    published: str
    size: int
    sha256: str

    def is_present(self, folder: Path) -> bool:
        """Whether a file of this size is there; a glance, for the way into a review."""
        try:
            return (folder / self.path).stat().st_size == self.size
        except OSError:
            return False

    def is_intact(self, folder: Path) -> bool:
        """Whether exactly this file is there; reads it."""
        return self.is_present(folder) and digest(folder / self.path) == self.sha256


@dataclass(frozen=True, slots=True)
class Lock:
    """A part of the installation at one version."""

    name: str
    version: str
    files: tuple[LockedFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    def missing(self, folder: Path) -> tuple[LockedFile, ...]:
        """The files that are not there at their size."""
        return tuple(file for file in self.files if not file.is_present(folder))

    def damaged(self, folder: Path) -> tuple[LockedFile, ...]:
        """The files that are not there as published; reads all of them."""
        return tuple(file for file in self.files if not file.is_intact(folder))


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def read(name: str) -> dict[str, Any]:
    """The lock `data/<name>.json`."""
    text = (resources.files(__package__) / "data" / f"{name}.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text)
    return content
