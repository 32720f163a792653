"""Downloads that survive a bad line: resumed where they broke off, checked by SHA-256, put in place whole.

What was fetched of a file stays beside its place as `<name>.part` and the next run goes on from there (HTTP ranges,
RFC 9110, section 14). A file appears under its own name only after its hash was right.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from editorial.engines.installation.lockfile import LockedFile
from editorial.model import Message, Trouble

if TYPE_CHECKING:
    import requests

ATTEMPTS = 4
PAUSE = 0.5
CONNECT_TIMEOUT = 10.0
READ_TIMEOUT = 30.0
CHUNK = 1 << 14
RESERVE = 50_000_000


class InstallationFailed(Trouble):
    """Something could not be fetched or stored. `message` says what and `hint` the remedy."""

    def __init__(self, message: Message, *, hint: Message) -> None:
        super().__init__(message)
        self.hint = hint


class Progress(Protocol):
    """Who is told how a download goes on: `amount` bytes more, or fewer when a file is begun again."""

    def advance(self, amount: int) -> None: ...


class Broken(Exception):
    """One attempt that failed in a way that may pass."""


class Refused(Exception):
    """An answer that another attempt will not change."""


def require_space(folder: Path, size: int) -> None:
    """Make sure that `size` bytes fit, before anything is fetched.

    Raises:
        InstallationFailed: when the disk is too full.
    """
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    if free < size + RESERVE:
        raise disk_full(folder, size)


def disk_full(folder: Path, size: int) -> InstallationFailed:
    """The error for a disk without room for `size` more bytes."""
    return InstallationFailed(
        Message.of("there is no room on the disk for {folder}", folder=folder),
        hint=Message.of(
            "free {size} MB, or name a folder on another disk in EDITORIAL_DATA, and run `editorial setup` again",
            size=(size + RESERVE) // 1_000_000,
        ),
    )


def fetch(
    file: LockedFile, urls: Sequence[str], folder: Path, *, session: requests.Session, progress: Progress
) -> None:
    """Fetch `file` into `folder` from the first of `urls` that serves it.

    Raises:
        InstallationFailed: when no address serves the file whole and right, or it cannot be written.
    """
    part = folder / f"{file.path}.part"
    trouble: Exception | None = None
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        for url in urls:
            try:
                _persist(file, url, part, session=session, progress=progress)
                part.replace(folder / file.path)
                return
            except (Broken, Refused) as error:
                trouble = error
    except OSError as error:
        raise _unwritable(error, folder, file) from error
    raise InstallationFailed(
        Message.of("{name} could not be fetched: {reason}", name=Path(file.path).name, reason=trouble),
        hint=Message(
            "see that the network is there (a proxy belongs in HTTPS_PROXY) and run `editorial setup` again; "
            "what was fetched is kept"
        ),
    ) from trouble


def _unwritable(error: OSError, folder: Path, file: LockedFile) -> InstallationFailed:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(folder, file.size)
    return InstallationFailed(
        Message.of("{path} cannot be written: {reason}", path=folder / file.path, reason=error.strerror or error),
        hint=Message(
            "see that the folder is yours, or name another in EDITORIAL_DATA, and run `editorial setup` again"
        ),
    )


def _persist(file: LockedFile, url: str, part: Path, *, session: requests.Session, progress: Progress) -> None:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            _attempt(file, url, part, session=session, progress=progress)
            return
        except Broken:
            if attempt == ATTEMPTS:
                raise
            time.sleep(PAUSE * 2**attempt)


def _attempt(file: LockedFile, url: str, part: Path, *, session: requests.Session, progress: Progress) -> None:
    import requests

    have = _kept(part, file)
    if have < file.size:
        try:
            _stream(file, url, part, have, session=session, progress=progress)
        except requests.exceptions.ChunkedEncodingError as error:
            raise _cut(_kept(part, file), file) from error
        except requests.RequestException as error:
            raise Broken(_reason(error)) from error
    with part.open("rb") as stream:
        right = hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256
    if not right:
        size = part.stat().st_size
        part.unlink()
        progress.advance(-size)
        raise Broken(f"{size} bytes came that are not the published file")


def _stream(
    file: LockedFile, url: str, part: Path, have: int, *, session: requests.Session, progress: Progress
) -> None:
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    with session.get(url, headers=headers, stream=True, timeout=(CONNECT_TIMEOUT, READ_TIMEOUT)) as answer:
        if answer.status_code in (408, 416, 429) or answer.status_code >= 500:
            raise Broken(f"the server answered {answer.status_code}")
        if answer.status_code not in (200, 206):
            raise Refused(f"the server answered {answer.status_code}")
        resumed = answer.status_code == 206
        if have and not resumed:
            progress.advance(-have)
            have = 0
        with part.open("ab" if resumed else "wb") as stream:
            for chunk in answer.iter_content(CHUNK):
                wanted = chunk[: file.size - have]
                stream.write(wanted)
                have += len(wanted)
                progress.advance(len(wanted))
                if have == file.size:
                    break
            stream.flush()
            os.fsync(stream.fileno())
    if have < file.size:
        raise _cut(have, file)


def _cut(have: int, file: LockedFile) -> Broken:
    return Broken(f"the connection was cut after {have} of {file.size} bytes")


def _kept(part: Path, file: LockedFile) -> int:
    """How many bytes an earlier attempt left; what cannot be the beginning of the file is thrown away."""
    size = part.stat().st_size if part.exists() else 0
    if size > file.size:
        part.unlink()
        return 0
    return size


def _reason(error: Exception) -> str:
    """The innermost cause, in a few words; addresses stay out of it."""
    cause: BaseException = error
    while (inner := getattr(cause, "reason", None) or cause.__cause__ or cause.__context__) and isinstance(
        inner, BaseException
    ):
        cause = inner
    return str(cause).partition(": ")[2] or str(cause) or type(cause).__name__
