"""What the program remembers goes into a folder of the test."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "cache"))
