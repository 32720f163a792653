"""Places for memories: a file, and a database on a real PostgreSQL server that these tests start and stop."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

PASSWORD = secrets.token_hex(8)
_databases = count()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server on the loopback address, without a database and without the password."""
    programs = _programs()
    if programs is None:
        words = "no PostgreSQL server is installed (initdb and postgres; Debian's package is called postgresql)"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    folder = Path(tempfile.mkdtemp(prefix="editorial-postgresql-"))
    try:
        yield from _running(programs, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def database(server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of an empty database; the password is in the environment."""
    import psycopg

    name = f"memory_{next(_databases)}"
    monkeypatch.setenv("EDITORIAL_MEMORY_PASSWORD", PASSWORD)
    with psycopg.connect(f"{server}/postgres", password=PASSWORD, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
    return f"{server.replace('postgresql:', 'postgresql+psycopg:')}/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a memory may be made, for a test that runs with either database."""
    return str(tmp_path / "memory.sqlite") if request.param == "sqlite" else request.getfixturevalue("database")


def _programs() -> Path | None:
    """The folder of the server's programs: Debian keeps them out of the path."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


def _running(programs: Path, folder: Path) -> Iterator[str]:
    # The server refuses to run as root; Debian's package makes the user postgres.
    as_user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    password = folder / "password"
    password.write_text(PASSWORD)
    if as_user:
        shutil.chown(folder, "postgres")
        shutil.chown(password, "postgres")
    data = folder / "data"
    make = [programs / "initdb", "-D", data, "-U", "editor", "-A", "scram-sha-256", "--pwfile", password, "--no-sync"]
    subprocess.run([*as_user, *map(str, make)], check=True, capture_output=True, cwd=folder)
    port = _free_port()
    settings = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": folder, "fsync": "off"}
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*as_user, str(programs / "postgres"), "-D", str(data), *options], stdout=log, stderr=log, cwd=folder
        )
        try:
            url = f"postgresql://editor@127.0.0.1:{port}"
            _wait(url, folder / "log")
            yield url
        finally:
            process.terminate()
            process.wait(60)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(url: str, log: Path) -> None:
    import psycopg

    for _ in range(600):
        try:
            psycopg.connect(f"{url}/postgres", password=PASSWORD, connect_timeout=5).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.1)
    pytest.fail(f"the PostgreSQL server does not answer:\n{log.read_text()}")
