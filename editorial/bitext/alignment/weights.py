"""What the evidence is worth, as probabilities; tuned on news in Russian and English, see `benchmarks/alignment.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log

from editorial.bitext.alignment.correspondence import Bond
from editorial.bitext.alignment.evidence import Kind


@dataclass(frozen=True, slots=True)
class Weights:
    """`recall` is how often a feature that has such a bond somewhere finds it in its own translation; `trust` scales
    what a find is worth. `beads` are the logarithms of the prior probabilities of n:m units."""

    recall: Mapping[Bond, float] = field(
        default_factory=lambda: {
            Bond.NUMBER: 0.85,
            Bond.LATIN: 0.8,
            Bond.NAME: 0.8,
            Bond.WORD: 0.6,
            Bond.STEM: 0.5,
            Bond.COGNATE: 0.5,
            Bond.LEARNED: 0.5,
        }
    )
    trust: Mapping[Bond, float] = field(
        default_factory=lambda: {
            Bond.NUMBER: 1.0,
            Bond.LATIN: 1.0,
            Bond.NAME: 1.0,
            Bond.WORD: 0.8,
            Bond.STEM: 0.6,
            Bond.COGNATE: 0.8,
            Bond.LEARNED: 0.6,
        }
    )
    marks: float = 0.8
    known_elsewhere: float = 0.18
    """How often a word of the dictionary is translated by a word that the dictionary does not give."""
    nowhere: Mapping[Kind, float] = field(
        default_factory=lambda: {Kind.NUMBER: 0.3, Kind.LATIN: 0.5, Kind.NAME: 0.5, Kind.WORD: 1.0}
    )
    """How often a feature that has no counterpart anywhere is translated all the same."""
    both: float = 0.55
    """The two directions tell much the same; each counts for so much."""
    prior_matches: float = 20.0
    prior_rate: float = 0.02
    spread: float = 0.25
    """Standard deviation of the logarithm of the length ratio of a segment and its translation of 100 letters."""
    stray_spread: float = 0.9
    gap: float = log(0.1)
    across: float = -7.0
    """A unit that reaches over the end of a paragraph, for each such end."""
    moved: float = log(0.01)
    """Two that stand further apart than neighbours that were swapped."""
    swap: float = log(0.01)
    beads: Mapping[tuple[int, int], float] = field(
        default_factory=lambda: {
            (1, 1): log(0.85),
            (1, 2): log(0.03),
            (2, 1): log(0.03),
            (2, 2): log(0.004),
            (1, 3): log(0.003),
            (3, 1): log(0.003),
            (2, 3): log(0.001),
            (3, 2): log(0.001),
            (3, 3): log(0.0003),
        }
    )
