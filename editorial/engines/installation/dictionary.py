"""The English–Russian dictionary on this machine: the npm package `enru-dict` (MIT), unpacked as published.

Layout of `directories.data()/dictionary/enru-dict/<version>/`:

    data/enru.dict.json   one JSON object, UTF-8: {"English word": "Russian translation"}, 107,547 entries
    data/ruen.dict.json   the same, Russian to English, 67,354 entries
    LICENSE, package.json

Keys are words as they stand in texts, inflected forms among them, mostly lower-case; a value is one translation, which
may be several words, and equals its key where the makers of the dictionary had none.

The package comes through the npm client where there is one, so that a user's registry settings hold, and otherwise
file by file from a content delivery network; `EDITORIAL_DICTIONARY` names another address with the same files.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from editorial import directories
from editorial.engines.installation import lockfile, transfer
from editorial.engines.installation.lockfile import Lock, LockedFile
from editorial.engines.installation.transfer import Progress

ADDRESS = "https://cdn.jsdelivr.net/npm/{name}@{version}"
ENVIRONMENT = "EDITORIAL_DICTIONARY"
NPM_TIMEOUT = 120.0


def lock() -> Lock:
    """The package that this version of the program works with."""
    content = lockfile.read("dictionary")
    files = tuple(LockedFile(f["path"], f["path"], f["size"], f["sha256"]) for f in content["files"])
    return Lock(content["name"], content["version"], files)


def folder() -> Path:
    """Where the package is, or would be."""
    content = lockfile.read("dictionary")
    return directories.data() / "dictionary" / str(content["name"]) / str(content["version"])


def is_installed() -> bool:
    """Whether every file is there at its size."""
    return not lock().missing(folder())


def install(progress: Progress, *, force: bool = False) -> None:
    """Fetch what is missing or damaged; with `force`, everything anew.

    Raises:
        InstallationFailed: when it cannot be completed; what was fetched is kept.
    """
    import requests

    package, place = lock(), folder()
    if force:
        shutil.rmtree(place, ignore_errors=True)
    wanted = package.damaged(place)
    progress.advance(package.size - sum(file.size for file in wanted))
    transfer.require_space(place, package.size)
    if not wanted:
        return
    address = os.environ.get(ENVIRONMENT)
    if not address and _through_npm(wanted, place):
        progress.advance(sum(file.size for file in wanted))
        return
    address = (address or ADDRESS.format(name=package.name, version=package.version)).rstrip("/")
    with requests.Session() as session:
        for file in wanted:
            part = place / f"{file.path}.part"
            progress.advance(part.stat().st_size if part.exists() else 0)
            transfer.fetch(file, [f"{address}/{file.published}"], place, session=session, progress=progress)


def _through_npm(wanted: tuple[LockedFile, ...], place: Path) -> bool:
    """Whether the npm client delivered the package, and every file in it is the published one."""
    npm = shutil.which("npm")
    if npm is None:
        return False
    package = lock()
    with tempfile.TemporaryDirectory() as scratch:
        command = [npm, "pack", f"{package.name}@{package.version}", "--ignore-scripts", "--pack-destination", scratch]
        try:
            subprocess.run(command, check=True, capture_output=True, cwd=scratch, timeout=NPM_TIMEOUT)
            archive = next(Path(scratch).glob("*.tgz"))
            if lockfile.digest(archive) != lockfile.read("dictionary")["archive"]["sha256"]:
                return False
            _unpack(archive, wanted, place)
        except (OSError, subprocess.SubprocessError, StopIteration, tarfile.TarError):
            return False
    return True


def _unpack(archive: Path, wanted: tuple[LockedFile, ...], place: Path) -> None:
    """Write the wanted files, each read in memory and checked first, so that no path in the archive is trusted."""
    with tarfile.open(archive) as content:
        for file in wanted:
            member = content.extractfile(f"package/{file.path}")
            data = member.read() if member else b""
            if hashlib.sha256(data).hexdigest() != file.sha256:
                raise tarfile.TarError(file.path)
            target = place / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(f"{target.name}.part")
            part.write_bytes(data)
            part.replace(target)
