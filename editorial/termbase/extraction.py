"""Bilingual term candidates from aligned segments.

Candidates of each side (`editorial.termbase.candidates`) are paired by the log-likelihood ratio of their occurring in
the same units (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence", Computational
Linguistics 19:61–74); a pair must be each other's best partner. They are ranked by the root of that ratio times the
logarithm of how often they occur together times their length in words, since longer phrases are terms more often; a
phrase that occurs only inside a longer one (C-value of 0 or less) counts half.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from editorial.model import Unit
from editorial.termbase.candidates import Candidate, Key, candidates
from editorial.termbase.glossary import Glossary
from editorial.termbase.matching import matcher

_LEAST_RATIO = 6.63
"""The log-likelihood ratio from which on a coincidence is significant at 1 % (chi-squared, one degree of freedom)."""
_CONTEXTS = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate: wordings ("" on the side that was not searched), how often they occur and occur together, and units
    in which they do."""

    source: str
    target: str
    source_count: int
    target_count: int
    together: int
    score: float
    contexts: tuple[tuple[str, str], ...]


def bilingual(units: Sequence[Unit], languages: tuple[str, str], known: Glossary, *, least: int = 2) -> list[Pair]:
    """Candidates in both languages, best first, without what the glossary has."""
    sides = [
        ["\n".join(segment.text for segment in unit.source) for unit in units],
        ["\n".join(segment.text for segment in unit.target) for unit in units],
    ]
    source, target = (
        candidates(texts, language, least=least) for texts, language in zip(sides, languages, strict=True)
    )
    best = _partners(source, target, len(units))
    found = []
    for key, (partner, ratio) in best.items():
        one, other = source[key], target[partner]
        if _known(one.form, languages[0], known) or _known(other.form, languages[1], known):
            continue
        together = sorted(set(one.places) & set(other.places))
        score = (
            math.sqrt(ratio) * (len(key) + len(partner) - 1) * math.log2(1 + len(together)) * _independence(one, other)
        )
        contexts = tuple((sides[0][place], sides[1][place]) for place in together[:_CONTEXTS])
        wordings = (one.dictionary_form(languages[0]), other.dictionary_form(languages[1]))
        found.append(Pair(*wordings, len(one.places), len(other.places), len(together), score, contexts))
    return sorted(found, key=lambda pair: (-pair.score, pair.source))


def monolingual(segments: Sequence[str], language: str, known: Glossary, *, least: int = 3) -> list[Pair]:
    """Candidates of one language by C-value, best first, without what the glossary has."""
    found = candidates(segments, language, least=least)
    ranked = sorted(found.values(), key=lambda one: (-one.score, one.form))
    return [
        Pair(
            one.dictionary_form(language),
            "",
            len(one.places),
            0,
            0,
            one.score,
            tuple((segments[p], "") for p in one.places[:_CONTEXTS]),
        )
        for one in ranked
        if one.score > 0 and not _known(one.form, language, known)
    ]


def _independence(one: Candidate, other: Candidate) -> float:
    return (1.0 if one.score > 0 else 0.5) * (1.0 if other.score > 0 else 0.5)


def _partners(
    source: Mapping[Key, Candidate], target: Mapping[Key, Candidate], total: int
) -> dict[Key, tuple[Key, float]]:
    """For each source candidate its best partner, where it is that partner's best too."""
    standing: dict[int, list[Key]] = defaultdict(list)
    for key, candidate in target.items():
        for place in candidate.places:
            standing[place].append(key)
    forward: dict[Key, tuple[float, Key]] = {}
    backward: dict[Key, tuple[float, Key]] = {}
    for key, candidate in source.items():
        shared = Counter(other for place in candidate.places for other in standing[place])
        for other, both in shared.items():
            ratio = log_likelihood(both, len(candidate.places), len(target[other].places), total)
            weight = ratio - 0.5 * abs(len(key) - len(other))
            if both > 1 and ratio >= _LEAST_RATIO:
                forward[key] = max(forward.get(key, (0.0, ())), (weight, other))
                backward[other] = max(backward.get(other, (0.0, ())), (weight, key))
    return {key: (other, weight) for key, (weight, other) in forward.items() if backward[other][1] == key}


def log_likelihood(both: int, one: int, other: int, total: int) -> float:
    """Dunning's ratio for two events that occur `one` and `other` times in `total`, `both` times together."""
    table = (both, one - both, other - both, total - one - other + both)
    sums = (one * other, one * (total - other), (total - one) * other, (total - one) * (total - other))
    ratio = sum(n * math.log(n * total / expected) for n, expected in zip(table, sums, strict=True) if n and expected)
    return 2 * ratio if both * total > one * other else 0.0


def _known(form: str, language: str, known: Glossary) -> bool:
    return any(match.start == 0 and match.end == len(form) for match in matcher(known).occurrences(form, language))


def as_yaml(pairs: Iterable[Pair], languages: tuple[str, str]) -> str:
    """Candidates as entries of a glossary file, for a person to go through; counts and contexts stand in comments."""
    from editorial.termbase.yaml_writing import scalar

    blocks = []
    for number, pair in enumerate(pairs, start=1):
        lines = [f"# {pair.source_count} : {pair.target_count}, together {pair.together}; score {pair.score:.1f}"]
        lines += [f"#   {' | '.join(' '.join(side.split()) for side in context if side)}" for context in pair.contexts]
        lines += [f"- id: candidate-{number}", f"  {languages[0]}: {scalar(pair.source)}"]
        lines += [f"  {languages[1]}: {scalar(pair.target)}"] if pair.target else []
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks) or "[]\n"
