"""What is known to be right before anything is judged: the house's terms, and the names that this pair holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from editorial.bitext.transliteration import spellings
from editorial.engines.contract import Entity, Knowledge
from editorial.model import Bitext, Lexicon
from editorial.termbase.glossary import Glossary, Status

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def knowledge_of(
    bitext: Bitext, glossary: Glossary, lexicon: Lexicon | None, source_names: Sequence[Entity]
) -> Knowledge:
    """The dictionary, and lower-case words of the target's language that no dictionary need know.

    They are the words of the glossary's preferred and admitted terms, capitalised words that recur in the target, and
    the accepted transliterations of the source's names.
    """
    known = {*_terms(glossary, bitext.target.language), *_recurring(bitext.target.text), *_transliterated(source_names)}
    return Knowledge(lexicon, frozenset(known))


def _terms(glossary: Glossary, language: str) -> Iterator[str]:
    for concept in glossary:
        for wording in concept.wordings(language.partition("-")[0], Status.PREFERRED, Status.ADMITTED):
            yield from (word.lower() for word in _WORD.findall(wording))


def _recurring(text: str) -> Iterator[str]:
    counts = Counter(word for word in _WORD.findall(text) if word[0].isupper())
    return (word.lower() for word, count in counts.items() if count > 1)


def _transliterated(names: Sequence[Entity]) -> Iterator[str]:
    for entity in names:
        for word in _WORD.findall(f"{entity.text} {entity.normal}"):
            if word[0].isupper():
                yield from (spelling.lower() for spelling in spellings(word))
