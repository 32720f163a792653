"""By what a remembered report is known: settings, house files, both sides of the pair."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.review.caching.signature import of_pair, of_settings

PLAIN = Config(select=("repeated-word", "double-space"), glossaries=(), engines="embedded")


@pytest.mark.parametrize(
    "config",
    [
        Config(select=("repeated-word",), glossaries=(), engines="embedded"),
        Config(select=("repeated-word", "double-space"), glossaries=(), engines="embedded", today="2026-11-22"),
        Config(select=("repeated-word", "double-space"), glossaries=("house.yml",)),
    ],
)
def test_other_settings_are_another_key(config: Config) -> None:
    assert of_settings(config, None) != of_settings(PLAIN, None)
    assert of_settings(PLAIN, "en") != of_settings(PLAIN, None)
    assert of_settings(PLAIN, None) == of_settings(PLAIN, None)


def test_house_files_and_fetched_ones_are_in_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITORIAL_DATA", str(tmp_path / "data"))
    config = Config(glossaries=("house.yml",), root=str(tmp_path))
    seen = {of_settings(config, None)}
    (tmp_path / "house.yml").write_text("- id: a\n")
    seen.add(of_settings(config, None))
    (tmp_path / "house.yml").write_text("- id: b\n")
    seen.add(of_settings(config, None))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "engine.jar").write_bytes(b"x")
    seen.add(of_settings(config, None))
    assert len(seen) == 4


def test_the_original_and_the_pairing_by_hand_are_in_the_key(tmp_path: Path) -> None:
    source, target = tmp_path / "a.ru.txt", tmp_path / "a.en.txt"
    source.write_text("Да.", encoding="utf-8")
    target.write_text("Yes.")
    seen = {of_pair(Pair(None, target), "s"), of_pair(Pair(source, target), "s"), of_pair(Pair(source, target), "t")}
    source.write_text("Нет.", encoding="utf-8")
    seen.add(of_pair(Pair(source, target), "s"))
    (tmp_path / "a.en.txt.editorial.json").write_text("{}")
    seen.add(of_pair(Pair(source, target), "s"))
    assert len(seen) == 5
    assert of_pair(Pair(None, Path("-")), "s") is None


def test_the_same_name_in_another_folder_is_another_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = set()
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        Path("a.en.txt").write_text("Yes.")
        seen.add(of_pair(Pair(None, Path("a.en.txt")), "s"))
    assert len(seen) == 2
