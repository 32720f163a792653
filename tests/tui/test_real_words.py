"""The house's words of the real program: what is added is gone by in the next check."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.termbase.errors import GlossaryError
from editorial.tui.real_services import RealServices


def services(folder: Path, **settings: object) -> RealServices:
    (folder / "house.yml").write_text("[]\n", encoding="utf-8")
    (folder / "ru.txt").write_text("Промышленный кластер растёт. Кластер рад гостям.\n", encoding="utf-8")
    (folder / "en.txt").write_text("The industrial group grows. The cluster likes guests.\n", encoding="utf-8")
    chosen = {"select": ("term-missing",), "engines": (), "glossaries": ("house.yml",), "root": str(folder)}
    return RealServices(Config(**{**chosen, **settings}))  # type: ignore[arg-type]


def test_the_next_check_goes_by_a_new_term(tmp_path: Path) -> None:
    real = services(tmp_path)
    bitext = real.open(Pair(tmp_path / "ru.txt", tmp_path / "en.txt"))
    assert real.reviewer().review(bitext).issues == ()
    term = real.words.new_term(bitext, "Промышленный кластер", "industrial clusters")
    assert (term.source, term.target, term.path) == (
        "промышленный кластер",
        "industrial cluster",
        tmp_path / "house.yml",
    )
    added = real.words.add_term(bitext, term.source, term.target, term.path)
    assert added.origin.line == 1
    (issue,) = real.reviewer().review(bitext).issues
    assert issue.code == "term-missing"
    found = real.words.entry_of(issue)
    assert found is not None
    assert found.id == added.id
    (seen,) = real.words.seen(bitext, bitext.units[0])
    assert (seen.source, seen.target) == ("Промышленный кластер", "")
    with pytest.raises(GlossaryError, match="says so already"):
        real.words.add_term(bitext, term.source, term.target, term.path)
    real.close()


def test_the_house_wants_a_file_of_its_own(tmp_path: Path) -> None:
    real = services(tmp_path, glossaries=())
    bitext = real.open(Pair(tmp_path / "ru.txt", tmp_path / "en.txt"))
    with pytest.raises(GlossaryError, match=r"house\.yml"):
        real.words.new_term(bitext, "кластер", "cluster")


def test_a_memory_that_is_none_offers_nothing_and_a_broken_one_is_said(tmp_path: Path) -> None:
    from editorial.memory import MemoryUnusable

    real = services(tmp_path, memory="memory.sqlite")
    bitext = real.open(Pair(tmp_path / "ru.txt", tmp_path / "en.txt"))
    assert real.words.offers(bitext, bitext.units[0]) == ()
    (tmp_path / "memory.sqlite").write_text("no database", encoding="utf-8")
    with pytest.raises(MemoryUnusable):
        real.words.offers(bitext, bitext.units[0])


def test_the_score_follows_the_settings(tmp_path: Path) -> None:
    real = services(tmp_path)
    bitext = real.open(Pair(tmp_path / "ru.txt", tmp_path / "en.txt"))
    score = real.words.score(bitext, (), {})
    assert score.mqm.quality == 100.0
    assert score.likeness is None
    assert "|rules:1-" in score.mqm.signature
