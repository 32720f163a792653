"""What several commands are tried on."""

from __future__ import annotations

from pathlib import Path

import pytest
from release_to_translate import DRAFT


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`release_to_translate` in a folder of its own, with a cache of its own and services that need no pauses."""
    monkeypatch.setenv("EDITORIAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("editorial.engines.translation.patience.PAUSES", (0.0, 0.0))
    monkeypatch.chdir(tmp_path)
    Path("release.ru.txt").write_text(DRAFT, encoding="utf-8")
