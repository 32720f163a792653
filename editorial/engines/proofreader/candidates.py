"""The words that a writer may have meant instead of the one that stands there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files

from editorial.engines.proofreader.inflection import number_forms, verb_forms
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.slips import slip_weight

ARTICLES = ("the", "a", "an")
PREPOSITIONS = (
    "of", "in", "to", "for", "on", "with", "at", "by", "from", "into", "about", "through", "during", "under",
    "over", "between", "among", "after", "before", "until", "against", "within", "without", "upon", "as",
    "than", "towards", "across", "behind", "near", "since", "via",
)  # fmt: skip


class Kind(IntEnum):
    """What relates a candidate to the word that stands there."""

    SLIP = 0
    ARTICLE = 1
    PREPOSITION = 2
    NUMBER = 3
    VERB = 4
    CONFUSED = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """One word that may have been meant."""

    word: str
    kind: Kind
    slip: float
    """Weight of the slip that turns it into the word as written; 0 where no single slip does."""


_MOST = 40
_AGENT = re.compile(r"[eo](rs?)$")


@cache
def confused() -> Mapping[str, tuple[str, ...]]:
    """The words that each word is mixed up with by sound or sense, not by the keyboard; they are data."""
    text = (files("editorial.engines.proofreader") / "data" / "confused.txt").read_text(encoding="utf-8")
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in text.splitlines():
        group = () if line.startswith("#") else line.split()
        for word in group:
            found[word].update(dict.fromkeys(other for other in group if other != word))
    return {word: tuple(others) for word, others in found.items()}


def _is_variant(word: str, other: str) -> bool:
    """Whether two words are spellings of one: adviser, advisor."""
    return _AGENT.sub(r"\1", word) == _AGENT.sub(r"\1", other) and other not in confused().get(word, ())


@lru_cache(maxsize=65536)
def candidates(word: str, known: Lexicon) -> tuple[Candidate, ...]:
    """The candidates for a lower-case `word`, at most 40, the frequent ones first among slips.

    A pair that is both a slip and an inflection counts as a slip, except the two numbers of a noun: `on` for `in` is
    what the fingers do, `cluster` for `clusters` what the grammar does.
    """
    found: dict[str, Candidate] = {w: Candidate(w, Kind.NUMBER, 0.0) for w in number_forms(word, known)}
    if word in ARTICLES:
        found = {w: Candidate(w, Kind.ARTICLE, 0.0) for w in ARTICLES if w != word}
    near = known.neighbours(word) if len(word) > 1 and word in known else []
    slips = {other: slip_weight(word, other) for other in near if len(other) > 1 and not _is_variant(word, other)}
    ranked = sorted(slips.items(), key=lambda item: -item[1] * 2.0 ** known.frequency(item[0]))
    for other, weight in ranked:
        found.setdefault(other, Candidate(other, Kind.SLIP, weight))
    for other in verb_forms(word, known):
        found.setdefault(other, Candidate(other, Kind.VERB, 0.0))
    for other in confused().get(word, ()):
        found.setdefault(other, Candidate(other, Kind.CONFUSED, 0.0))
    if word in PREPOSITIONS:
        for other in PREPOSITIONS:
            found.setdefault(other, Candidate(other, Kind.PREPOSITION, 0.0))
    found.pop(word, None)
    grammar = [c for c in found.values() if c.kind is not Kind.SLIP]
    typed = [c for c in found.values() if c.kind is Kind.SLIP]
    return (*grammar, *typed[: max(0, _MOST - len(grammar))])
