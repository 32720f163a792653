"""Which features of the source may stand for which of the target, whatever segments they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from editorial.bitext.alignment.evidence import Feature, Kind
from editorial.model import Lexicon


class Bond(StrEnum):
    """Why two features correspond; the stronger one counts where there are two."""

    NUMBER = "number"
    LATIN = "latin"
    NAME = "name"
    WORD = "word"
    STEM = "stem"
    COGNATE = "cognate"
    LEARNED = "learned"


STEM = 5
"""Letters that two words of a language share at their beginning when one is derived from the other."""
SOUNDS = 3
"""Consonants that a cognate shares at least; a name may have fewer when it shares them all."""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """`bonds[f][g]` says why target feature `g` may stand for source feature `f`; `known` are those of the source that
    a dictionary knows, `known_target` those of the target: the absence of their translations means something."""

    bonds: Mapping[Feature, Mapping[Feature, Bond]]
    known: frozenset[Feature]
    known_target: frozenset[Feature]


def correspondence(
    source: Iterable[Feature], target: Iterable[Feature], *, lexicon: Lexicon, tags: tuple[str, str]
) -> Correspondence:
    """The bonds between distinct features of two documents in the languages `tags`."""
    index = _Index(tuple(target))
    bonds: dict[Feature, dict[Feature, Bond]] = {}
    known = set()
    for feature in source:
        words = _translations(feature, lexicon, tags)
        if words:
            known.add(feature)
        found: dict[Feature, Bond] = {}
        for other, bond in (*index.equal(feature), *index.translated(words), *index.alike(feature)):
            found.setdefault(other, bond)
        if found:
            bonds[feature] = found
    back = (tags[1], tags[0])
    known_target = frozenset(feature for feature in index.features if _translations(feature, lexicon, back))
    return Correspondence(bonds, frozenset(known), known_target)


def _translations(feature: Feature, lexicon: Lexicon, tags: tuple[str, str]) -> frozenset[str]:
    if feature.kind not in {Kind.WORD, Kind.NAME}:
        return frozenset()
    return lexicon.translations(feature.forms[0], source=tags[0], target=tags[1])


class _Index:
    """The features of the target by form, by beginning and by sound."""

    def __init__(self, features: tuple[Feature, ...]) -> None:
        self.features = features
        self.forms: dict[tuple[bool, str], list[Feature]] = defaultdict(list)
        self.stems: dict[str, list[Feature]] = defaultdict(list)
        self.sounds: dict[str, list[Feature]] = defaultdict(list)
        for feature in features:
            for form in feature.forms:
                self.forms[(feature.kind is Kind.NUMBER, form)].append(feature)
                if len(form) > STEM and feature.kind in {Kind.WORD, Kind.NAME}:
                    self.stems[form[:STEM]].append(feature)
            if feature.sound:
                self.sounds[_beginning(feature.sound)].append(feature)

    def equal(self, feature: Feature) -> Iterator[tuple[Feature, Bond]]:
        """Figures of the same value, the same Latin word."""
        if feature.kind in {Kind.NUMBER, Kind.LATIN}:
            bond = Bond(feature.kind.value)
            for form in feature.forms:
                key = (feature.kind is Kind.NUMBER, form)
                yield from ((other, bond) for other in self.forms.get(key, ()))

    def translated(self, words: Iterable[str]) -> Iterator[tuple[Feature, Bond]]:
        """Features that a dictionary gives, and words derived from them."""
        derived = []
        for word in words:
            yield from ((other, Bond.WORD) for other in self.forms.get((False, word), ()))
            if len(word) > STEM:
                derived.append(word[:STEM])
        for stem in derived:
            yield from ((other, Bond.STEM) for other in self.stems.get(stem, ()))

    def alike(self, feature: Feature) -> Iterator[tuple[Feature, Bond]]:
        """Names and cognates that sound alike."""
        heard = feature.sound
        if len(heard) < 2:
            return
        for other in self.sounds.get(_beginning(heard), ()):
            named = Kind.NAME in {feature.kind, other.kind}
            if _alike(heard, other.sound, named=named):
                yield other, Bond.NAME if named else Bond.COGNATE


def _beginning(sound: str) -> str:
    return sound[:SOUNDS] if len(sound) >= SOUNDS else f"{sound} whole"


def _alike(one: str, two: str, *, named: bool) -> bool:
    short, long = sorted((len(one), len(two)))
    shared = next((i for i in range(short) if one[i] != two[i]), short)
    if named and shared >= SOUNDS and long - shared <= 2:
        return True
    if named and shared == long:
        return True
    return shared > SOUNDS and shared >= 0.65 * long
