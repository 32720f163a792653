"""From two segmented documents to units."""

from __future__ import annotations

from collections.abc import Sequence

from editorial.bitext.alignment.affinity import Affinity
from editorial.bitext.alignment.band import band_of
from editorial.bitext.alignment.correspondence import Correspondence, correspondence
from editorial.bitext.alignment.evidence import Feature, features
from editorial.bitext.alignment.marks import marks
from editorial.bitext.alignment.path import Bead, best_path
from editorial.bitext.alignment.scoring import Scorer, Shape, probability
from editorial.bitext.alignment.strays import reunited
from editorial.bitext.alignment.weights import Weights
from editorial.bitext.lexicon import packaged
from editorial.model import Bitext, Document, Lexicon, Segment, Unit

Evidence = tuple[list[tuple[Feature, ...]], list[tuple[Feature, ...]], Correspondence]


def align(source: Document, target: Document, *, lexicon: Lexicon | None = None) -> Bitext:
    """The bitext of a draft (`target`) and its original, both segmented.

    Units stand in the order of the target; a unit without target segments follows what precedes it in the source.
    Without a `lexicon` the package's own is used.
    """
    beads = aligned(source, target, lexicon=lexicon or packaged(), weights=Weights())
    return Bitext(target, source, _units(source.segments, target.segments, beads))


def aligned(source: Document, target: Document, *, lexicon: Lexicon, weights: Weights) -> list[Bead]:
    """The beads of the best alignment, in the order of the target."""
    evidence = evidence_of(source, target, lexicon=lexicon)
    return beads(source, target, evidence=evidence, weights=weights)


def evidence_of(source: Document, target: Document, *, lexicon: Lexicon) -> Evidence:
    """The features of both sides and what bonds there are between them."""
    ours = features(source.segments, source.language)
    theirs = features(target.segments, target.language)
    bonds = correspondence(
        dict.fromkeys(f for each in ours for f in each),
        dict.fromkeys(f for each in theirs for f in each),
        lexicon=lexicon,
        tags=(source.language, target.language),
    )
    return ours, theirs, bonds


def beads(source: Document, target: Document, *, evidence: Evidence, weights: Weights) -> list[Bead]:
    """The best beads by the evidence, in the order of the target."""
    ours, theirs, bonds = evidence
    affinity = Affinity(ours, theirs, bonds, weights=weights)
    scorer = Scorer(affinity, (_shape(source), _shape(target)), weights=weights)
    return reunited(best_path(scorer, band_of(affinity), (len(ours), len(theirs))), scorer)


def _shape(document: Document) -> Shape:
    segments = document.segments
    return Shape([len(s.text) for s in segments], [s.block for s in segments], [marks(s.text) for s in segments])


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
