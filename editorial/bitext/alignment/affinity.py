"""How much the features of two segments speak for their being translations of each other: log-likelihood ratios.

A feature that finds a counterpart opposite counts log(r / p): r is how often it does in a translation, p how often it
would in a segment taken at random, which is what makes rare words and figures weigh most. One that does not find any
counts log((1 - r) / (1 - p)). The sums of units of any size can be compared with one another and with gaps (0).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from editorial.bitext.alignment.correspondence import Bond, Correspondence
from editorial.bitext.alignment.evidence import Feature, Kind
from editorial.bitext.alignment.weights import Weights

Bonds = Mapping[Feature, Mapping[Feature, Bond]]


@dataclass(frozen=True, slots=True)
class Cell:
    """Evidence between a source and a target segment: what each of their features gains by the other segment."""

    source: Mapping[Feature, float]
    target: Mapping[Feature, float]
    total: float


@dataclass(frozen=True, slots=True)
class Side:
    """One document: the features of its segments, where each feature stands, and what it counts unmatched."""

    features: Sequence[Sequence[Feature]]
    places: Mapping[Feature, Sequence[int]]
    unmatched: Mapping[Feature, float]
    base: Sequence[float]


class Affinity:
    """The evidence between the segments of two documents, reckoned a row at a time."""

    def __init__(
        self,
        source: Sequence[Sequence[Feature]],
        target: Sequence[Sequence[Feature]],
        bonds: Correspondence,
        weights: Weights,
    ) -> None:
        self._weights = weights
        back: dict[Feature, dict[Feature, Bond]] = defaultdict(dict)
        for feature, found in bonds.bonds.items():
            for other, bond in found.items():
                back[other][feature] = bond
        places = _places(source), _places(target)
        self._bonds = bonds.bonds
        self._gain_source = _gains(places[0], places[1], len(target), bonds.bonds, weights)
        self._gain_target = _gains(places[1], places[0], len(source), back, weights)
        self.source = self._side(source, places[0], places[1], len(target), bonds.bonds, bonds.known)
        self.target = self._side(target, places[1], places[0], len(source), back, bonds.known_target)

    def row(self, index: int, low: int, high: int) -> dict[int, Cell]:
        """The evidence between source segment `index` and the target segments from `low` to before `high`."""
        source: dict[int, dict[Feature, float]] = defaultdict(dict)
        target: dict[int, dict[Feature, float]] = defaultdict(dict)
        for feature in self.source.features[index]:
            for other in self._bonds.get(feature, ()):
                places = self.target.places[other]
                gain = self._gain_source[feature, other]
                back = self._gain_target[other, feature]
                for place in places[bisect_left(places, low) : bisect_left(places, high)]:
                    if gain > source[place].get(feature, 0.0):
                        source[place][feature] = gain
                    if back > target[place].get(other, 0.0):
                        target[place][other] = back
        return {j: Cell(source[j], target[j], sum(source[j].values()) + sum(target[j].values())) for j in source}

    def anchors(self, *, rarest: int) -> dict[tuple[int, int], float]:
        """Pairs of segments that share features of at most `rarest` places on either side, and what those count."""
        found: dict[tuple[int, int], float] = defaultdict(float)
        for feature, others in self._bonds.items():
            here = self.source.places[feature]
            if len(here) > rarest:
                continue
            for other in others:
                there = self.target.places[other]
                if len(there) > rarest:
                    continue
                gain = self._gain_source[feature, other] + self._gain_target[other, feature]
                for i in here:
                    for j in there:
                        found[i, j] += gain
        return found

    def _side(
        self,
        features: Sequence[Sequence[Feature]],
        places: Mapping[Feature, Sequence[int]],
        opposite: Mapping[Feature, Sequence[int]],
        size: int,
        bonds: Bonds,
        known: frozenset[Feature],
    ) -> Side:
        unmatched = {f: _unmatched(f, bonds.get(f, {}), opposite, size, f in known, self._weights) for f in places}
        return Side(features, places, unmatched, [sum(unmatched[f] for f in each) for each in features])


def _places(segments: Sequence[Iterable[Feature]]) -> dict[Feature, list[int]]:
    places: dict[Feature, list[int]] = defaultdict(list)
    for index, features in enumerate(segments):
        for feature in features:
            places[feature].append(index)
    return places


def _rate(
    bonds: Mapping[Feature, Bond], opposite: Mapping[Feature, Sequence[int]], size: int, weights: Weights
) -> float:
    """How often a segment of the other side taken at random has a counterpart."""
    found = {place for other in bonds for place in opposite[other]}
    return (len(found) + weights.prior_matches * weights.prior_rate) / (size + weights.prior_matches)


def _unmatched(
    feature: Feature,
    bonds: Mapping[Feature, Bond],
    opposite: Mapping[Feature, Sequence[int]],
    size: int,
    known: bool,
    weights: Weights,
) -> float:
    if not bonds:
        if known:
            return weights.both * weights.trust[Bond.WORD] * log(weights.known_elsewhere)
        return weights.both * log(weights.nowhere[feature.kind])
    best = max(bonds.values(), key=lambda bond: weights.recall[bond] * weights.trust[bond])
    rate = min(_rate(bonds, opposite, size, weights), weights.recall[best])
    return weights.both * weights.trust[best] * log((1 - weights.recall[best]) / (1 - rate))


def _gains(
    places: Mapping[Feature, Sequence[int]],
    opposite: Mapping[Feature, Sequence[int]],
    size: int,
    bonds: Bonds,
    weights: Weights,
) -> dict[tuple[Feature, Feature], float]:
    gains = {}
    for feature in places:
        found = bonds.get(feature, {})
        if not found:
            continue
        rate = _rate(found, opposite, size, weights)
        unmatched = _unmatched(feature, found, opposite, size, True, weights)
        for other, bond in found.items():
            matched = weights.both * weights.trust[bond] * log(max(1.0, weights.recall[bond] / rate))
            gains[feature, other] = max(0.0, matched - unmatched)
    return gains
