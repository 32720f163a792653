"""Work that takes time, done in threads; news comes back as messages, and no screen ever waits.

Of several reviews asked for in a row only the newest is made, so that typing never waits for words already gone.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path

import msgspec
from textual.app import App
from textual.message import Message as News
from textual.message_pump import MessagePump

from editorial import directories
from editorial.bitext.pairing import Pair
from editorial.model import Bitext, Document, DocumentReport, Message, Severity, State, Unit
from editorial.review.editing.changes import Dismissal, Scope, Side
from editorial.review.editing.draft import Pairing
from editorial.review.editing.journal import Journal, recovered
from editorial.review.editing.recollection import stamp
from editorial.tui.archive import Archive
from editorial.tui.keymap import Keymap
from editorial.tui.messages import ChangedOnDisk, Failed, Grown, Opened, Reparsed, Reviewed, Saved, TermsFound
from editorial.tui.pauses import Loading
from editorial.tui.services import Services, documents_of, writable
from editorial.tui.workers import Workers

log = logging.getLogger(__name__)
FAILED = Message("The checks have failed")
PATIENCE = 0.5
"""Seconds to wait for a review under way at the end."""


class Desk(Workers):
    """Runs the services' work for the screens of an app."""

    def __init__(self, app: App[int], services: Services, keys: Keymap) -> None:
        super().__init__(app)
        self.keys = keys
        self.services = services
        self.archive = Archive(services)
        self.journals = directories.data() / "journal"
        self._engines = threading.Lock()
        self._wanted: tuple[MessagePump, Bitext, int, bool] | None = None
        self._reviewing = False
        self._growing = self._grown = False
        self._loading = Loading()
        self._seen: dict[str, str] = {}

    def close(self) -> None:
        """Finish what must be written, and let go of the engines."""
        self.archive.stop()
        self.finish()
        if self._engines.acquire(timeout=PATIENCE):
            self.services.close()

    def open(self, pair: Pair, teller: MessagePump) -> None:
        """Read and align a pair: `Opened`."""

        def work() -> News:
            with self._loading:
                bitext = self.services.open(pair)
            documents = documents_of(bitext, tuple(Side))
            self._seen |= {document.path: stamp(Path(document.path)) for document in documents.values()}
            locked = frozenset(s for s, d in documents.items() if not writable(d))
            left = recovered(self.journals, bitext.target.path)
            dismissals = tuple(one for side, doc in documents.items() for one in self._dismissals(doc, side))
            comments, by_hand = self.services.comments(bitext), self.services.by_hand(bitext)
            return Opened(bitext, locked, left, dismissals, comments, by_hand)

        self.run(work, teller, Message("The draft cannot be opened"))

    def _dismissals(self, document: Document, side: Side) -> tuple[Dismissal, ...]:
        """What was ignored earlier on one side; what is ignored always is said of the target alone."""
        found = self.services.dismissals(document)
        if side is Side.TARGET:
            return found
        return tuple(msgspec.structs.replace(one, side=side) for one in found if one.scope is Scope.HERE)

    def reparse(self, bitext: Bitext, teller: MessagePump) -> None:
        """Parse and align an edited pair anew: `Reparsed`."""
        self.run(lambda: Reparsed(self.services.reparse(bitext)), teller, Message("The text cannot be parsed"))

    def review(self, bitext: Bitext, teller: MessagePump, *, revision: int, with_source: bool = False) -> None:
        """Check a pair: `Reviewed`, unless another review is asked for before this one has begun.

        `with_source` has the original checked for itself, too.
        """
        self._wanted = (teller, bitext, revision, with_source)
        if not self._reviewing:
            self._reviewing = True
            threading.Thread(target=self._review_all_wanted, name="review", daemon=True).start()

    def terms(self, bitext: Bitext, unit: Unit, teller: MessagePump) -> None:
        """Look a unit up in the glossary: `TermsFound`."""
        title = Message("The glossary cannot be read")
        self.run(lambda: TermsFound(unit.id, self.services.terms(bitext, unit)), teller, title)

    def save(
        self,
        documents: Mapping[Side, Document],
        teller: MessagePump,
        *,
        bitext: Bitext,
        by_hand: Collection[int],
        pairing: Pairing | None,
    ) -> None:
        """Write documents to their files, and unless `pairing` is None the units `by_hand` beside them: `Saved`."""

        def work() -> News:
            for document in documents.values():
                self.services.save(document)
                self._seen[document.path] = stamp(Path(document.path))
            texts = {side: document.text for side, document in documents.items()}
            if pairing is not None:
                # Notes are written to the same file, in the notebook's thread.
                trouble = self.notebook.submit(lambda: self.services.keep_pairing(bitext, by_hand)).exception()
                if trouble is not None:
                    teller.post_message(Failed(Message("The pairing cannot be written down"), trouble))
                    return Saved(texts)
            return Saved(texts, pairing)

        self.run(work, teller, Message("Not saved"))

    def watch(self, documents: Mapping[Side, Document], teller: MessagePump) -> None:
        """Look whether someone else wrote the files: `ChangedOnDisk` for each one, once a change."""

        def work() -> None:
            for side, document in documents.items():
                now = stamp(Path(document.path))
                if self._seen.get(document.path, now) != now:
                    self._seen[document.path] = now
                    teller.post_message(ChangedOnDisk(side, self.services.text(document)))

        self.run(work, teller, Message("The files cannot be watched"))

    def journal(self, bitext: Bitext) -> Journal:
        """The diary of a pair's unsaved work."""
        return Journal(self.journals, bitext)

    def note(self, work: Callable[[], None], teller: MessagePump) -> None:
        """Write into a journal, one line after the other."""
        self.write_down(work, teller, "Unsaved work cannot be kept safe")

    def dismiss(self, document: Document, dismissal: Dismissal, teller: MessagePump, *, withdrawn: bool) -> None:
        """Keep an ignored issue for later reviews, or strike it out, in the order in which it was asked for."""

        def work() -> None:
            self.services.dismiss(document, dismissal, withdrawn=withdrawn)

        self.write_down(work, teller, "What is ignored cannot be written down")

    def keep_notes(
        self, bitext: Bitext, states: Mapping[int, State], comments: Mapping[int, str], teller: MessagePump
    ) -> None:
        """Keep states of units and comments on them."""
        title = "States and comments cannot be written down"
        self.write_down(lambda: self.services.keep_notes(bitext, states, comments), teller, title)

    # Many drafts

    def recollect(self, pairs: Sequence[Pair], teller: MessagePump, *, folder: str | None = None) -> None:
        """What is remembered of drafts, and of the folder they are in: `Listed`."""
        # What a screen has just left to be written stands before this in the notebook, and is waited for.
        written = self.notebook.submit(lambda: None)

        def work() -> News:
            written.result()
            return self.archive.listed(pairs, Path(folder) if folder else None)

        self.run(work, teller, Message("The list of drafts cannot be read"))

    def find(self, folder: str, teller: MessagePump) -> None:
        """The drafts in a folder: `Listed`."""
        self.run(lambda: self.archive.found(folder), teller, Message("The folder cannot be read"))

    def remember(self, pair: Pair, counts: Counter[Severity], teller: MessagePump) -> None:
        """Write down how many issues a review has left."""
        self.write_down(lambda: self.archive.remember(pair, counts), teller, "The list of drafts cannot be written")

    def review_all(self, pairs: Sequence[Pair], teller: MessagePump) -> None:
        """Check drafts one after the other: `Counted` for each."""

        def review(pair: Pair) -> DocumentReport | None:
            try:
                bitext = self.services.open(pair)
                while self.services.grow(bitext):
                    pass
                with self._engines:
                    return self.services.reviewer().review(bitext)
            except Exception as error:
                log.debug("review of %s failed", pair.target, exc_info=True)
                teller.post_message(Failed(FAILED, error, f"{pair.target}: "))
                return None

        self.run(lambda: self.archive.review_all(pairs, review, teller.post_message), teller, FAILED)

    def cancel(self) -> None:
        """Stop checking drafts after this one."""
        self.archive.stop()

    def _review_all_wanted(self) -> None:
        """Review until nothing newer is wanted. The thread is a daemon: leaving never waits for an engine."""
        while (wanted := self._wanted) is not None:
            self._wanted = None
            teller, bitext, revision, with_source = wanted
            teller.post_message(self._reviewed(bitext, revision, with_source=with_source))
            self._grow(bitext, teller)
        self._reviewing = False
        if self._wanted is not None:
            self._review_all_wanted()

    def _reviewed(self, bitext: Bitext, revision: int, *, with_source: bool) -> News:
        try:
            with self._engines, nullcontext() if self._grown else self._loading:
                reviewer = self.services.reviewer()
                report = reviewer.review(bitext)
                alone = Bitext.alone(bitext.source) if with_source and bitext.source is not None else None
                found = None if alone is None else reviewer.review(alone).issues
                return Reviewed(report, dict(reviewer.engines()), revision, found)
        except Exception as error:
            log.debug("review failed", exc_info=True)
            return Failed(FAILED, error)

    def _grow(self, bitext: Bitext, teller: MessagePump) -> None:
        """Take the next engines in, and have the draft checked again when they are there."""
        if self._growing or self._grown:
            return
        self._growing = True

        def work() -> None:
            try:
                with self._loading:
                    grown = self.services.grow(bitext)
                if grown:
                    self._growing = False
                    teller.post_message(Grown())
                else:
                    self._grown = True
            except Exception as error:
                log.debug("engines failed to start", exc_info=True)
                teller.post_message(Failed(Message("An engine has failed to start"), error))

        threading.Thread(target=work, name="engines", daemon=True).start()
