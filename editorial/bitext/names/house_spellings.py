"""The English words that a glossary gives for Russian names, found by the Russian word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from editorial.bitext.vocabulary import folded
from editorial.termbase.derived import per_glossary
from editorial.termbase.glossary import Glossary, Status

_WORD = re.compile(r"\w+(?:-\w+)*")


def established(forms: Iterable[str], glossary: Glossary) -> frozenset[str]:
    """English words (lower case) that the glossary's concepts give for a name, preferred and admitted."""
    index = _index(glossary)
    return frozenset().union(*(index.get(folded(form), frozenset()) for form in forms))


@per_glossary
def _index(glossary: Glossary) -> Mapping[str, frozenset[str]]:
    made: dict[str, set[str]] = defaultdict(set)
    for concept in glossary:
        wordings = concept.wordings("en", Status.PREFERRED, Status.ADMITTED)
        english = {word for wording in wordings for word in _WORD.findall(wording.lower())}
        for wording in concept.wordings("ru"):
            for word in _WORD.findall(wording):
                made[folded(word)] |= english
    return {word: frozenset(english) for word, english in made.items()}
