"""Russian vocabularies of phrases with plainer wordings, for the rules `officialese` and `hype`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from editorial.bitext.vocabulary import Wordings
from editorial.languages.vocabulary import vocabulary
from editorial.languages.words import match_case

_NEXT = re.compile(r" (?P<word>\w[\w-]*)")


@dataclass(frozen=True, slots=True)
class Plainer:
    """`words` are a phrase of the vocabulary, `better` are plainer ones in dictionary form, if any.

    `text[start:end]` is what the suggestions replace: where the phrase may go, a blank or the next word goes along.
    """

    start: int
    end: int
    words: str
    better: tuple[str, ...]
    suggestions: tuple[str, ...]


def plainer(text: str, package: str, name: str, key: str) -> Iterator[Plainer]:
    """Phrases of `<package>/<name>.yml` under `key`, in order; the longest at each place."""
    for hit in _index(package, name, key).find(text):
        found = text[hit.start : hit.end]
        put = tuple(match_case(found.split()[0], right) for right in hit.value)
        plain = Plainer(hit.start, hit.end, found, tuple(word for word in put if word), put)
        yield _without(text, plain) if put == ("",) else plain


def _without(text: str, found: Plainer) -> Plainer:
    """What goes takes a blank along, at the beginning of a sentence the next word, which becomes the first."""
    after = _NEXT.match(text, found.end)
    if after and found.words[0].isupper():
        word = after["word"][0].upper() + after["word"][1:]
        return replace(found, end=after.end(), suggestions=(word,))
    if after:
        return replace(found, end=found.end + 1)
    return replace(found, start=found.start - 1) if text[: found.start].endswith(" ") else found


@cache
def _index(package: str, name: str, key: str) -> Wordings[tuple[str, ...]]:
    return Wordings((entry["wrong"], tuple(entry["right"])) for entry in vocabulary(package, name)[key])
