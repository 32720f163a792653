"""Where a memory is: a file, or a database server, whose password is never in the settings."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from editorial import directories
from editorial.memory.errors import MemoryUnusable
from editorial.model import Message

PLACE = "EDITORIAL_MEMORY"
PASSWORD = "EDITORIAL_MEMORY_PASSWORD"


@dataclass(frozen=True, slots=True)
class Location:
    """`name` is what people are told, without any password."""

    url: URL = field(repr=False)
    name: str

    @property
    def path(self) -> Path | None:
        """The file, or None for a server."""
        return Path(self.url.database or "") if self.url.get_backend_name() == "sqlite" else None


def located(place: str | Path = "", *, root: str | Path = "") -> Location:
    """`place` as a location: a path, relative ones beside `root`; a URL; or "" for the user's own memory.

    The user's own is what the variable EDITORIAL_MEMORY names, else a file in the data folder.

    Raises:
        MemoryUnusable: when it is a URL of another kind, or one with a password in it.
    """
    text = str(place) or os.environ.get(PLACE, "")
    if "://" not in text:
        path = Path(root, Path(text).expanduser()) if text else directories.data() / "memory.sqlite"
        return Location(URL.create("sqlite", database=str(path)), str(path))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise MemoryUnusable(Message.of("{place}: is not a URL of a database", place=text)) from error
    name = url.render_as_string(hide_password=True)
    if url.password is not None:
        template = "{place}: take the password out of the URL and give it in {variable}, or keep it in the keyring"
        raise MemoryUnusable(Message.of(template, place=name, variable=PASSWORD))
    if url.get_backend_name() == "sqlite" and url.database:
        return Location(url.set(database=str(Path(root, url.database))), name)
    if url.get_backend_name() != "postgresql":
        template = "{place}: a memory is a file, or a database at postgresql+psycopg://user@host/name"
        raise MemoryUnusable(Message.of(template, place=name))
    url = url.set(drivername="postgresql+psycopg")
    return Location(url.set(password=_password(url)) if url.host else url, name)


def _password(url: URL) -> str | None:
    """From the environment or the keyring; None leaves it to libpq, which knows `PGPASSWORD` and `~/.pgpass`."""
    given = os.environ.get(PASSWORD)
    if given or "PGPASSWORD" in os.environ:
        return given
    from editorial.engines.keys import from_keyring

    return from_keyring(f"{url.username or ''}@{url.host}/{url.database or ''}")
