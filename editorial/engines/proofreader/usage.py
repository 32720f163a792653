"""The document as a witness: a rare word that it uses near by too is meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from editorial.engines.proofreader.lexicon import Lexicon

_WORD = re.compile(r"[a-z]+")
_REACH = 3000
"""Code points to either side that are looked at: a release's length."""
_WORD_LENGTH = 6
_AGAIN = 0.4
"""How often a word of a release stands in it once more; counted on 800 of them, of some 450 words each."""
MOST = 3.0
"""Nats; a word may be mistyped twice in the same way."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Where a document uses each word."""

    places: Mapping[str, Sequence[int]]
    """The code points where each lower-case word begins, in order."""
    window: int
    """About how many words are looked at."""
    known: Lexicon

    @classmethod
    def of(cls, text: str, known: Lexicon) -> Usage:
        """The usage of a whole text."""
        places: dict[str, list[int]] = defaultdict(list)
        for match in _WORD.finditer(text.lower()):
            places[match[0]].append(match.start())
        return cls(places, min(len(text), 2 * _REACH) // _WORD_LENGTH, known)

    def weight(self, word: str, at: int) -> float:
        """Nats by which it speaks for the lower-case `word` at code point `at`, where another word may stand now.

        Held against chance: among so many words one as frequent as this stands with some probability anyway.
        """
        found = self.places.get(word, ())
        near = bisect_left(found, at + _REACH) - bisect_left(found, at - _REACH)
        here = bisect_left(found, at) < bisect_left(found, at + 1)
        if near <= here:
            return 0.0
        chance = 1 - exp(-self.window * 10 ** (self.known.frequency(word) - 9))
        return min(MOST, max(0.0, log(_AGAIN / max(chance, 1e-6))))
