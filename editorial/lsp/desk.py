"""Where drafts are reviewed: settings and original are found as `editorial check` finds them, and engines stay open.

Everything here runs in the one thread of `queue`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from editorial import formats
from editorial.bitext.pairing import language_in_path, pairs
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.formats import UnreadableFile
from editorial.model import Bitext, Document, DocumentReport, EngineState
from editorial.review.drafts import open_document, paired
from editorial.review.editing.suppressions import without_suppressed
from editorial.review.engine_pool import unmet
from editorial.review.reviewer import Reviewer

MOST_REVIEWERS = 3
"""Folders with settings of their own whose engines are kept open."""

Settings = Callable[[Path], Config]
"""The settings for a draft.

Raises:
    ConfigError: when they cannot be used.
"""


@dataclass(frozen=True, slots=True)
class Job:
    """A draft as it was at a revision. `bitext` is the pair of that text, None when it is to be read anew.

    `open_texts` are the texts of every open draft, by resolved path: an original may be among them.
    """

    uri: str
    revision: int
    path: Path
    format: str
    text: str
    bitext: Bitext | None = None
    open_texts: Mapping[Path, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job: the report, the settings it was made with, and the engines that should have taken part."""

    job: Job
    report: DocumentReport
    config: Config
    absent: Mapping[str, EngineState]


class Desk:
    """Reviews one draft after the other."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._reviewers: dict[bytes, Reviewer] = {}

    def review(self, job: Job) -> Outcome:
        """Review a draft.

        Raises:
            ConfigError: when the settings, or the file of suppressions, cannot be used.
            GlossaryError: when a glossary cannot be read.
            UnreadableFile: when the original cannot be read.
        """
        config = self._settings(job.path)
        reviewer = self._reviewer(config)
        bitext = job.bitext or _opened(job, reviewer, config)
        report = without_suppressed(reviewer.review(bitext), config)
        states = reviewer.engines()
        return Outcome(job, report, config, {name: states[name] for name in unmet(config, states)})

    def warm(self, config: Config, language: str) -> None:
        """Have the engines build what they build for their first unknown word, before someone waits for it."""
        words = formats.of_text("warm.txt", "A qwrtplk zxcvbnm was hree.\n", format="plaintext")
        self._reviewer(config).review(Bitext.alone(segmented(words, language)))

    def close(self) -> None:
        """Let go of every engine."""
        for reviewer in self._reviewers.values():
            reviewer.close()
        self._reviewers.clear()

    def _reviewer(self, config: Config) -> Reviewer:
        """The reviewer for some settings; a changed glossary makes another one."""
        key = msgspec.json.encode((config, [_stamp(path) for path in config.glossary_paths()]))
        reviewer = self._reviewers.pop(key, None) or Reviewer(config)
        self._reviewers[key] = reviewer
        if len(self._reviewers) > MOST_REVIEWERS:
            oldest = next(iter(self._reviewers))
            self._reviewers.pop(oldest).close()
        return reviewer


def _opened(job: Job, reviewer: Reviewer, config: Config) -> Bitext:
    target = formats.of_text(job.path, job.text, format=job.format)
    target = segmented(target, language_in_path(job.path, config) or None)
    original = _original(job.path, config)
    source = _source(original, job, config) if original else None
    return paired(source, target, lexicon=reviewer.lexicon)


def _original(path: Path, config: Config) -> Path | None:
    try:
        return pairs([path], source=None, config=config)[0].source
    except UnreadableFile:
        # A draft that was never saved is in no folder where an original could lie beside it.
        return None


def _source(path: Path, job: Job, config: Config) -> Document:
    language = language_in_path(path, config) or None
    if (held := job.open_texts.get(path.resolve())) is None:
        return open_document(path, language=language)
    text, format = held
    return segmented(formats.of_text(path, text, format=format), language)


def _stamp(path: Path) -> tuple[str, int, int]:
    """A file, or the newest of a folder's, so that a change of it is seen."""
    files = [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]
    states = [file.stat() for file in files if file.exists()]
    return str(path), sum(state.st_size for state in states), max((state.st_mtime_ns for state in states), default=0)
