"""How far two candidates translate each other word by word: the dictionary's word for it, and how near names sound."""

from __future__ import annotations

import math
from functools import lru_cache

from editorial.bitext.transliteration import similarity
from editorial.model import Lexicon
from editorial.termbase.noun_phrases import Key

_SOUNDS_ALIKE = 0.75
_SMALL = frozenset({"of", "for", "and", "in"})


def kinship(source: Key, target: Key, languages: tuple[str, str], lexicon: Lexicon | None) -> float:
    """The share of the words on both sides that have a counterpart on the other, from 0.0 to 1.0; less where one side
    is longer than the other."""
    ours, theirs = (tuple(word for word in key if word not in _SMALL) for key in (source, target))
    links = [(one, other) for one in ours for other in theirs if _linked(one, other, languages, lexicon)]
    linked = len({one for one, _ in links}) + len({other for _, other in links})
    lengths = sorted((len(ours), len(theirs)))
    return linked / max(sum(lengths), 1) * math.sqrt(lengths[0] / max(lengths[1], 1))


def _linked(one: str, other: str, languages: tuple[str, str], lexicon: Lexicon | None) -> bool:
    if one == other:
        return True
    if lexicon is not None and other in _translations(one, languages, lexicon):
        return True
    if languages[0].startswith("ru"):
        return _alike(one, other)
    return languages[1].startswith("ru") and _alike(other, one)


def _translations(word: str, languages: tuple[str, str], lexicon: Lexicon) -> frozenset[str]:
    """The translations of a word and, of «военно-морской», of its parts."""
    source, target = (language.partition("-")[0] for language in languages)
    parts = {word, *word.split("-")}
    return frozenset().union(*(lexicon.translations(part, source=source, target=target) for part in parts))


@lru_cache(maxsize=100_000)
def _alike(russian: str, latin: str) -> bool:
    """Whether a word sounds like the other, or is the adjective of what does: «тульский» and "Tula"."""
    if abs(len(russian) - len(latin)) > max(len(russian), len(latin)) // 2:
        return False
    named_after = (russian[:-4], f"{russian[:-4].rstrip('ь')}а") if russian.endswith("ский") else ()
    return max(similarity(form, latin) for form in (russian, *named_after) if form) >= _SOUNDS_ALIKE
