"""Many pairs: the cache and the processes change how long it takes, and nothing else."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.formats import UnreadableFile
from editorial.model import DocumentReport
from editorial.review import batch as batch_module
from editorial.review.batch import Batch
from editorial.review.caching.signature import of_pair, of_settings
from editorial.review.caching.store import FILE_NAME, Store
from editorial.review.reviewer import Reviewer

CONFIG = Config(select=("repeated-word", "double-space"), glossaries=(), engines="embedded")


@pytest.fixture
def pairs(tmp_path: Path) -> tuple[Pair, ...]:
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(9):
        words = "the " * (number % 3)
        (folder / f"{number}.en.txt").write_text(f"Draft {number} is {words} good.\n", encoding="utf-8")
    return tuple(Pair(None, path) for path in sorted(folder.iterdir()))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The drafts that were reviewed, and not remembered."""
    seen: list[str] = []
    review = Reviewer.review

    def noting(self: Reviewer, bitext: object) -> DocumentReport:
        report = review(self, bitext)  # type: ignore[arg-type]
        seen.append(Path(report.document.path).name)
        return report

    monkeypatch.setattr(Reviewer, "review", noting)
    return seen


def reviewed(pairs: tuple[Pair, ...], folder: Path | None, *, jobs: int = 1, config: Config = CONFIG) -> object:
    if folder is None:
        with Batch(config, jobs=jobs) as batch:
            return dict(batch.reviewed(pairs)), batch.engines
    with Store(folder) as store, Batch(config, jobs=jobs, store=store) as batch:
        return dict(batch.reviewed(pairs)), batch.engines


def test_a_second_run_reviews_nothing_and_says_the_same(
    pairs: tuple[Pair, ...], asked: list[str], tmp_path: Path
) -> None:
    first = reviewed(pairs, tmp_path)
    assert len(asked) == 9
    assert reviewed(pairs, tmp_path) == first
    assert len(asked) == 9
    assert first == reviewed(pairs, None)


def test_only_what_has_changed_is_reviewed(pairs: tuple[Pair, ...], asked: list[str], tmp_path: Path) -> None:
    reviewed(pairs, tmp_path)
    asked.clear()
    pairs[4].target.write_text("Draft 4 is is new.\n")
    assert reviewed(pairs, tmp_path) == reviewed(pairs, None)
    assert asked[:1] == ["4.en.txt"]
    assert len(asked) == 1 + 9


def corruptions() -> Iterator[object]:
    yield lambda path: path.write_bytes(b"no database at all" * 500)
    yield lambda path: path.write_bytes(path.read_bytes()[:3000])
    yield lambda path: path.write_bytes(b"")
    yield lambda path: path.write_bytes(path.read_bytes()[:4096] + os.urandom(len(path.read_bytes()) - 4096))
    yield lambda path: (path.unlink(), path.mkdir())
    yield lambda path: executed(path, "UPDATE reports SET value = x'00'")
    yield lambda path: executed(path, "DROP TABLE reports")
    yield lambda path: executed(path, "ALTER TABLE reports RENAME COLUMN value TO worth")


def executed(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("corrupt", list(corruptions()))
def test_a_corrupted_cache_leaves_right_results(pairs: tuple[Pair, ...], corrupt: object, tmp_path: Path) -> None:
    right = reviewed(pairs, tmp_path)
    corrupt(tmp_path / FILE_NAME)  # type: ignore[operator]
    assert reviewed(pairs, tmp_path) == right
    assert reviewed(pairs, tmp_path) == right


def test_a_cache_that_cannot_be_written_is_done_without(pairs: tuple[Pair, ...], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert reviewed(pairs, tmp_path / "file") == reviewed(pairs, None)


def test_a_locked_cache_is_not_waited_for_long(
    pairs: tuple[Pair, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editorial.review.caching.store._PATIENCE", 0.01)
    right = reviewed(pairs[:2], tmp_path)
    holder = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert reviewed(pairs[:2], tmp_path) == right
    holder.close()


def test_the_oldest_records_go_first(pairs: tuple[Pair, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reviewed(pairs[:4], tmp_path)
    time.sleep(0.02)
    reviewed(pairs[:2], tmp_path)
    monkeypatch.setattr("editorial.review.caching.store.MOST", 2)
    with Store(tmp_path):
        pass
    with Store(tmp_path) as store:
        kept = [store.get(str(of_pair(pair, of_settings(CONFIG, None)))) is not None for pair in pairs[:4]]
    assert kept == [True, True, False, False]


def test_two_processes_say_what_one_says(pairs: tuple[Pair, ...], tmp_path: Path) -> None:
    assert reviewed(pairs, tmp_path, jobs=2) == reviewed(pairs, None)
    assert reviewed(pairs, tmp_path) == reviewed(pairs, None)


def test_an_error_in_a_process_is_raised_as_it_is(pairs: tuple[Pair, ...]) -> None:
    pairs[3].target.write_bytes(b"\x00\x01\x02" * 100)
    with pytest.raises(UnreadableFile, match=r"3\.en\.txt"):
        reviewed(pairs, None, jobs=2)


def test_a_process_that_dies_is_replaced_by_this_one(pairs: tuple[Pair, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    right = reviewed(pairs, None)
    monkeypatch.setattr(batch_module._Worker, "start", os._exit)
    assert reviewed(pairs, None, jobs=2) == right


SLOW = """
import sys, time
from pathlib import Path
from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.review import batch
if __name__ == "__main__":
    config = Config(select=("repeated-word",), glossaries=(), engines="embedded")
    pairs = [Pair(None, Path(path)) for path in sys.argv[1:]]
    for pair, record in batch._in_processes(pairs, config, None, 2):
        print(pair.target.name, flush=True)
        time.sleep(60)
"""


def test_the_processes_of_a_killed_run_end_with_it(pairs: tuple[Pair, ...], tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(SLOW)
    command = [sys.executable, str(script), *(str(pair.target) for pair in pairs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        run.stdout.readline()
        children = psutil.Process(run.pid).children(recursive=True)
        assert len(children) >= 2
        run.kill()
    _, left = psutil.wait_procs(children, timeout=30)
    assert [process.cmdline() for process in left] == []


RUN = """
import sys
from pathlib import Path
from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.review.batch import Batch
from editorial.review.caching.store import Store
config = Config(select=("repeated-word", "double-space"), glossaries=(), engines="embedded")
with Store(Path(sys.argv[1])) as store, Batch(config, store=store) as batch:
    for pair, report in batch.reviewed([Pair(None, Path(path)) for path in sys.argv[2:]]):
        print(pair.target.name, len(report.issues), flush=True)
"""


def test_a_killed_run_and_two_at_once_leave_right_results(pairs: tuple[Pair, ...], tmp_path: Path) -> None:
    command = [sys.executable, "-c", RUN, str(tmp_path), *(str(pair.target) for pair in pairs)]
    killed = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert killed.stdout is not None
    killed.stdout.readline()
    killed.kill()
    killed.communicate()
    two = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    right = [(pair.target.name, len(report.issues)) for pair, report in reviewed(pairs, None)[0].items()]  # type: ignore[index]
    for run in two:
        out, _ = run.communicate()
        assert run.returncode == 0
        assert sorted(tuple(line.split()) for line in out.decode().splitlines()) == [(n, str(c)) for n, c in right]
    assert reviewed(pairs, tmp_path) == reviewed(pairs, None)
