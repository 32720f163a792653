"""The language of a text: Russian and English told from each other and from their neighbours, without a model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from editorial.languages.vocabulary import vocabulary

UNDETERMINED = "und"
"""The BCP 47 tag of a text whose language cannot be told."""

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""Characters: more of a text changes the answer no more."""
_EVIDENCE = 0.02
"""Share of telling words from which a language is believed."""
_SHORT = 20
"""Words: what is shorter may have no telling word at all, and goes to its script's first language."""


def detect(text: str) -> str:
    """The BCP 47 tag of the language of `text`: by script, then by letters and small words particular to a language.

    "und" when there are no letters, when the letters are of another script, or when a longer text has none of the
    small words of any language known.
    """
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    cyrillic, latin = len(_CYRILLIC.findall(sample)), len(_LATIN.findall(sample))
    if letters == 0 or cyrillic + latin < letters / 2:
        return UNDETERMINED
    return _of_script("cyrillic" if cyrillic >= latin else "latin", sample.lower())


def familiar(text: str) -> int:
    """How many words of `text` are small words of Russian or English, less those that mix the two alphabets.

    It tells readings of the same bytes apart.
    """
    known = _telling("cyrillic")["ru"].words | _telling("latin")["en"].words
    words = _WORD.findall(text.lower())
    mixed = sum(1 for word in words if _CYRILLIC.search(word) and _LATIN.search(word))
    return sum(1 for word in words if word in known) - mixed


def _of_script(script: str, sample: str) -> str:
    words = Counter(_WORD.findall(sample))
    total = sum(words.values())
    scores = {tag: telling.score(words) for tag, telling in _telling(script).items()}
    first = next(iter(scores))
    best = max(scores, key=lambda tag: scores[tag])
    if scores[best] > scores[first] and scores[best] >= max(2, _EVIDENCE * total):
        return best
    if scores[first] >= _EVIDENCE * total or total <= _SHORT:
        return first
    return UNDETERMINED


@dataclass(frozen=True, slots=True)
class _Telling:
    """What tells one language: small words, and letters that its neighbours lack."""

    words: frozenset[str]
    letters: frozenset[str]

    def score(self, words: Mapping[str, int]) -> int:
        return sum(number * (word in self.words) + number * self._has_letter(word) for word, number in words.items())

    def _has_letter(self, word: str) -> bool:
        return not self.letters.isdisjoint(word)


@cache
def _telling(script: str) -> dict[str, _Telling]:
    data = vocabulary("editorial.languages", "detection")[script]
    first, *others = ((tag, frozenset(entry["words"].split()), entry["letters"]) for tag, entry in data.items())
    return {first[0]: _Telling(first[1], frozenset(first[2]))} | {
        tag: _Telling(words - first[1], frozenset(letters)) for tag, words, letters in others
    }
