"""LanguageTool for the tests: really set up, once, in a folder that later runs find again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from editorial import directories
from editorial.engines.installation import languagetool as installation
from editorial.engines.languagetool import java, server
from editorial.engines.languagetool.engine import LanguageTool
from editorial.engines.languagetool.java import Java


class Quiet:
    def advance(self, amount: int) -> None:
        """Nobody looks."""


@pytest.fixture(scope="session")
def jars() -> Path:
    """The folder of LanguageTool's jars; the first run fetches them as `editorial setup` does."""
    before = os.environ.get("EDITORIAL_DATA")
    os.environ["EDITORIAL_DATA"] = str(directories.cache() / "tests")
    try:
        installation.install(Quiet())
        return installation.folder()
    finally:
        if before is None:
            del os.environ["EDITORIAL_DATA"]
        else:
            os.environ["EDITORIAL_DATA"] = before


@pytest.fixture(scope="session")
def runtime() -> Java:
    return java.find()


@pytest.fixture(scope="session")
def languagetool(jars: Path, runtime: Java) -> Iterator[LanguageTool]:
    """One engine for the tests that do not break it for good."""
    engine = LanguageTool(lambda: server.start(runtime, jars), version="6.8")
    yield engine
    engine.close()
