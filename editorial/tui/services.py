"""What the workbench asks of the rest of the program; everything here may take long and is called in workers.

The protocols let tests put fakes in place of engines and files.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.model import Bitext, Document, DocumentReport, EngineState, Issue, Lexicon, Unit
from editorial.review.editing import suppressions
from editorial.review.editing.changes import Dismissal
from editorial.rules.rule import Explanation

if TYPE_CHECKING:
    from editorial.engines.contract import EngineSpec
    from editorial.termbase.matching import Matcher
    from editorial.tui.engines import GrowingReviewer


class Reviewing(Protocol):
    """A reviewer: keeps its engines open, and judges a whole bitext at a time."""

    def review(self, bitext: Bitext) -> DocumentReport: ...

    def engines(self) -> Mapping[str, EngineState]: ...

    def close(self) -> None: ...


class Services(Protocol):
    """Files and engines."""

    def pairs(self, paths: Sequence[str]) -> tuple[Pair, ...]:
        """The drafts that paths name, each with its original.

        Raises:
            UnreadableFile: when a path leads nowhere.
        """
        ...

    def open(self, pair: Pair) -> Bitext:
        """A pair, read and aligned.

        Raises:
            UnreadableFile: when a file cannot be read.
        """
        ...

    def reparse(self, bitext: Bitext) -> Bitext:
        """The pair parsed and aligned anew from the text it holds."""
        ...

    def reviewer(self) -> Reviewing:
        """The reviewer, made when it is first asked for.

        Raises:
            ConfigError, GlossaryError: when the settings or a glossary cannot be used.
        """
        ...

    def starting(self) -> Sequence[str]:
        """The engines that the reviewer does without because they have not started yet."""
        ...

    def grow(self, bitext: Bitext) -> bool:
        """Start those engines, which takes long; whether there is another reviewer now."""
        ...

    def save(self, document: Document) -> None:
        """Write a document's text to its file, whole or not at all.

        Raises:
            UnwritableFile: when the file or the folder cannot be written to; the file is unchanged.
        """
        ...

    def text(self, document: Document) -> str | None:
        """What the document's file holds now, None when it is gone or cannot be read."""
        ...

    def terms(self, bitext: Bitext, unit: Unit) -> tuple[str, ...]:
        """The glossary's terms in the source of a unit, each with the word that the house uses for it."""
        ...

    def dismissals(self, document: Document) -> tuple[Dismissal, ...]:
        """What was ignored in earlier reviews, here or always.

        Raises:
            ConfigError: when the file that says so cannot be read.
        """
        ...

    def dismiss(self, document: Document, dismissal: Dismissal, *, withdrawn: bool) -> None:
        """Keep an ignored issue for later reviews and for CI, or strike it out.

        Raises:
            ConfigError, UnwritableFile: when the file cannot be read or written.
        """
        ...

    def explanation(self, code: str) -> Explanation | None:
        """The manual's page on a rule, None for a code without one."""
        ...

    def export(self, kind: str, bitext: Bitext, issues: Sequence[Issue], engines: Mapping[str, EngineState]) -> str:
        """Write a file for others beside the draft; returns its path.

        Raises:
            UnwritableFile: when it cannot be written.
        """
        ...

    def close(self) -> None:
        """Let go of the engines."""
        ...


class RealServices:
    """The program's own parts, imported when they are first wanted: the screen is there before they are."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._engines: GrowingReviewer | None = None
        self._matcher: Matcher | None = None
        self._lexicon: Lexicon | None = None

    def pairs(self, paths: Sequence[str]) -> tuple[Pair, ...]:
        from editorial.bitext.pairing import pairs

        return pairs([Path(path) for path in paths], source=None, config=self._config)

    def open(self, pair: Pair) -> Bitext:
        from editorial.review.drafts import open_pair

        return open_pair(pair, lexicon=self._words())

    def reparse(self, bitext: Bitext) -> Bitext:
        from editorial.bitext import sidecar
        from editorial.bitext.alignment import align

        target = _parsed(bitext.target)
        if bitext.source is None:
            return Bitext.alone(target)
        return sidecar.apply(align(_parsed(bitext.source), target, lexicon=self._words()))

    def reviewer(self) -> Reviewing:
        return self._growing().reviewer

    def starting(self) -> Sequence[str]:
        return self._growing().starting

    def grow(self, bitext: Bitext) -> bool:
        return self._growing().grow(bitext)

    def save(self, document: Document) -> None:
        from editorial import formats
        from editorial.formats import saving

        saving.save(document.path, formats.encode(document))

    def text(self, document: Document) -> str | None:
        from editorial import formats

        try:
            return formats.read(document.path, format=document.format).text
        except formats.UnreadableFile:
            return None

    def terms(self, bitext: Bitext, unit: Unit) -> tuple[str, ...]:
        if bitext.source is None:
            return ()
        language = bitext.target.language.partition("-")[0]
        matcher = self._terms()
        found = [match for segment in unit.source for match in matcher.matches(segment, bitext.source.language)]
        pairs = ((match.term.text, match.concept.preferred(language)) for match in found)
        return tuple(dict.fromkeys(f"{term} — {preferred}" for term, preferred in pairs if preferred))

    def dismissals(self, document: Document) -> tuple[Dismissal, ...]:
        return suppressions.dismissals(self._config, Path(document.path))

    def dismiss(self, document: Document, dismissal: Dismissal, *, withdrawn: bool) -> None:
        chosen = (dismissal,)
        added, removed = ((), chosen) if withdrawn else (chosen, ())
        suppressions.change(self._config, Path(document.path), added=added, removed=removed)

    def explanation(self, code: str) -> Explanation | None:
        from editorial.rules.registry import BY_CODE

        rule = BY_CODE.get(code)
        return None if rule is None else rule.explanation

    def export(self, kind: str, bitext: Bitext, issues: Sequence[Issue], engines: Mapping[str, EngineState]) -> str:
        from editorial.tui.exporting import exported

        return exported(kind, bitext, issues, engines, language=self._config.interface)

    def close(self) -> None:
        if self._engines is not None:
            self._engines.close()

    def _terms(self) -> Matcher:
        if self._matcher is None:
            from editorial.review.reviewer import load_glossary
            from editorial.termbase.matching import Matcher

            self._matcher = Matcher(load_glossary(self._config))
        return self._matcher

    def _growing(self) -> GrowingReviewer:
        if self._engines is None:
            from editorial.engines.registry import ENGINES
            from editorial.review.reviewer import Reviewer
            from editorial.tui.engines import GrowingReviewer

            def make(config: Config, specs: Sequence[EngineSpec]) -> Reviewer:
                return Reviewer(config, lexicon=self._words(), specs=specs)

            self._engines = GrowingReviewer(self._config, ENGINES, make)
        return self._engines

    def _words(self) -> Lexicon | None:
        """The dictionary of the witness, None where none was fetched."""
        if self._lexicon is None:
            from editorial.bitext.lexicon import open_lexicon

            self._lexicon = open_lexicon()
        return self._lexicon


def writable(document: Document) -> bool:
    """Whether the document's file, and the folder it is renamed into, let themselves be written."""
    path = Path(document.path)
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)


def _parsed(document: Document) -> Document:
    from editorial import formats
    from editorial.bitext.segmentation import segmented

    return segmented(formats.with_text(document, document.text), document.language)
