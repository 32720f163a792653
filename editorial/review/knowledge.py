"""What is known to be right before anything is judged: the house's terms, and the names that this pair holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editorial.bitext.transliteration import spellings
from editorial.engines.contract import Entity, Knowledge
from editorial.model import Bitext, Lexicon
from editorial.termbase.glossary import Glossary, Status

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def knowledge_of(
    bitext: Bitext, house: frozenset[str], lexicon: Lexicon | None, source_names: Sequence[Entity]
) -> Knowledge:
    """The dictionary, and lower-case words of the target's language that no dictionary need know.

    They are the `house` words (see `house_words`), capitalised words that recur in the target, and the accepted
    transliterations of the source's names.
    """
    known = {*house, *_recurring(bitext.target.text), *_transliterated(tuple(source_names))}
    return Knowledge(lexicon, frozenset(known))


def house_words(glossary: Glossary, language: str) -> frozenset[str]:
    """The lower-case words of the preferred and admitted terms in a language (BCP 47)."""
    wordings = (c.wordings(language.partition("-")[0], Status.PREFERRED, Status.ADMITTED) for c in glossary)
    return frozenset(word.lower() for group in wordings for wording in group for word in _WORD.findall(wording))


def _recurring(text: str) -> Iterator[str]:
    counts = Counter(word for word in _WORD.findall(text) if word[0].isupper())
    return (word.lower() for word, count in counts.items() if count > 1)


@lru_cache(maxsize=16)
def _transliterated(names: tuple[Entity, ...]) -> frozenset[str]:
    """Found once an original: a workbench reviews after every edit of the translation."""
    words = (word for entity in names for word in _WORD.findall(f"{entity.text} {entity.normal}") if word[0].isupper())
    return frozenset(spelling.lower() for word in words for spelling in spellings(word))
