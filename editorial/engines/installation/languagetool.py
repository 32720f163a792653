"""LanguageTool on this machine: where it lives, whether it is whole, and how it is fetched.

`directories.data()/languagetool/<version>/` holds the release's jars side by side; `data/languagetool.json` is its lock
(made by `lock.py`). LanguageTool's code is LGPL 2.1, and it is fetched, not shipped.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from editorial import directories
from editorial.engines.installation import lockfile, maven, transfer
from editorial.engines.installation.lockfile import Lock, LockedFile
from editorial.engines.installation.transfer import InstallationFailed, Progress

__all__ = ["InstallationFailed", "folder", "install", "is_installed", "lock"]


def lock() -> Lock:
    """The release that this version of the program works with."""
    content = lockfile.read("languagetool")
    files = []
    for entry in content["files"]:
        suffix = f"-{entry['classifier']}" if entry["classifier"] else ""
        name = f"{entry['artifact']}-{entry['version']}{suffix}.jar"
        place = "/".join((*entry["group"].split("."), entry["artifact"], entry["version"], name))
        files.append(LockedFile(name, place, entry["size"], entry["sha256"]))
    return Lock("languagetool", content["version"], tuple(files))


def folder() -> Path:
    """Where the jars are, or would be."""
    return directories.data() / "languagetool" / str(lockfile.read("languagetool")["version"])


def is_installed() -> bool:
    """Whether every jar is there at its size; takes a few milliseconds."""
    return not lock().missing(folder())


def install(progress: Progress, *, force: bool = False) -> None:
    """Fetch what is missing or damaged; with `force`, everything anew.

    Raises:
        InstallationFailed: when it cannot be completed; what was fetched is kept.
    """
    import requests

    release, place = lock(), folder()
    if force:
        shutil.rmtree(place, ignore_errors=True)
    wanted = release.damaged(place)
    intact = release.size - sum(file.size for file in wanted)
    progress.advance(intact)
    transfer.require_space(place, release.size - intact)
    addresses, kept = maven.repositories(), maven.local_repository()
    with requests.Session() as session:
        for file in wanted:
            if not force and _copied(file, kept, place):
                progress.advance(file.size)
                continue
            part = place / f"{file.path}.part"
            progress.advance(part.stat().st_size if part.exists() else 0)
            urls = [f"{address}/{file.published}" for address in addresses]
            transfer.fetch(file, urls, place, session=session, progress=progress)


def _copied(file: LockedFile, repository: Path, place: Path) -> bool:
    """Take the file from Maven's own store on this machine, where it is there and right."""
    found = repository / file.published
    try:
        if lockfile.digest(found) != file.sha256:
            return False
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(found, place / f"{file.path}.part")
        (place / f"{file.path}.part").replace(place / file.path)
    except OSError:
        return False
    return True
