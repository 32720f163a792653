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
_TELLING = 4
"""Letters from which on a neighbour makes a phrase; "of" and "the" stand beside anything."""
MOST = 3.0
"""Nats; a word may be mistyped twice in the same way."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What words a document uses, and where."""

    words: Sequence[str]
    """Its words in lower case, in order."""
    starts: Sequence[int]
    """The code point where each of them begins."""
    places: Mapping[str, Sequence[int]]
    """The numbers of the places of each word, in order."""
    window: int
    """About how many words are looked at."""
    known: Lexicon

    @classmethod
    def of(cls, text: str, known: Lexicon) -> Usage:
        """The usage of a whole text."""
        found = [(match[0], match.start()) for match in _WORD.finditer(text.lower())]
        places: dict[str, list[int]] = defaultdict(list)
        for number, (word, _) in enumerate(found):
            places[word].append(number)
        words, starts = zip(*found, strict=True) if found else ((), ())
        return cls(words, starts, places, min(len(text), 2 * _REACH) // _WORD_LENGTH, known)

    def weight(self, word: str, at: int) -> float:
        """Nats by which it speaks for the lower-case `word` at code point `at`, where another word may stand now.

        Held against chance: among so many words one as frequent as this stands with some probability anyway.
        """
        here = bisect_left(self.starts, at)
        low, high = bisect_left(self.starts, at - _REACH), bisect_left(self.starts, at + _REACH)
        if not any(low <= there < high and not self._same_phrase(here, there) for there in self.places.get(word, ())):
            return 0.0
        chance = 1 - exp(-self.window * 10 ** (self.known.frequency(word) - 9))
        return min(MOST, max(0.0, log(_AGAIN / max(chance, 1e-6))))

    def _same_phrase(self, here: int, there: int) -> bool:
        """Whether a place is this one, or holds the same word beside the same: who errs in a phrase errs each time."""
        if self.words[here : here + 1] != self.words[there : there + 1]:
            return False
        beside = ((self._at(place - 1), self._at(place + 1)) for place in (here, there))
        return here == there or any(one == other and len(one) >= _TELLING for one, other in zip(*beside, strict=True))

    def _at(self, place: int) -> str:
        return self.words[place] if 0 <= place < len(self.words) else ""
