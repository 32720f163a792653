"""From two segmented documents to units."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.bitext.alignment.affinity import Affinity
from editorial.bitext.alignment.band import band_of
from editorial.bitext.alignment.correspondence import Correspondence, correspondence
from editorial.bitext.alignment.evidence import Feature, features
from editorial.bitext.alignment.path import Bead, Scorer, Shape, best_path, probability
from editorial.bitext.alignment.strays import reunited
from editorial.bitext.alignment.weights import Weights
from editorial.bitext.lexicon import packaged
from editorial.model import Bitext, Document, Lexicon, Segment, Unit


def align(source: Document, target: Document, *, lexicon: Lexicon | None = None) -> Bitext:
    """The bitext of a draft (`target`) and its original, both segmented.

    Units stand in the order of the target; a unit without target segments follows what precedes it in the source.
    Without a `lexicon` the package's own is used.
    """
    beads = aligned(source, target, lexicon=lexicon or packaged(), weights=Weights())
    return Bitext(target, source, _units(source.segments, target.segments, beads))


def aligned(source: Document, target: Document, *, lexicon: Lexicon, weights: Weights) -> list[Bead]:
    """The beads of the best alignment, in the order of the target."""
    ours = features(source.segments, source.language)
    theirs = features(target.segments, target.language)
    bonds = correspondence(
        dict.fromkeys(f for each in ours for f in each),
        dict.fromkeys(f for each in theirs for f in each),
        lexicon=lexicon,
        tags=(source.language, target.language),
    )
    return beads(ours, theirs, bonds, source, target, weights)


def beads(
    ours: Sequence[Sequence[Feature]],
    theirs: Sequence[Sequence[Feature]],
    bonds: Correspondence,
    source: Document,
    target: Document,
    weights: Weights,
) -> list[Bead]:
    """The best beads by the features of both sides."""
    affinity = Affinity(ours, theirs, bonds, weights)
    scorer = Scorer(affinity, _shape(source), _shape(target), weights)
    band = band_of(affinity)
    gaps = [weights.gap] * len(ours), [weights.gap] * len(theirs)
    return reunited(best_path(scorer, band, gaps, weights), scorer, weights)


def _shape(document: Document) -> Shape:
    return Shape([len(s.text) for s in document.segments], [s.block for s in document.segments])


def _units(source: Sequence[Segment], target: Sequence[Segment], beads: Sequence[Bead]) -> tuple[Unit, ...]:
    return tuple(
        Unit(
            number,
            tuple(source[i] for i in bead.source),
            tuple(target[j] for j in bead.target),
            probability(bead.score) if bead.source and bead.target else 1.0,
        )
        for number, bead in enumerate(beads, start=1)
    )
