"""Files written whole or not at all: temporary file in the same folder, fsync, rename."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from editorial.formats.errors import UnwritableFile
from editorial.model import Message


def save(path: str | Path, data: bytes) -> None:
    """Put `data` in place of the file's content, or leave the file as it was.

    A symbolic link is followed, and permissions are kept. The parent folder must exist.

    Raises:
        UnwritableFile: when the folder or the file cannot be written to; the message names both and the remedy.
    """
    with saving(path) as file:
        file.write(data)


@contextlib.contextmanager
def saving(path: str | Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `path` when the block ends and goes when it fails; see `save`."""
    target = Path(path).resolve()
    try:
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(13, "Permission denied")
        with _replacing(target, mode=mode) as file:
            yield file
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: str | Path, error: OSError) -> UnwritableFile:
    """The error for a file that the system refuses to write; the message names it and the remedy."""
    template = "{path}: not saved: {reason}. Check the folder's permissions and free space; the file is unchanged."
    return UnwritableFile(Message.of(template, path=path, reason=error.strerror or type(error).__name__))


@contextlib.contextmanager
def _replacing(target: Path, *, mode: int | None) -> Iterator[BinaryIO]:
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_default_mode() if mode is None else mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _default_mode() -> int:
    """Permissions a new file would get; `mkstemp` gives fewer, and the mask can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the rename last through a power cut; Windows opens no folders, and has no need to."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
