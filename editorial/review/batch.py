"""Many pairs: what is known from an earlier run is taken from there, the rest is reviewed, in several processes too."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.engines import processors
from editorial.model import DocumentReport, EngineState, EngineStatus
from editorial.review.caching import signature
from editorial.review.caching.record import Record
from editorial.review.caching.store import Store
from editorial.review.drafts import open_pair
from editorial.review.reviewer import Reviewer
from editorial.review.selection import selected

FEWEST = 4
"""Pairs for which a process more is worth its start: engines take a second or two to load."""

_ORDER = (EngineStatus.OFF, EngineStatus.OK, EngineStatus.MISSING, EngineStatus.FAILED)


class Batch:
    """Reviews pairs with one set of settings; `engines` tells what became of the engines in all of them.

    Raises:
        ConfigError: when the settings name a rule that does not exist.
    """

    def __init__(self, config: Config, *, language: str | None = None, jobs: int = 1, store: Store | None = None):
        self.config = config
        self.rules = selected(config)
        self.engines: dict[str, EngineState] = {}
        self._language = language
        self._jobs = jobs
        self._store = store
        self._settings = signature.of_settings(config, language) if store else ""
        self._reviewer: Reviewer | None = None

    def __enter__(self) -> Batch:
        return self

    def __exit__(self, *trouble: object) -> None:
        if self._reviewer:
            self._reviewer.close()

    @property
    def reviewer(self) -> Reviewer:
        """The reviewer of this process, opened when first needed."""
        if self._reviewer is None:
            self._reviewer = Reviewer(self.config)
        return self._reviewer

    def reviewed(self, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, DocumentReport]]:
        """Every pair and its report, as they are ready.

        Raises:
            UnreadableFile: when a file of a pair cannot be read.
        """
        new: list[tuple[Pair, str | None]] = []
        for pair in pairs:
            key = signature.of_pair(pair, self._settings) if self._store else None
            record = self._store.get(key) if self._store and key else None
            if record is None:
                new.append((pair, key))
            else:
                self._note(record.engines)
                yield pair, record.report
        keys = dict(new)
        for pair, record in self._made([pair for pair, _ in new]):
            self._note(record.engines)
            key = keys[pair]
            if self._store and key and not _failed(record.engines):
                self._store.put(key, record)
            yield pair, record.report
        if not pairs:
            self._note(self.reviewer.engines())

    def _made(self, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Record]]:
        left = dict.fromkeys(pairs)
        jobs = min(self._jobs, len(pairs) // FEWEST)
        if jobs > 1:
            for pair, record in _in_processes(pairs, self.config, self._language, jobs):
                del left[pair]
                yield pair, record
        # What a process could not do is done here, where an error can be raised as it is.
        for pair in left:
            yield pair, _reviewed(pair, self.reviewer, self._language)

    def _note(self, states: Mapping[str, EngineState]) -> None:
        for name, state in states.items():
            before = self.engines.get(name)
            if before is None or _ORDER.index(state.status) > _ORDER.index(before.status):
                self.engines[name] = state


def _reviewed(pair: Pair, reviewer: Reviewer, language: str | None) -> Record:
    bitext = open_pair(pair, lexicon=reviewer.lexicon, language=language, config=reviewer.config)
    report = reviewer.review(bitext)
    return Record(report, dict(reviewer.engines()))


def _failed(engines: Mapping[str, EngineState]) -> bool:
    """A failure may be of the moment; what was found in spite of it is not worth keeping."""
    return any(state.status is EngineStatus.FAILED for state in engines.values())


def _in_processes(
    pairs: Sequence[Pair], config: Config, language: str | None, jobs: int
) -> Iterator[tuple[Pair, Record]]:
    """Pairs and records from processes of their own; pairs that failed there are left out."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_Worker.start, initargs=(config, language))
    try:
        futures: dict[Future[Record | None], Pair] = {pool.submit(_Worker.review, pair): pair for pair in pairs}
        for future in as_completed(futures):
            record = future.result()
            if record is not None:
                yield futures[future], record
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _end_with_parent() -> None:
    """A parent that is killed tells nobody: its processes would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class _Worker:
    """What a process keeps between pairs."""

    reviewer: Reviewer
    language: str | None

    @classmethod
    def start(cls, config: Config, language: str | None) -> None:
        # Ctrl+C reaches every process of the terminal; the first one says so and ends the others.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
        processors.share()
        cls.reviewer = Reviewer(config)
        cls.language = language

    @classmethod
    def review(cls, pair: Pair) -> Record | None:
        with contextlib.suppress(Exception):
            return _reviewed(pair, cls.reviewer, cls.language)
        return None
