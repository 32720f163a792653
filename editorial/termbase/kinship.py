"""How far two candidates translate each other word by word: the dictionary's word for it, and how near names sound."""

from __future__ import annotations

import math
from functools import lru_cache

from editorial.bitext.transliteration import press_spelling, similarity
from editorial.model import Lexicon
from editorial.termbase.noun_phrases import Key

_SOUNDS_ALIKE = 0.75
_WORTH_A_LOOK = 0.4
"""Likeness of the press's spelling from which on the other spellings are looked at, which takes long."""
_SMALL = frozenset({"of", "for", "and", "in"})


class Kinship:
    """Compares candidates of two languages (BCP 47), by a dictionary where there is one; asks it once a word."""

    def __init__(self, languages: tuple[str, str], lexicon: Lexicon | None) -> None:
        self._languages = languages
        self._lexicon = lexicon
        self._known: dict[str, frozenset[str]] = {}

    def share(self, source: Key, target: Key) -> float:
        """The share of the words on both sides that have a counterpart on the other, from 0.0 to 1.0; less where one
        side is longer than the other."""
        ours, theirs = (tuple(word for word in key if word not in _SMALL) for key in (source, target))
        if not ours or not theirs:
            return 0.0
        links = [(one, other) for one in ours for other in theirs if self._linked(one, other)]
        linked = len({one for one, _ in links}) + len({other for _, other in links})
        shorter, longer = sorted((len(ours), len(theirs)))
        return linked / (shorter + longer) * math.sqrt(shorter / longer)

    def _linked(self, one: str, other: str) -> bool:
        if one == other or other in self._translations(one):
            return True
        source, target = self._languages
        if source.startswith("ru"):
            return _alike(one, other)
        return target.startswith("ru") and _alike(other, one)

    def _translations(self, word: str) -> frozenset[str]:
        """The translations of a word and, of «военно-морской», of its parts."""
        if self._lexicon is None:
            return frozenset()
        if word not in self._known:
            source, target = (language.partition("-")[0] for language in self._languages)
            parts = {word, *word.split("-")}
            found = [self._lexicon.translations(part, source=source, target=target) for part in parts]
            self._known[word] = frozenset().union(*found)
        return self._known[word]


@lru_cache(maxsize=100_000)
def _alike(russian: str, latin: str) -> bool:
    """Whether a word sounds like the other, or is the adjective of what does: «тульский» and "Tula"."""
    from rapidfuzz.distance import Levenshtein

    if Levenshtein.normalized_similarity(_spelled(russian), latin) < _WORTH_A_LOOK:
        return False
    named_after = (russian[:-4], f"{russian[:-4].rstrip('ь')}а") if russian.endswith("ский") else ()
    return max(similarity(form, latin) for form in (russian, *named_after) if form) >= _SOUNDS_ALIKE


@lru_cache(maxsize=20_000)
def _spelled(russian: str) -> str:
    return press_spelling(russian)
