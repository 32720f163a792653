"""Which words are worth a closer look: those the tagger doubts, little if the trigrams find them out of place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from editorial.engines.ngram import Trigrams
from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import Kind, candidates
from editorial.engines.proofreader.context import after, before
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.set_phrases import is_set
from editorial.engines.proofreader.tagger import Floats

GATE = 0.06
"""A word that the tagger would change with less than this probability is passed over."""
_FAINT = 0.001
"""With less than this it is passed over whatever the trigrams say."""
_SHORTEST = 4
_RARE = -8.0
"""Nats; a word likelier than this after its neighbours is not asked about."""
_FAR_LIKELIER = 5.0


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Both ways to suspect a word."""

    trigrams: Trigrams
    known: Lexicon

    def places(self, line: Line, probabilities: Floats) -> list[int]:
        """Numbers of suspicious words, in order; `probabilities` are [words, tags]."""
        doubt = 1 - probabilities[:, tags.KEEP]
        return [
            at
            for at in np.flatnonzero(doubt > _FAINT).tolist()
            if line.open(at) and not is_set(line, at) and (doubt[at] > GATE or self._out_of_place(line, at))
        ]

    def _out_of_place(self, line: Line, at: int) -> bool:
        """Whether a word it may be mistyped or mixed up for is far likelier here than the rare one that stands here."""
        word = line.words[at]
        if len(word.lower) < _SHORTEST or word.lower not in self.known:
            return False
        left = before(line.words, at)
        written = self.trigrams.log_probability(word.lower, left)
        if written is None or written > _RARE:
            return False
        right = after(line.words, at)
        standing = self.trigrams.window(left, [word.lower], right)
        return any(
            self.trigrams.window(left, [c.word], right) - standing > _FAR_LIKELIER
            for c in candidates(word.lower, self.known)
            if c.kind in (Kind.SLIP, Kind.CONFUSED)
            and (self.trigrams.log_probability(c.word, left) or -np.inf) > written + _FAR_LIKELIER
        )
