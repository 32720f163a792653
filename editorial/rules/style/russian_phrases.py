"""Russian vocabularies of phrases with plainer wordings, for the rules `officialese` and `hype`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from editorial.bitext.vocabulary import Wordings
from editorial.languages.vocabulary import vocabulary
from editorial.languages.words import match_case


@dataclass(frozen=True, slots=True)
class Plainer:
    """`text[start:end]` is a phrase of the vocabulary; `suggestions` are plainer, in dictionary form, "" to delete."""

    start: int
    end: int
    suggestions: tuple[str, ...]


def plainer(text: str, package: str, name: str, key: str) -> Iterator[Plainer]:
    """Phrases of `<package>/<name>.yml` under `key`, in order; the longest at each place."""
    for hit in _index(package, name, key).find(text):
        found = text[hit.start : hit.end]
        yield Plainer(hit.start, hit.end, tuple(match_case(found.split()[0], right) for right in hit.value))


@cache
def _index(package: str, name: str, key: str) -> Wordings[tuple[str, ...]]:
    return Wordings((entry["wrong"], tuple(entry["right"])) for entry in vocabulary(package, name)[key])
