"""Term candidates of one language: word sequences that look like noun phrases, scored by C-value.

C-value (Frantzi, Ananiadou, Mima 2000, "Automatic recognition of multi-word terms: the C-value/NC-value method",
Int. J. on Digital Libraries 3:115–130): log2 of the length in words, times the frequency less the mean frequency of the
longer candidates that hold it. One is added to the length, so that single words take part (Barrón-Cedeño et al. 2009).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

from editorial.languages.russian_forms import analyses
from editorial.termbase.dictionary_form import dictionary_form
from editorial.termbase.matching import morphology
from editorial.termbase.words import Word, words

LONGEST = 4
_SHORTEST_WORD = 3
Key = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """A sequence of lemmas. `places` are the segments it stands in, `forms` how it is written there."""

    key: Key
    places: list[int] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    score: float = 0.0

    @property
    def form(self) -> str:
        """The form that occurs most, the shorter where two occur equally often."""
        return min(self.forms, key=lambda form: (-self.forms[form], len(form), form))

    def dictionary_form(self, language: str) -> str:
        """The nominative singular, small where it is mostly written so."""
        small = sum(count for form, count in self.forms.items() if form == form.lower())
        form = self.form.lower() if 2 * small >= sum(self.forms.values()) else self.form
        return dictionary_form(form, language)


def candidates(segments: Sequence[str], language: str, *, least: int = 2) -> dict[Key, Candidate]:
    """The candidates that occur in `least` segments or more, with their C-values."""
    found: dict[Key, Candidate] = {}
    for place, segment in enumerate(segments):
        for key, form in _phrases(segment, language):
            candidate = found.setdefault(key, Candidate(key))
            candidate.forms[form] += 1
            if candidate.places[-1:] != [place]:
                candidate.places.append(place)
    kept = {key: one for key, one in found.items() if len(one.places) >= least}
    _score(kept)
    return kept


def _score(kept: Mapping[Key, Candidate]) -> None:
    longer: dict[Key, list[int]] = defaultdict(list)
    for key, candidate in kept.items():
        inner = {key[a:b] for a in range(len(key)) for b in range(a + 1, len(key) + 1)} - {key}
        for part in inner:
            longer[part].append(len(candidate.places))
    for key, candidate in kept.items():
        nested = longer.get(key, [])
        frequency = len(candidate.places) - (sum(nested) / len(nested) if nested else 0.0)
        candidate.score = math.log2(len(key) + 1) * frequency


def _phrases(segment: str, language: str) -> Iterable[tuple[Key, str]]:
    found = words(segment)
    fit = [_fits(word, language) for word in found]
    inside = _vocabulary(language)["inside"]
    for first in range(len(found)):
        if not fit[first]:
            continue
        key: list[str] = []
        for last in range(first, min(first + LONGEST, len(found))):
            word = found[last]
            if last > first and word.gap:
                break
            if fit[last]:
                key.append(lemma(word, language))
                if _closes(found[first : last + 1], language):
                    yield tuple(key), segment[found[first].start : word.end]
            elif word.folded in inside:
                key.append(word.folded)
            else:
                break


def lemma(word: Word, language: str) -> str:
    """The dictionary form that stands for the word in a key."""
    if language.startswith("ru"):
        readings = [reading for reading in analyses(word.folded) if reading.word_class in {"noun", "adjective"}]
        return readings[0].lemma if readings else word.folded
    return min(
        morphology(language).keys(word) - {""}, key=lambda key: (abs(len(key) - len(word.folded)) > 3, len(key), key)
    )


def _fits(word: Word, language: str) -> bool:
    if len(word.folded) < _SHORTEST_WORD or any(map(str.isdigit, word.folded)):
        return False
    vocabulary = _vocabulary(language)
    if not language.startswith("ru"):
        return word.folded not in vocabulary["edges"] and not word.folded.endswith("ly")
    reading = analyses(word.folded)[0]
    return reading.word_class in {"noun", "adjective"} and reading.lemma not in vocabulary["edges"]


def _closes(phrase: Sequence[Word], language: str) -> bool:
    """Whether a phrase can end here: a Russian one ends in a noun and begins with its head or an attribute of it."""
    if not language.startswith("ru"):
        return True
    readings = [analyses(word.folded) for word in phrase]
    if readings[-1][0].word_class != "noun":
        return False
    return all(
        any(r.word_class == "noun" and r.case == "gent" for r in here)
        for before, here in pairwise(readings)
        if before[0].word_class == "noun" and here[0].word_class == "noun"
    )


@cache
def _vocabulary(language: str) -> Mapping[str, Any]:
    import yaml

    data = yaml.safe_load(resources.files(__package__).joinpath("extraction.yml").read_text(encoding="utf-8"))
    own = data.get(language.partition("-")[0], {})
    return {name: frozenset(map(str, own.get(name, ()))) for name in ("edges", "inside")}
