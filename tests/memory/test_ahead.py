"""A large TMX file is read by a second process, and comes in as if by one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from editorial.formats import UnreadableFile
from editorial.memory import TranslationUnit, open_memory
from editorial.memory.pipes import started
from editorial.memory.preparing import BATCH
from editorial.memory.tmx import Imported, ahead, import_tmx, write_tmx
from editorial.memory.tmx.ahead import ReadAhead
from editorial.memory.tmx.reader import TmxReader

COUNT = BATCH + 500


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("memories") / "large.tmx"
    units = (
        TranslationUnit(
            source=f"Цех № {n} открыт", target=f"Shop {n} opened", source_language="ru", target_language="en"
        )
        for n in range(COUNT)
    )
    write_tmx(path, units, source_language="ru")
    return path


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "LARGE", 1)


@pytest.mark.usefixtures("large")
def test_two_processes_read_what_one_reads(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = ReadAhead(TmxReader(file))
    with monkeypatch.context() as patch:
        patch.setattr(ahead, "prepared", None)
        read = list(reading)
    monkeypatch.setattr(ahead, "LARGE", COUNT * 10_000)
    plain = ReadAhead(TmxReader(file))
    assert [len(batch) for batch in read] == [BATCH, 500]
    assert read == list(plain)
    assert (reading.header, reading.left_out) == (plain.header, plain.left_out)


@pytest.mark.usefixtures("large")
def test_a_killed_helper_is_gone_on_for(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    helpers: list[subprocess.Popen[bytes]] = []

    def noted(module: str, *arguments: str) -> subprocess.Popen[bytes]:
        helpers.append(started(module, *arguments))
        return helpers[-1]

    def kill(read: int) -> None:
        if read == BATCH:
            helpers[-1].kill()
            helpers[-1].wait()

    monkeypatch.setattr(ahead, "started", noted)
    with open_memory(tmp_path / "memory.sqlite") as memory:
        assert import_tmx(memory, file, progress=kill) == Imported(COUNT, COUNT, 0)
        assert memory.header()["attributes"]["srclang"] == "ru"


@pytest.mark.usefixtures("large")
def test_a_damaged_file_is_told_and_what_stood_before_is_kept(file: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.tmx"
    damaged.write_bytes(file.read_bytes()[:-2000])
    with open_memory(tmp_path / "memory.sqlite") as memory:
        with pytest.raises(UnreadableFile, match=r"damaged\.tmx.*not well-formed"):
            import_tmx(memory, damaged)
        assert len(memory) == BATCH


@pytest.mark.usefixtures("large")
def test_without_a_second_process_one_does_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: str) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(ahead, "started", refused)
    assert sum(map(len, ReadAhead(TmxReader(file)))) == COUNT


def test_a_file_that_cannot_be_looked_at_is_told_in_words(tmp_path: Path) -> None:
    with open_memory(tmp_path / "memory.sqlite") as memory, pytest.raises(UnreadableFile, match="cannot be read"):
        import_tmx(memory, Path("a" * 300 + ".tmx"))
