"""Downloads against a server that cuts, refuses and lies."""

from __future__ import annotations

import errno
import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
import requests
from mirror import Trick, cut, go_on_and_on, ignore_range, lie, refuse, serving

from editorial.engines.installation import transfer
from editorial.engines.installation.lockfile import LockedFile
from editorial.engines.installation.transfer import InstallationFailed, fetch, require_space

CONTENT = bytes(range(256)) * 1000
FILE = LockedFile("a.jar", "org/a.jar", len(CONTENT), hashlib.sha256(CONTENT).hexdigest())


class Count:
    def __init__(self) -> None:
        self.done = 0

    def advance(self, amount: int) -> None:
        self.done += amount


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "PAUSE", 0.0)


def fetched(urls: Sequence[str], folder: Path, progress: transfer.Progress | None = None) -> int:
    count = Count()
    with requests.Session() as session:
        fetch(FILE, urls, folder, session=session, progress=progress or count)
    return count.done


@pytest.mark.parametrize(
    ("tricks", "resumed"),
    [
        ((), [False]),
        ((cut,), [False, True]),
        ((cut, cut), [False, True, True]),
        ((refuse, refuse), [False, False, False]),
        ((cut, refuse), [False, True, True]),
        ((lie,), [False, False]),
        ((cut, ignore_range), [False, True]),
        ((go_on_and_on,), [False]),
        ((cut, cut, refuse), [False, True, True, True]),
    ],
)
def test_arrives_whole_in_the_end(tricks: tuple[Trick, ...], resumed: list[bool], tmp_path: Path) -> None:
    with serving({"/org/a.jar": CONTENT}, *tricks) as mirror:
        assert fetched([f"{mirror.url}/org/a.jar"], tmp_path) == len(CONTENT)
    assert (tmp_path / "a.jar").read_bytes() == CONTENT
    assert not (tmp_path / "a.jar.part").exists()
    assert [given is not None for _, given in mirror.requests] == resumed


def test_resumes_where_it_broke_off(tmp_path: Path) -> None:
    with serving({"/org/a.jar": CONTENT}, cut) as mirror:
        fetched([f"{mirror.url}/org/a.jar"], tmp_path)
    start = int((mirror.requests[1][1] or "").removeprefix("bytes=").rstrip("-"))
    assert len(CONTENT) // 2 - transfer.CHUNK < start <= len(CONTENT) // 2


@pytest.mark.parametrize(
    ("trick", "said", "kept"),
    [
        (refuse, "answered 500", 0),
        (cut, "connection was cut", 200_000),
        (lie, "not the published file", 0),
    ],
)
def test_what_does_not_arrive_is_said_and_kept(trick: Trick, said: str, kept: int, tmp_path: Path) -> None:
    with serving({"/org/a.jar": CONTENT}, *[trick] * transfer.ATTEMPTS) as mirror:
        with pytest.raises(InstallationFailed, match=said) as caught:
            fetched([f"{mirror.url}/org/a.jar"], tmp_path)
        assert "editorial setup" in str(caught.value.hint)
        assert not (tmp_path / "a.jar").exists()
        part = tmp_path / "a.jar.part"
        assert (part.stat().st_size if part.exists() else 0) >= kept
        fetched([f"{mirror.url}/org/a.jar"], tmp_path)
    assert (tmp_path / "a.jar").read_bytes() == CONTENT


def test_the_next_mirror_is_asked(tmp_path: Path) -> None:
    with serving({}) as empty, serving({"/org/a.jar": CONTENT}) as full:
        fetched([f"{empty.url}/org/a.jar", f"{full.url}/org/a.jar"], tmp_path)
    assert (tmp_path / "a.jar").read_bytes() == CONTENT


def test_no_network(tmp_path: Path) -> None:
    with serving({}) as gone:
        pass
    with pytest.raises(InstallationFailed, match="could not be fetched") as caught:
        fetched([f"{gone.url}/org/a.jar"], tmp_path)
    assert "127.0.0.1" not in str(caught.value)
    assert "network" in str(caught.value.hint)


def test_interrupted_and_resumed(tmp_path: Path) -> None:
    class Impatient:
        def advance(self, _: int) -> None:
            raise KeyboardInterrupt

    with serving({"/org/a.jar": CONTENT}) as mirror:
        with pytest.raises(KeyboardInterrupt):
            fetched([f"{mirror.url}/org/a.jar"], tmp_path, Impatient())
        assert 0 < (tmp_path / "a.jar.part").stat().st_size < len(CONTENT)
        fetched([f"{mirror.url}/org/a.jar"], tmp_path)
    assert (tmp_path / "a.jar").read_bytes() == CONTENT
    assert mirror.requests[-1][1] is not None


def test_too_much_from_an_earlier_run_is_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "a.jar.part").write_bytes(CONTENT + b"more")
    with serving({"/org/a.jar": CONTENT}) as mirror:
        fetched([f"{mirror.url}/org/a.jar"], tmp_path)
    assert (tmp_path / "a.jar").read_bytes() == CONTENT


def test_full_disk_before_and_during(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    with pytest.raises(InstallationFailed, match="no room on the disk") as caught:
        require_space(tmp_path / "not" / "there", 100_000_000)
    assert "150 MB" in str(caught.value.hint)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(transfer.os, "fsync", full)
    with serving({"/org/a.jar": CONTENT}) as mirror, pytest.raises(InstallationFailed, match="no room on the disk"):
        fetched([f"{mirror.url}/org/a.jar"], tmp_path)
    assert (tmp_path / "a.jar.part").exists()


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with (
        serving({"/org/a.jar": CONTENT}) as mirror,
        pytest.raises(InstallationFailed, match="cannot be written") as caught,
    ):
        fetched([f"{mirror.url}/org/a.jar"], tmp_path / "file")
    assert "EDITORIAL_DATA" in str(caught.value.hint)
