"""Words that exclude each other, in both languages: rise and fall, import and export, innovation and investment.

A contrast has poles, each with its wordings in Russian and English. Where a unit names only one pole in Russian and
only others in English, the two sides contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from editorial.bitext.sides import Occurrence, Sides, found
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Pole:
    """One side of a contrast, by the contrast's name and its own."""

    contrast: str
    name: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The Russian says `expected`, the English `instead`."""

    russian: Occurrence
    english: Occurrence
    expected: Pole
    instead: Pole


class Contrasts:
    """The contrasts of a YAML file: `{contrast: {pole: {ru: wordings, en: wordings}}}`.

    A pole `"-"` holds wordings that look like one of the others and are not (`a close friend`).
    """

    def __init__(self, package: str, name: str) -> None:
        data: Mapping[str, Mapping[str, Mapping[str, str]]] = vocabulary(package, name)
        poles = [(Pole(c, p), sides) for c, group in data.items() for p, sides in group.items()]
        self._russian = Wordings((w, pole) for pole, sides in poles for w in wordings(sides.get("ru", "")))
        self._english = Wordings((w, pole) for pole, sides in poles for w in wordings(sides.get("en", "")))

    def contradictions(self, sides: Sides) -> Iterator[Contradiction]:
        """One for each contrast that the two sides take differently; only poles that occur on one side each count."""
        russian = _by_contrast(found(self._russian, sides.russian))
        english = _by_contrast(found(self._english, sides.english))
        for contrast in sorted(russian.keys() & english.keys()):
            here, there = russian[contrast], english[contrast]
            if len(here) == 1 and not here.keys() & there.keys() and len(there) == 1:
                (expected, first), (instead, second) = *here.items(), *there.items()
                yield Contradiction(first[0], second[0], expected, instead)


def _by_contrast(hits: Iterator[tuple[Occurrence, Pole]]) -> dict[str, dict[Pole, list[Occurrence]]]:
    """The occurrences by contrast and pole, without those of poles named "-"."""
    found: dict[str, dict[Pole, list[Occurrence]]] = {}
    for occurrence, pole in hits:
        if pole.name != "-":
            found.setdefault(pole.contrast, {}).setdefault(pole, []).append(occurrence)
    return found
