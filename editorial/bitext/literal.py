"""Whether an English word is a plain translation of a Russian one, by the dictionary or a list of frequent words."""

from __future__ import annotations

from functools import cache

from editorial.bitext.vocabulary import Wordings, folded, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Lexicon

_LONGEST_ENDING = 4


def translates(russian: str, english: str, lexicon: Lexicon | None) -> bool:
    """Whether `english` may stand for `russian`; both are single words in any form."""
    if _concepts(russian, "ru") & _concepts(english, "en"):
        return True
    if lexicon is None:
        return False
    return any(same_stem(t, english) for t in lexicon.translations(russian.lower(), source="ru", target="en"))


def same_stem(base: str, form: str) -> bool:
    """Whether `form` looks like an inflected form of the English word `base`."""
    low = form.lower()
    stem = base.lower().rstrip("ey") if len(base) > 4 else base.lower()
    return low.startswith(stem) and len(low) - len(stem) <= _LONGEST_ENDING


def _concepts(word: str, language: str) -> frozenset[int]:
    return frozenset(hit.value for hit in _index(language).find(folded(word)) if hit.end == len(word))


@cache
def _index(language: str) -> Wordings[int]:
    data = vocabulary("editorial.bitext", "literal")
    pairs = [(wordings(russian), wordings(english)) for russian, english in data.items()]
    side = 0 if language == "ru" else 1
    return Wordings((wording, number) for number, pair in enumerate(pairs) for wording in pair[side])
