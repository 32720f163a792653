"""What `editorial setup` fetches, from mirrors of our own, into folders of our own."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import tarfile
from pathlib import Path
from typing import ClassVar

import pytest
from mirror import serving

from editorial.engines.installation import dictionary, languagetool, lockfile, maven, transfer
from editorial.engines.installation.lockfile import Lock, LockedFile
from editorial.engines.installation.transfer import InstallationFailed

JARS = {"core-1.jar": b"core" * 500, "english-1.jar": b"english" * 900}


class Count:
    def __init__(self) -> None:
        self.done = 0

    def advance(self, amount: int) -> None:
        self.done += amount


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("M2_REPO", str(tmp_path / "m2"))
    monkeypatch.setattr(transfer, "PAUSE", 0.0)


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    files = tuple(
        LockedFile(name, f"org/{name}", len(data), hashlib.sha256(data).hexdigest()) for name, data in JARS.items()
    )
    monkeypatch.setattr(languagetool, "lock", lambda: Lock("languagetool", "1", files))


def published(prefix: str = "/org/") -> dict[str, bytes]:
    return {f"{prefix}{name}": data for name, data in JARS.items()}


@pytest.mark.usefixtures("_small")
class TestLanguageTool:
    def install(self, *, force: bool = False) -> int:
        count = Count()
        languagetool.install(count, force=force)
        assert languagetool.is_installed()
        return count.done

    def test_once_and_then_nothing_more(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert not languagetool.is_installed()
        with serving(published()) as mirror:
            monkeypatch.setenv("EDITORIAL_MAVEN", f"{mirror.url}/")
            assert self.install() == languagetool.lock().size
            assert len(mirror.requests) == len(JARS)
            assert self.install() == languagetool.lock().size
            assert len(mirror.requests) == len(JARS)
            assert self.install(force=True) == languagetool.lock().size
            assert len(mirror.requests) == 2 * len(JARS)

    def test_only_what_is_damaged_is_fetched_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with serving(published()) as mirror:
            monkeypatch.setenv("EDITORIAL_MAVEN", mirror.url)
            self.install()
            jar = languagetool.folder() / "core-1.jar"
            jar.write_bytes(bytes(jar.stat().st_size))
            self.install()
            assert jar.read_bytes() == JARS["core-1.jar"]
            assert [path for path, _ in mirror.requests].count("/org/core-1.jar") == 2
            assert [path for path, _ in mirror.requests].count("/org/english-1.jar") == 1

    def test_from_maven_on_this_machine(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "m2" / "org").mkdir(parents=True)
        (tmp_path / "m2" / "org" / "core-1.jar").write_bytes(JARS["core-1.jar"])
        (tmp_path / "m2" / "org" / "english-1.jar").write_bytes(b"cut short")
        with serving(published()) as mirror:
            monkeypatch.setenv("EDITORIAL_MAVEN", mirror.url)
            assert self.install() == languagetool.lock().size
        assert [path for path, _ in mirror.requests] == ["/org/english-1.jar"]

    def test_a_failure_keeps_the_rest(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with serving({"/org/core-1.jar": JARS["core-1.jar"]}) as mirror:
            monkeypatch.setenv("EDITORIAL_MAVEN", mirror.url)
            with pytest.raises(
                InstallationFailed, match=r"english-1\.jar could not be fetched: the server answered 404"
            ):
                languagetool.install(Count())
        assert [file.path for file in languagetool.lock().missing(languagetool.folder())] == ["english-1.jar"]
        assert not languagetool.is_installed()


class TestMirrors:
    SETTINGS = """<settings xmlns="http://maven.apache.org/SETTINGS/1.0.0"><mirrors>{}</mirrors></settings>"""
    MIRROR = "<mirror><id>m</id><url>https://mirror.example/maven/</url><mirrorOf>{}</mirrorOf></mirror>"

    @pytest.mark.parametrize(
        ("of", "counts"),
        [("*", True), ("central", True), ("external:*", True), ("jboss, central", True), ("jboss", False),
         ("*,!central", False)],
    )  # fmt: skip
    def test_settings_of_maven(self, of: str, counts: bool, tmp_path: Path) -> None:
        path = tmp_path / "settings.xml"
        path.write_text(self.SETTINGS.format(self.MIRROR.format(of)), encoding="utf-8")
        assert maven.mirrors(path) == (("https://mirror.example/maven/",) if counts else ())

    @pytest.mark.parametrize("content", [None, "", "<settings>", "<settings/>"])
    def test_no_or_broken_settings(self, content: str | None, tmp_path: Path) -> None:
        path = tmp_path / "settings.xml"
        if content is not None:
            path.write_text(content, encoding="utf-8")
        assert maven.mirrors(path) == ()

    def test_order(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / ".m2").mkdir()
        (tmp_path / ".m2" / "settings.xml").write_text(self.SETTINGS.format(self.MIRROR.format("*")), encoding="utf-8")
        (tmp_path / "jgo.conf").write_text("[repositories]\nhouse = https://house.example/maven\n", encoding="utf-8")
        monkeypatch.setattr(Path, "home", lambda: tmp_path)
        monkeypatch.setenv("JGO_CONFIG_FILE", str(tmp_path / "jgo.conf"))
        monkeypatch.delenv("EDITORIAL_MAVEN", raising=False)
        first, second, *rest = maven.repositories()
        assert (first, second) == ("https://mirror.example/maven", "https://house.example/maven")
        assert len(rest) == 1
        monkeypatch.setenv("EDITORIAL_MAVEN", "http://127.0.0.1:9/m/")
        assert maven.repositories() == ("http://127.0.0.1:9/m",)


def package(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


class TestDictionary:
    FILES: ClassVar = {
        "data/enru.dict.json": json.dumps({"board": "правление"}).encode(),
        "data/ruen.dict.json": json.dumps({"правление": "board"}).encode(),
    }

    @pytest.fixture
    def archive(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A small package, its lock in place of the real one, and an `npm` that packs it."""
        path = tmp_path / "words-1.tgz"
        path.write_bytes(package(self.FILES))
        content = {
            "name": "words",
            "version": "1",
            "archive": {"sha256": lockfile.digest(path)},
            "files": [
                {"path": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
                for name, data in self.FILES.items()
            ],
        }
        monkeypatch.setattr(lockfile, "read", lambda _: content)
        npm = tmp_path / "bin" / "npm"
        npm.parent.mkdir()
        npm.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\ncp {path} .\n', encoding="utf-8")
        npm.chmod(0o755)
        monkeypatch.setenv("PATH", f"{npm.parent}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.delenv("EDITORIAL_DICTIONARY", raising=False)
        return path

    def install(self) -> None:
        count = Count()
        dictionary.install(count)
        assert dictionary.is_installed()
        assert count.done == dictionary.lock().size
        for name, data in self.FILES.items():
            assert (dictionary.folder() / name).read_bytes() == data

    @pytest.mark.usefixtures("archive")
    def test_through_npm(self, tmp_path: Path) -> None:
        self.install()
        asked = (tmp_path / "asked").read_text(encoding="utf-8")
        assert asked.startswith("pack words@1 --ignore-scripts")
        self.install()
        assert (tmp_path / "asked").read_text(encoding="utf-8") == asked

    def test_a_package_that_is_not_the_published_one(self, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        archive.write_bytes(package({"data/enru.dict.json": b"{}"}))
        with serving({f"/{name}": data for name, data in self.FILES.items()}) as mirror:
            monkeypatch.setattr(dictionary, "ADDRESS", mirror.url)
            self.install()
        assert len(mirror.requests) == len(self.FILES)

    @pytest.mark.usefixtures("archive")
    def test_without_npm(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "")
        with serving({f"/{name}": data for name, data in self.FILES.items()}) as mirror:
            monkeypatch.setenv("EDITORIAL_DICTIONARY", mirror.url)
            self.install()

    @pytest.mark.usefixtures("archive")
    def test_nowhere(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "")
        with serving({}) as mirror:
            monkeypatch.setenv("EDITORIAL_DICTIONARY", mirror.url)
            with pytest.raises(InstallationFailed, match="could not be fetched"):
                dictionary.install(Count())
        assert not dictionary.is_installed()


@pytest.mark.parametrize("lock", [languagetool.lock(), dictionary.lock()], ids=lambda lock: lock.name)
def test_locks_are_sound(lock: Lock) -> None:
    assert lock.files
    assert len({file.path for file in lock.files}) == len(lock.files)
    assert all(re.fullmatch(r"[0-9a-f]{64}", file.sha256) and file.size > 0 for file in lock.files)
    assert all(not Path(file.path).is_absolute() and ".." not in Path(file.path).parts for file in lock.files)


def test_the_lock_of_languagetool_holds_the_languages() -> None:
    names = {file.path for file in languagetool.lock().files}
    assert {f"language-{tag}-6.8.jar" for tag in ("en", "ru", "es", "ca", "pt")} < names
    assert "language-all-6.8.jar" not in names
    assert "languagetool-server-6.8.jar" in names
