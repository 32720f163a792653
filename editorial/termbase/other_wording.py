"""Wordings in other languages: compared by the lemmas that simplemma gives, and put in place as the entry has them."""

# ruff: noqa: ARG002 - the signatures are those of `Morphology`

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from editorial.termbase.wording import Form, Slot, Wording
from editorial.termbase.words import Word


class Lemmas:
    """Matching by lemma in any language that simplemma knows, and by the word itself in the others."""

    def __init__(self, language: str) -> None:
        self.language = language.partition("-")[0].lower()

    def keys(self, word: Word) -> frozenset[str]:
        return frozenset({word.folded, _lemma(word.text, self.language)})

    def wording(self, words: Sequence[Word]) -> Wording:
        return tuple(Slot(word, self.keys(word), "head") for word in words)

    def forms(self, wording: Wording, words: Sequence[Word], before: Word | None = None) -> frozenset[Form] | None:
        fits = all(slot.keys & self.keys(word) for slot, word in zip(wording, words, strict=True))
        return frozenset() if fits else None

    def may_split(self, word: Word) -> bool:
        return True

    def skipped(self, word: Word) -> bool:
        return False

    def inflected(self, wording: Wording, text: str, form: Form) -> str:
        return text

    def likeliest(self, forms: frozenset[Form], before: Word | None, words: Sequence[Word]) -> Form:
        return ("", "")


@lru_cache(maxsize=50_000)
def _lemma(word: str, language: str) -> str:
    import simplemma

    try:
        return str(simplemma.lemmatize(word, lang=language)).lower()
    except ValueError:
        return word.lower()
