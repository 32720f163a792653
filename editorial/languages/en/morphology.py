"""Lemmas of English words (simplemma) and the inflection that fixes need."""

from __future__ import annotations

from functools import lru_cache


class EnglishMorphology:
    """English inflection; the dictionary (simplemma's, English only) is loaded with the first word."""

    def lemmas(self, word: str) -> frozenset[str]:
        return lemmas(word)

    def inflect_like(self, phrase: str, model: str) -> str:
        from editorial.languages.en.inflection import inflect_like

        return inflect_like(phrase, model)


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary form of a word, in small letters."""
    from simplemma import lemmatize

    plain = base(word)
    return frozenset((lemmatize(plain, lang="en").lower() if plain else word,))


def base(word: str) -> str:
    """The word in small letters, without a possessive ending, soft hyphens and typographic apostrophes."""
    plain = word.replace("\u00ad", "").replace("’", "'").replace("ʼ", "'").lower()
    return plain.removesuffix("'s").rstrip("'") or plain
