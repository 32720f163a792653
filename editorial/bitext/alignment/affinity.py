"""How much the features of two segments speak for their being translations of each other: log-likelihood ratios.

A feature that finds a counterpart opposite counts log(r / p): r is how often it does in a translation, p how often it
would in a segment taken at random, which is what makes rare words and figures weigh most. One that does not find any
counts log((1 - r) / (1 - p)). The sums of units of any size can be compared with one another and with gaps (0).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

from editorial.bitext.alignment.correspondence import Bond, Correspondence
from editorial.bitext.alignment.evidence import Feature
from editorial.bitext.alignment.weights import Weights

Bonds = Mapping[Feature, Mapping[Feature, Bond]]
Places = Mapping[Feature, Sequence[int]]
Gains = Mapping[Feature, Mapping[Feature, float]]


@dataclass(frozen=True, slots=True)
class Cell:
    """Evidence between a source and a target segment: what each of their features gains by the other segment."""

    source: Mapping[Feature, float]
    target: Mapping[Feature, float]
    total: float


@dataclass(frozen=True, slots=True)
class Side:
    """One document: the features of its segments, where each stands, what a segment counts when nothing of it finds a
    counterpart, and what a feature gains by each feature of the other side."""

    features: Sequence[Sequence[Feature]]
    places: Places
    base: Sequence[float]
    gains: Gains


class Affinity:
    """The evidence between the segments of two documents, reckoned a row at a time."""

    def __init__(
        self,
        source: Sequence[Sequence[Feature]],
        target: Sequence[Sequence[Feature]],
        bonds: Correspondence,
        *,
        weights: Weights,
    ) -> None:
        places = _places(source), _places(target)
        back: dict[Feature, dict[Feature, Bond]] = defaultdict(dict)
        for feature, found in bonds.bonds.items():
            for other, bond in found.items():
                back[other][feature] = bond
        worth = _Worth(weights)
        self.source = worth.side(source, places, bonds=bonds.bonds, known=bonds.known)
        self.target = worth.side(target, places[::-1], bonds=back, known=bonds.known_target)

    def row(self, index: int, low: int, high: int) -> dict[int, Cell]:
        """The evidence between source segment `index` and the target segments from `low` to before `high`."""
        source: dict[int, dict[Feature, float]] = {}
        target: dict[int, dict[Feature, float]] = {}
        for feature in self.source.features[index]:
            for other, gain in self.source.gains.get(feature, _NOTHING).items():
                places = self.target.places[other]
                first = bisect_left(places, low)
                if first == len(places) or places[first] >= high:
                    continue
                back = self.target.gains[other][feature]
                for place in places[first : bisect_left(places, high)]:
                    ours = source.setdefault(place, {})
                    if gain > ours.get(feature, 0.0):
                        ours[feature] = gain
                    theirs = target.setdefault(place, {})
                    if back > theirs.get(other, 0.0):
                        theirs[other] = back
        return {j: Cell(source[j], target[j], sum(source[j].values()) + sum(target[j].values())) for j in source}

    def anchors(self, *, rarest: int) -> dict[tuple[int, int], float]:
        """Pairs of segments that share features of at most `rarest` places on either side, and what those count."""
        found: dict[tuple[int, int], float] = defaultdict(float)
        for feature, others in self.source.gains.items():
            here = self.source.places[feature]
            if len(here) > rarest:
                continue
            for other, gain in others.items():
                there = self.target.places[other]
                if len(there) <= rarest:
                    both = gain + self.target.gains[other][feature]
                    for i in here:
                        for j in there:
                            found[i, j] += both
        return found


_NOTHING: Mapping[Feature, float] = {}


@dataclass(frozen=True, slots=True)
class _Worth:
    """What finds and misses are worth."""

    weights: Weights

    def side(
        self,
        features: Sequence[Sequence[Feature]],
        places: tuple[Places, Places],
        *,
        bonds: Bonds,
        known: frozenset[Feature],
    ) -> Side:
        ours, theirs = places
        gains: dict[Feature, Mapping[Feature, float]] = {}
        unmatched: dict[Feature, float] = {}
        size = max((found[-1] + 1 for found in theirs.values()), default=0)
        for feature in ours:
            found = bonds.get(feature)
            if not found:
                unmatched[feature] = self._nowhere(feature, known=feature in known)
                continue
            rate = self._rate([theirs[other] for other in found], size)
            missed = unmatched[feature] = self._missed(found, rate)
            gains[feature] = {other: max(0.0, self._found(bond, rate) - missed) for other, bond in found.items()}
        return Side(features, ours, [sum(unmatched[f] for f in each) for each in features], gains)

    def _rate(self, places: Sequence[Sequence[int]], size: int) -> float:
        """How often a segment of the other side taken at random has a counterpart."""
        found = len(places[0]) if len(places) == 1 else len(set(chain.from_iterable(places)))
        weights = self.weights
        return (found + weights.prior_matches * weights.prior_rate) / (size + weights.prior_matches)

    def _found(self, bond: Bond, rate: float) -> float:
        return self.weights.both * self.weights.trust[bond] * log(max(1.0, self.weights.recall[bond] / rate))

    def _missed(self, found: Mapping[Feature, Bond], rate: float) -> float:
        weights = self.weights
        best = max(found.values(), key=lambda bond: weights.recall[bond] * weights.trust[bond])
        recall = weights.recall[best]
        return weights.both * weights.trust[best] * log((1 - recall) / (1 - min(rate, recall)))

    def _nowhere(self, feature: Feature, *, known: bool) -> float:
        weights = self.weights
        if known:
            return weights.both * weights.trust[Bond.WORD] * log(weights.known_elsewhere)
        return weights.both * log(weights.nowhere[feature.kind])


def _places(segments: Sequence[Sequence[Feature]]) -> dict[Feature, list[int]]:
    places: dict[Feature, list[int]] = defaultdict(list)
    for index, features in enumerate(segments):
        for feature in features:
            places[feature].append(index)
    return places
