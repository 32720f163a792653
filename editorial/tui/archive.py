"""Work on many drafts: what is remembered of them, and checking them all with a way to stop."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from editorial import directories
from editorial.bitext.pairing import Pair
from editorial.model import DocumentReport, Severity
from editorial.review.editing.recollection import LastReview, Recollection, load, stamp, store
from editorial.tui.messages import Counted, Listed
from editorial.tui.services import Services


class Archive:
    """The drafts' history on this machine; safe to use from several threads."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._path = directories.data() / "reviews.json"
        self._lock = threading.Lock()
        self._stop = threading.Event()

    def listed(self, pairs: Sequence[Pair], folder: Path | None = None) -> Listed:
        """What is known of drafts. `folder` is remembered as opened."""
        known = self._change(lambda one: one.with_folder(folder)) if folder is not None else load(self._path)
        return Listed(known, {pair.target: _stamp(pair) for pair in pairs}, tuple(pairs))

    def found(self, folder: str) -> Listed:
        """The drafts in a folder.

        Raises:
            UnreadableFile: when the folder is gone or holds none.
        """
        return self.listed(with_originals_once(self._services.pairs([folder])), Path(folder))

    def remember(self, pair: Pair, counts: Counter[Severity]) -> Recollection:
        """Write down what a review of a pair left."""
        return self._change(lambda one: one.with_review(pair.target, LastReview.of(_stamp(pair), counts)))

    def review_all(
        self, pairs: Sequence[Pair], review: Callable[[Pair], DocumentReport | None], tell: Callable[[Counted], object]
    ) -> None:
        """Review drafts one by one until all are done or `stop` is called; one without a report is passed over.

        Those that are as they were at their last review come last, so that what was stopped goes on where it was.
        """
        self._stop.clear()
        last = load(self._path)
        for done, pair in enumerate(sorted(pairs, key=lambda pair: _is_read(pair, last)), start=1):
            if self._stop.is_set():
                tell(Counted(pair, _stamp(pair), load(self._path), done - 1, len(pairs), cancelled=True))
                return
            report = review(pair)
            known = load(self._path)
            if report is not None:
                known = self.remember(pair, Counter(issue.severity for issue in report.issues))
            tell(Counted(pair, _stamp(pair), known, done, len(pairs)))

    def stop(self) -> None:
        """Let `review_all` end after the draft it is at."""
        self._stop.set()

    def _change(self, change: Callable[[Recollection], Recollection]) -> Recollection:
        with self._lock:
            known = change(load(self._path))
            store(self._path, known)
            return known


def with_originals_once(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs without those originals that are the source of another pair: they are read beside it."""
    sources = {pair.source.resolve() for pair in pairs if pair.source is not None}
    return tuple(pair for pair in pairs if pair.source is not None or pair.target.resolve() not in sources)


def _is_read(pair: Pair, known: Recollection) -> bool:
    review = known.review(pair.target)
    return review is not None and review.stamp == _stamp(pair)


def _stamp(pair: Pair) -> str:
    return stamp(pair.target, pair.source)
