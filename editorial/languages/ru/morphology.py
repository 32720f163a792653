"""Lemmas of Russian words and the inflection that fixes need, by pymorphy3 and its OpenCorpora dictionary."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

_ACCENTS = re.compile("[\u0300\u0301\u00ad]")


class RussianMorphology:
    """Russian inflection; the dictionary is loaded with the first word."""

    def lemmas(self, word: str) -> frozenset[str]:
        return _lemmas(word)

    def inflect_like(self, phrase: str, model: str) -> str:
        from editorial.languages.ru.inflection import inflect_like

        return inflect_like(phrase, model)


@cache
def analyzer() -> Any:
    """pymorphy3's analyser, loaded once (0.1 s, 20 MB)."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=50_000)
def _lemmas(word: str) -> frozenset[str]:
    return frozenset(folded(parse.normal_form) for parse in analyzer().parse(_ACCENTS.sub("", word).lower()))


def folded(word: str) -> str:
    """The word with `ё` as `е`, which most texts print for it."""
    return word.replace("ё", "е")
