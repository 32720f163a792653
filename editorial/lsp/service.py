"""What the server does with what an editor tells: it keeps the drafts, has them reviewed, and tells what was found."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from lsprotocol.types import CodeAction, Diagnostic, Hover, Position, Range, TextDocumentContentChangeEvent

from editorial.config import Config
from editorial.lsp.actions import Only, actions
from editorial.lsp.desk import Desk, Job, Outcome, Settings
from editorial.lsp.diagnostics import diagnostics
from editorial.lsp.drafts import Draft, format_of
from editorial.lsp.hover import hover
from editorial.lsp.queue import Queue
from editorial.messages import translate
from editorial.messages.troubles import is_expected, lines_of
from editorial.model import Message, Region
from editorial.report.text_report import engine_remark
from editorial.review.editing import suppressions
from editorial.review.editing.changes import Dismissal, Scope

log = logging.getLogger(__name__)

PAUSE = 0.02
"""Seconds after a key before the draft is reviewed: what an editor sends for one stroke comes together."""
REST = 0.6
"""Seconds without a key before a pair is read and aligned anew, which takes longer than a review."""
PATIENCE = 2.0
"""Seconds to wait at the end for a review under way."""


class Editor(Protocol):
    """What can be told to the editor, in the thread that the service is called in."""

    def publish(self, uri: str, version: int | None, found: list[Diagnostic]) -> None: ...

    def show(self, text: str, *, error: bool) -> None: ...

    def call(self, work: Callable[[], None]) -> None:
        """Have something done in that thread; to be called from another."""
        ...


@dataclass(slots=True)
class Habits:
    """How the editor wants to be spoken to; `language` is the interface's where the settings name none."""

    encoding: str = "utf-16"
    language: str = "en"
    related: bool = False
    markdown: bool = False


class Service:
    """Everything but the protocol; its public methods are called in one thread."""

    def __init__(self, editor: Editor, settings: Settings) -> None:
        self.habits = Habits()
        self._editor = editor
        self._settings = settings
        self._desk = Desk(settings)
        self._drafts: dict[str, Draft] = {}
        self._shown: set[str] = set()
        self._warm: set[tuple[str, str]] = set()
        self._queue = Queue(self._work, at_end=self._desk.close)

    def open(self, uri: str, path: Path, language_id: str, *, text: str, version: int | None) -> None:
        """Review a draft that was opened; one whose text is not what is in its file is left alone."""
        format = format_of(path, language_id)
        if format is not None:
            self._drafts[uri] = Draft(uri, path, format, text, version, self.habits.encoding)
            self._ask(self._drafts[uri])

    def change(self, uri: str, changes: Sequence[TextDocumentContentChangeEvent], version: int | None) -> None:
        """Take over what was typed, and review what has changed."""
        if (draft := self._drafts.get(uri)) is not None:
            draft.change(changes, version)
            self._ask(draft, after=PAUSE)
            self._ask_for_translations_of(draft)

    def refresh(self, uri: str | None = None) -> None:
        """Review a draft, or every one, from the beginning: something that it depends on may have changed."""
        self._shown.clear()
        for draft in self._drafts.values():
            if uri in (None, draft.uri):
                draft.parted = True
                self._ask(draft)

    def forget(self, uri: str) -> None:
        """A draft was closed."""
        if self._drafts.pop(uri, None) is not None:
            self._queue.drop(uri)
            self._editor.publish(uri, None, [])

    def actions(self, uri: str, place: Range, only: Only) -> list[CodeAction]:
        """What can be done about the issues at a place."""
        draft = self._drafts.get(uri)
        return list(actions(draft, draft.places.region(place), only=only)) if draft else []

    def hover(self, uri: str, position: Position) -> Hover | None:
        """What there is to say of a place."""
        if (draft := self._drafts.get(uri)) is None:
            return None
        offset = draft.places.offset(position)
        return hover(draft, Region(offset, offset), markdown=self.habits.markdown)

    def ignore(self, uri: str, code: str, text: str, scope: str) -> None:
        """Write down in the file of suppressions that an issue is no mistake.

        Raises:
            ConfigError: when the file there cannot be read.
            UnwritableFile: when it cannot be written.
        """
        if (draft := self._drafts.get(uri)) is not None:
            added = [Dismissal(code, text, "", Scope(scope))]
            suppressions.change(self._settings(draft.path), draft.path, added=added)
            self.refresh()

    def show(self, error: BaseException, language: str = "") -> None:
        """Tell the editor of an error: once, until something is changed that may mend it."""
        language = language or self.habits.language
        lines = lines_of(error, language)
        if not is_expected(error):
            template = "editorial has met a fault of its own and goes on: {name}: {words}"
            lines = [translate(Message.of(template, name=type(error).__name__, words=str(error)), language)]
        self._show("\n".join(lines), error=True)

    def close(self) -> None:
        """Stop reviewing, and let go of the engines."""
        self._queue.close(patience=PATIENCE)

    def _show(self, text: str, *, error: bool) -> None:
        if text not in self._shown:
            self._shown.add(text)
            self._editor.show(text, error=error)

    def _ask(self, draft: Draft, *, after: float = 0.0, anew: bool = False) -> None:
        if not draft.text.strip():
            self._queue.drop(draft.uri)
            self._editor.publish(draft.uri, draft.version, [])
            return
        texts = {one.path.resolve(): (one.text, one.format) for one in self._drafts.values()}
        bitext = None if draft.parted or anew else draft.bitext
        self._queue.put(
            Job(draft.uri, draft.revision, draft.path, draft.format, draft.text, bitext, texts), after=after
        )

    def _ask_for_translations_of(self, original: Draft) -> None:
        for draft in self._drafts.values():
            source = draft.bitext.source if draft.bitext is not None else None
            if source is not None and Path(source.path).resolve() == original.path.resolve():
                draft.parted = True
                self._ask(draft, after=REST)

    def _take(self, outcome: Outcome, found: list[Diagnostic], language: str) -> None:
        """Tell what a review has found, unless the draft has changed meanwhile or is gone."""
        job = outcome.job
        draft = self._drafts.get(job.uri)
        if draft is None or draft.revision != job.revision:
            return
        draft.reviewed(outcome.report, language)
        self._editor.publish(draft.uri, draft.version, found)
        if job.bitext is not None:
            self._ask(draft, after=REST, anew=True)
        for name, state in outcome.absent.items():
            self._show(translate(engine_remark(name, state), language), error=False)

    # What follows runs in the thread of the queue.

    def _work(self, job: Job) -> None:
        try:
            outcome = self._desk.review(job)
            language = outcome.config.interface or self.habits.language
            found = diagnostics(outcome.report, self.habits.encoding, language, related=self.habits.related)
        except Exception as error:
            log.debug("review failed", exc_info=True)
            trouble = error
            self._editor.call(lambda: self.show(trouble))
            return
        self._editor.call(lambda: self._take(outcome, found, language))
        self._warm_up(outcome.config, outcome.report.document.language)

    def _warm_up(self, config: Config, language: str) -> None:
        """Once for every language and choice of engines."""
        key = (language, str(config.engines))
        if key not in self._warm:
            self._warm.add(key)
            self._desk.warm(config, language)
