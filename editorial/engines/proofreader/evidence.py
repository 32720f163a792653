"""What speaks for an edit, as numbers that the join weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from editorial.engines.ngram import Trigrams
from editorial.engines.proofreader import tags
from editorial.engines.proofreader.context import after, before
from editorial.engines.proofreader.edits import Change, Edit
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.replacement import ReplacementHead
from editorial.engines.proofreader.tagger import Floats, Reading, Tagger

_FLOOR = 1e-6
_MOST_LIKELY = 20.0
"""Trigram ratios are cut at e to this power: beyond it they say no more."""
_NO_SLIP = -2.0
"""Stands for the logarithm of the weight of a slip where no slip leads from one word to the other."""
_KEPT = 10
"""Replacements of a place that are looked at closer, the best by the replacement head."""

NAMES = (
    "tag", "doubt", "gain", "trigrams", "trigrams-known", "slip", "frequency-new", "frequency-old",
    "capitals", "length", "first", "near-doubt", "rank", "expected",
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
class _Place:
    """What is the same for every edit of a place."""

    at: int
    old: str
    row: Floats
    """Probability of each tag."""
    keep: float
    """Natural logarithm of the probability that nothing is wrong."""
    left: list[str]
    right: list[str]
    standing: float | None
    """What the trigrams give the words as they stand, in nats; None when they do not know the word at issue."""
    common: tuple[float, ...]
    """The values from `frequency-old` to `near-doubt`."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs edits with the models and the word list."""

    tagger: Tagger
    head: ReplacementHead
    trigrams: Trigrams
    known: Lexicon

    def weigh(self, line: Line, reading: Reading, edits: Sequence[Edit], query: Floats) -> list[Evidence]:
        """The evidence for the edits of one place; `query` is its row [H]."""
        place = self._place(line, reading, edits[0].at)
        replacing = [e for e in edits if e.replaces]
        gains = self._gains(place, replacing, query)
        order = np.argsort(-gains, kind="stable")[:_KEPT].tolist()
        ranked = [(replacing[i], float(gains[i]), rank) for rank, i in enumerate(order)]
        ranked += [(e, 0.0, 0) for e in edits if not e.replaces]
        return [Evidence(e, self._values(place, e, gain, rank)) for e, gain, rank in ranked]

    def _place(self, line: Line, reading: Reading, at: int) -> _Place:
        old = line.words[at].lower
        row = reading.tags[at]
        left, right = before(line.words, at), after(line.words, at)
        near = [1 - float(reading.tags[i, tags.KEEP]) for i in (at - 1, at + 1) if 0 <= i < len(line.words)]
        shape = (float(line.capitals), float(len(old)), float(at == 0), max(near, default=0.0))
        standing = self.trigrams.window(left, [old], right) if self.trigrams.knows(old) else None
        keep = log(float(row[tags.KEEP]) + _FLOOR)
        return _Place(at, old, row, keep, left, right, standing, (self.known.frequency(old), *shape))

    def _gains(self, place: _Place, replacing: Sequence[Edit], query: Floats) -> Floats:
        if not replacing:
            return np.zeros(0, np.float32)
        words, kinds = [e.word for e in replacing], [int(e.change) for e in replacing]
        return self.head.advantages(query, place.old, words, kinds, self.tagger)

    def _values(self, place: _Place, edit: Edit, gain: float, rank: int) -> tuple[float, ...]:
        ratio = self._ratio(place, edit)
        return (
            log(float(place.row[edit.tag]) + _FLOOR) - place.keep,
            log(1 - float(place.row[tags.KEEP]) + _FLOOR) - place.keep,
            gain,
            ratio or 0.0,
            float(ratio is not None),
            log(edit.slip) if edit.slip else _NO_SLIP,
            self.known.frequency(edit.word),
            *place.common,
            float(rank),
            self._expected(place, edit),
        )

    def _expected(self, place: _Place, edit: Edit) -> float:
        """How likely the trigrams hold the proposed word after the words before it: myocardial ... infarction."""
        value = self.trigrams.log_probability(edit.word, place.left) if edit.replaces else None
        return -_MOST_LIKELY if value is None else max(-_MOST_LIKELY, value)

    def _ratio(self, place: _Place, edit: Edit) -> float | None:
        """By how much the trigrams prefer the edited words, in nats; None when they do not know a word at issue."""
        if place.standing is None or (edit.word and not self.trigrams.knows(edit.word)):
            return None
        inserted = edit.change in (Change.INSERT_ARTICLE, Change.INSERT_WORD)
        middle = [edit.word, place.old] if inserted else [edit.word] if edit.word else []
        ratio = self.trigrams.window(place.left, middle, place.right) - place.standing
        return max(-_MOST_LIKELY, min(_MOST_LIKELY, ratio))
