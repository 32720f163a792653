"""What is remembered of earlier reviews: the issues each draft had, in which state, and the folders that were open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from editorial.formats import saving
from editorial.model import Severity

FOLDERS = 12
"""How many folders are remembered."""


class LastReview(msgspec.Struct, frozen=True):
    """The issues left of each severity, and the files' state then."""

    stamp: str
    error: int
    warning: int
    info: int

    def count(self, severity: Severity) -> int:
        return {Severity.ERROR: self.error, Severity.WARNING: self.warning, Severity.INFO: self.info}[severity]

    @classmethod
    def of(cls, stamp: str, counts: Mapping[Severity, int]) -> LastReview:
        return cls(stamp, *(counts.get(severity, 0) for severity in reversed(Severity)))


class Recollection(msgspec.Struct, frozen=True):
    """Reviews by the draft's absolute path, and folders, the newest first."""

    reviews: dict[str, LastReview] = {}
    folders: tuple[str, ...] = ()

    def with_review(self, draft: Path, review: LastReview) -> Recollection:
        return Recollection({**self.reviews, str(draft.resolve()): review}, self.folders)

    def with_folder(self, folder: Path) -> Recollection:
        path = str(folder.resolve())
        return Recollection(self.reviews, (path, *(one for one in self.folders if one != path))[:FOLDERS])

    def review(self, draft: Path) -> LastReview | None:
        return self.reviews.get(str(draft.resolve()))


def load(path: Path) -> Recollection:
    """What the file remembers; nothing when it is not there or cannot be read, for it can be found out again."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Recollection)
    except (OSError, msgspec.DecodeError):
        return Recollection()


def store(path: Path, recollection: Recollection) -> None:
    """Write it down.

    Raises:
        UnwritableFile: when the folder cannot be written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    saving.save(path, msgspec.json.encode(recollection))


def stamp(*paths: Path | None) -> str:
    """The state of files: when each was written last, and how large it is; "" stands for one that is not there."""
    parts = []
    for path in paths:
        try:
            found = path.stat() if path is not None else None
        except OSError:
            found = None
        parts.append("" if found is None else f"{found.st_mtime_ns}:{found.st_size}")
    return "/".join(parts)
