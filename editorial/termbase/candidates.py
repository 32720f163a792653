"""Term candidates of one language: word sequences that look like noun phrases, scored by C-value.

C-value (Frantzi, Ananiadou, Mima 2000, "Automatic recognition of multi-word terms: the C-value/NC-value method",
Int. J. on Digital Libraries 3:115–130): log2 of the length in words, times the frequency less the mean frequency of the
longer candidates that hold it. One is added to the length, so that single words take part (Barrón-Cedeño et al. 2009).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from editorial.termbase.dictionary_form import dictionary_form
from editorial.termbase.noun_phrases import Key, phrases


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
        for key, form in phrases(segment, language):
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
