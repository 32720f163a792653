"""Bilingual term candidates from aligned segments.

Candidates of each side (`editorial.termbase.candidates`) are paired by the log-likelihood ratio of their occurring in
the same units (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence", Computational
Linguistics 19:61–74), weighed by the share of their words that translate each other (`editorial.termbase.kinship`); a
pair must be each other's best partner. They are ranked by the root of that weight times the logarithm of how often they
occur together times their length in words, since longer phrases are terms more often. A pair inside a better one that
occurs as often, and single words that mean everything, are left out.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from editorial.model import Lexicon, Unit
from editorial.termbase.candidates import Candidate, candidates
from editorial.termbase.glossary import Glossary
from editorial.termbase.kinship import Kinship
from editorial.termbase.matching import matcher
from editorial.termbase.noun_phrases import Key

_LEAST_RATIO = 6.63
"""The log-likelihood ratio from which on a coincidence is significant at 1 % (chi-squared, one degree of freedom)."""
_UNRELATED = 0.3
"""What the association of two phrases counts for when no word of theirs translates another."""
_KIN = 0.75
"""The share of words with a counterpart from which on a pair is a candidate although it occurs in one unit only."""
_LITTLE = 100
"""Units too few for coincidence to be significant: there a pair counts where the words translate each other."""
_SINGLE = 2
"""Words that a pair of single words has: it is less often a term, and proves nothing by occurring once."""
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


def bilingual(
    units: Sequence[Unit],
    languages: tuple[str, str],
    known: Glossary,
    *,
    least: int = 2,
    lexicon: Lexicon | None = None,
) -> list[Pair]:
    """Candidates in both languages, best first, without what the glossary has; a dictionary helps to pair them."""
    sides = [
        ["\n".join(segment.text for segment in unit.source) for unit in units],
        ["\n".join(segment.text for segment in unit.target) for unit in units],
    ]
    source, target = (
        candidates(texts, language, least=least) for texts, language in zip(sides, languages, strict=True)
    )
    ranked = sorted(_partners(source, target, len(units), languages, lexicon), key=lambda one: (-one[0], one[1:]))
    found = []
    for score, key, partner in _unnested(ranked, source, target):
        one, other = source[key], target[partner]
        if _known(one.form, languages[0], known) or _known(other.form, languages[1], known):
            continue
        together = _together(one, other)
        contexts = tuple((sides[0][place], sides[1][place]) for place in together[:_CONTEXTS])
        wordings = (one.dictionary_form(languages[0]), other.dictionary_form(languages[1]))
        found.append(Pair(*wordings, len(one.places), len(other.places), len(together), score, contexts))
    return found


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


_Ranked = tuple[float, Key, Key]


def _partners(
    source: Mapping[Key, Candidate],
    target: Mapping[Key, Candidate],
    total: int,
    languages: tuple[str, str],
    lexicon: Lexicon | None,
) -> Iterator[_Ranked]:
    """Each source candidate with its best partner, where it is that partner's best too, and the score of the two."""
    standing: dict[int, list[Key]] = defaultdict(list)
    for key, candidate in target.items():
        for place in candidate.places:
            standing[place].append(key)
    kinship = Kinship(languages, lexicon)
    forward: dict[Key, tuple[float, Key]] = {}
    backward: dict[Key, tuple[float, Key]] = {}
    for key, candidate in source.items():
        shared = Counter(other for place in candidate.places for other in standing[place])
        for other, both in shared.items():
            ratio = log_likelihood(both, len(candidate.places), len(target[other].places), total)
            if ratio < _LEAST_RATIO and total >= _LITTLE:
                continue
            kin = kinship.share(key, other)
            certain = kin >= _KIN and len(key) + len(other) > _SINGLE
            if certain or (both > 1 and ratio >= _LEAST_RATIO):
                weight = ratio * (_UNRELATED + kin)
                forward[key] = max(forward.get(key, (0.0, ())), (weight, other))
                backward[other] = max(backward.get(other, (0.0, ())), (weight, key))
    for key, (weight, other) in forward.items():
        if backward[other][1] == key:
            together = len(_together(source[key], target[other]))
            length = len(key) + len(other) - 1 if len(key) + len(other) > _SINGLE else 0.5
            yield math.sqrt(weight) * math.log2(1 + together) * length, key, other


def _unnested(
    ranked: Iterable[_Ranked], source: Mapping[Key, Candidate], target: Mapping[Key, Candidate]
) -> list[_Ranked]:
    """The pairs without those inside a better one that occurs as often."""
    kept: list[_Ranked] = []
    for score, key, other in ranked:
        together = len(_together(source[key], target[other]))
        if not any(
            (_inside(key, longer) or _inside(other, partner))
            and together <= len(_together(source[longer], target[partner]))
            for _, longer, partner in kept
        ):
            kept.append((score, key, other))
    return kept


def _together(one: Candidate, other: Candidate) -> list[int]:
    return sorted(set(one.places) & set(other.places))


def _inside(part: Key, whole: Key) -> bool:
    return len(part) < len(whole) and any(
        whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1)
    )


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
