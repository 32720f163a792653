"""The services that the workbench runs on: the program's own parts, imported when they are first wanted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from editorial.bitext.pairing import Pair
from editorial.config import Config
from editorial.model import Bitext, Document, EngineState, Issue, Lexicon, State, Unit
from editorial.review.editing import suppressions
from editorial.review.editing.changes import Dismissal
from editorial.tui.real_words import RealWords
from editorial.tui.services import Reviewing

if TYPE_CHECKING:
    from editorial.engines.contract import EngineSpec
    from editorial.rules.rule import Explanation
    from editorial.tui.engines import GrowingReviewer


class RealServices:
    """The program's own parts, imported when they are first wanted: the screen is there before they are."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._engines: GrowingReviewer | None = None
        self.words = RealWords(config)
        self._lexicon: Lexicon | None = None

    def pairs(self, paths: Sequence[str]) -> tuple[Pair, ...]:
        from editorial.bitext.pairing import pairs

        return pairs([Path(path) for path in paths], source=None, config=self._config)

    def open(self, pair: Pair) -> Bitext:
        from editorial.review.drafts import open_pair

        return open_pair(pair, lexicon=self._words(), config=self._config)

    def reparse(self, bitext: Bitext) -> Bitext:
        from editorial.bitext.alignment import align

        target = _parsed(bitext.target)
        if bitext.source is None:
            return Bitext.alone(target)
        return align(_parsed(bitext.source), target, lexicon=self._words())

    def reviewer(self) -> Reviewing:
        reviewer = self._growing().reviewer
        if self.words.changed:
            self.words.changed = False
            reviewer.use_glossary(self.words.matcher().glossary)
        return reviewer

    def starting(self) -> Sequence[str]:
        return self._growing().starting

    def grow(self, bitext: Bitext) -> bool:
        return self._growing().grow(bitext)

    def leave_out(self) -> tuple[str, ...]:
        return self._growing().leave_out()

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
        matcher = self.words.matcher()
        found = [match for segment in unit.source for match in matcher.matches(segment, bitext.source.language)]
        pairs = ((match.term.text, match.concept.preferred(language)) for match in found)
        return tuple(dict.fromkeys(f"{term} — {preferred}" for term, preferred in pairs if preferred))

    def comments(self, bitext: Bitext) -> dict[int, str]:
        from editorial.bitext import sidecar

        return sidecar.comments(bitext, sidecar.read(sidecar.path_of(bitext.target.path)))

    def by_hand(self, bitext: Bitext) -> frozenset[int]:
        from editorial.bitext import sidecar

        return sidecar.by_hand(bitext, sidecar.read(sidecar.path_of(bitext.target.path)))

    def keep_pairing(self, bitext: Bitext, by_hand: Collection[int]) -> None:
        from editorial.bitext import sidecar

        path = sidecar.path_of(bitext.target.path)
        kept = sidecar.read(path)
        bare = msgspec.structs.replace(kept, pairings=())
        new = sidecar.with_pairings(bare, bitext, [unit for unit in bitext.units if unit.id in by_hand])
        if new != kept:
            sidecar.write(path, new)

    def keep_notes(self, bitext: Bitext, states: Mapping[int, State], comments: Mapping[int, str]) -> None:
        from editorial.bitext import sidecar

        path = sidecar.path_of(bitext.target.path)
        kept = sidecar.read(path)
        new = sidecar.with_notes(kept, bitext, states=states, comments=comments)
        if new != kept:
            sidecar.write(path, new)

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
        self.words.close()
        if self._engines is not None:
            self._engines.close()

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


def _parsed(document: Document) -> Document:
    from editorial import formats
    from editorial.bitext.segmentation import segmented

    return segmented(formats.with_text(document, document.text), document.language)
