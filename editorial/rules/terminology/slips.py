"""A term of the house with one slip in it: "myocardial infraction" for "myocardial infarction"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from editorial.bitext.transliteration.systems import capitalised
from editorial.model import Region, Segment
from editorial.termbase.glossary import Concept, Status
from editorial.termbase.matching import morphology
from editorial.termbase.words import Word, words

_LONG = 5
"""Letters from which on a word with one slip is still known for what it was meant to be."""


def slip(concept: Concept, target: Sequence[Segment], language: str) -> tuple[Region, str] | None:
    """The word of the target that is one slip away from that of a wording, and the word that was meant.

    All the others of the wording must stand beside it, so that a term of one word has no slips.
    """
    wordings = concept.wordings(language, Status.PREFERRED, Status.ADMITTED)
    for segment in target:
        found = _slip(wordings, segment.text, language)
        if found is not None:
            word, meant = found
            return segment.locate(word.start, word.end), capitalised(meant.text, like=word.text)
    return None


@lru_cache(maxsize=1024)
def _slip(wordings: tuple[str, ...], text: str, language: str) -> tuple[Word, Word] | None:
    there = words(text)
    for wording in map(words, wordings):
        for beginning in range(len(there) - len(wording) + 1 if len(wording) > 1 else 0):
            unlike = list(_unlike(there[beginning : beginning + len(wording)], wording, language))
            if len(unlike) == 1 and _is_slip(*unlike[0]):
                return unlike[0]
    return None


def _unlike(text: Sequence[Word], wording: Sequence[Word], language: str) -> Iterator[tuple[Word, Word]]:
    rules = morphology(language)
    for word, meant in zip(text, wording, strict=True):
        if meant.folded not in rules.keys(word):
            yield word, meant


def _is_slip(word: Word, meant: Word) -> bool:
    from rapidfuzz.distance import OSA

    return len(meant.folded) >= _LONG and OSA.distance(word.folded, meant.folded, score_cutoff=1) == 1
