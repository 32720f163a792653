"""What speaks for an edit, as numbers that the join weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from editorial.engines.ngram import Trigrams
from editorial.engines.proofreader import tags
from editorial.engines.proofreader.context import after, before
from editorial.engines.proofreader.edits import Change, Edit, Line
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.replacement import ReplacementHead
from editorial.engines.proofreader.tagger import Floats, Reading, Tagger

_FLOOR = 1e-6
_MOST_LIKELY = 20.0
"""Trigram ratios are cut at e to this power: beyond it they say no more."""
_KEPT = 10
"""Replacements of a place that are looked at closer, the best by the replacement head."""

NAMES = (
    "tag", "doubt", "gain", "trigrams", "trigrams-known", "slip", "frequency-new", "frequency-old",
    "heading", "length", "first", "near-doubt", "rank",
)  # fmt: skip
"""Names of the numbers in `Evidence.values`, in order."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One edit with what speaks for it."""

    edit: Edit
    values: tuple[float, ...]
    """By the names in `NAMES`; probabilities as natural log odds, ratios as natural logarithms."""

    def __getitem__(self, name: str) -> float:
        return self.values[NAMES.index(name)]


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs edits with the models and the word list."""

    tagger: Tagger
    head: ReplacementHead
    trigrams: Trigrams
    known: Lexicon

    def weigh(self, line: Line, reading: Reading, edits: Sequence[Edit], query: Floats) -> list[Evidence]:
        """The evidence for the edits of one place; `query` is its row [H]."""
        at = edits[0].at
        gains = self._gains(line, edits, query)
        best = sorted((e for e in edits if e.replaces), key=lambda e: -gains[e])[:_KEPT]
        order = {e: rank for rank, e in enumerate(best)}
        return [
            Evidence(e, self._values(line, reading, e, gains.get(e, 0.0), order.get(e, 0)))
            for e in (*best, *(e for e in edits if not e.replaces)) if e.at == at
        ]  # fmt: skip

    def _gains(self, line: Line, edits: Sequence[Edit], query: Floats) -> dict[Edit, float]:
        replacing = [e for e in edits if e.replaces]
        if not replacing:
            return {}
        written = line.words[replacing[0].at].lower
        gains = self.head.advantages(
            query, written, [e.word for e in replacing], [int(e.change) for e in replacing], self.tagger
        )
        return dict(zip(replacing, gains.tolist(), strict=True))

    def _values(self, line: Line, reading: Reading, edit: Edit, gain: float, rank: int) -> tuple[float, ...]:
        at, old = edit.at, line.words[edit.at].lower
        row = reading.tags[at]
        keep = log(float(row[tags.KEEP]) + _FLOOR)
        ratio, sure = self._ratio(line, edit)
        near = [1 - float(reading.tags[i, tags.KEEP]) for i in (at - 1, at + 1) if 0 <= i < len(line.words)]
        return (
            log(float(row[edit.tag]) + _FLOOR) - keep,
            log(1 - float(row[tags.KEEP]) + _FLOOR) - keep,
            gain,
            ratio,
            float(sure),
            log(edit.slip) if edit.slip else -2.0,
            self.known.frequency(edit.word),
            self.known.frequency(old),
            float(line.heading),
            float(len(old)),
            float(at == 0),
            max(near, default=0.0),
            float(rank),
        )

    def _ratio(self, line: Line, edit: Edit) -> tuple[float, bool]:
        """By how much the trigrams prefer the edited words, in nats, and whether they know the words at issue."""
        at = edit.at
        old = line.words[at].lower
        left, right = before(line.words, at), after(line.words, at)
        middle = (
            [edit.word, old]
            if edit.change in (Change.INSERT_ARTICLE, Change.INSERT_WORD)
            else [edit.word]
            if edit.word
            else []
        )
        if not (self.trigrams.knows(old) and (not edit.word or self.trigrams.knows(edit.word))):
            return 0.0, False
        ratio = self.trigrams.window(left, middle, right) - self.trigrams.window(left, [old], right)
        return float(np.clip(ratio, -_MOST_LIKELY, _MOST_LIKELY)), True
