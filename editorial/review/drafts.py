"""From paths to bitexts: a draft is read, segmented and aligned with its original, with the pairing kept by hand."""

from __future__ import annotations

from pathlib import Path

from editorial import formats
from editorial.bitext import sidecar
from editorial.bitext.alignment import align
from editorial.bitext.pairing import Pair, language_in_path
from editorial.bitext.segmentation import segmented
from editorial.config import Config
from editorial.model import Bitext, Document, Lexicon


def open_document(path: Path, *, language: str | None = None) -> Document:
    """A file as a segmented document.

    Raises:
        UnreadableFile: when it cannot be read; the message names file, place and remedy.
    """
    return segmented(formats.read(path), language)


def open_pair(
    pair: Pair, *, lexicon: Lexicon | None, language: str | None = None, config: Config | None = None
) -> Bitext:
    """A pair as a bitext.

    `language` is the target's where the user says so; else it is what the path says, by the patterns of `config` too,
    and else what the text looks like.

    Raises:
        UnreadableFile: when a file of the pair cannot be read.
    """
    target = open_document(pair.target, language=language or language_in_path(pair.target, config) or None)
    if pair.source is None:
        return paired(None, target, lexicon=lexicon)
    source = open_document(pair.source, language=language_in_path(pair.source, config) or None)
    return paired(source, target, lexicon=lexicon)


def paired(source: Document | None, target: Document, *, lexicon: Lexicon | None) -> Bitext:
    """A draft and its original, if it has one, as a bitext: aligned, and as the sidecar says by hand.

    Raises:
        SidecarError: when there is a sidecar that cannot be used.
    """
    if source is None:
        return Bitext.alone(target)
    return sidecar.apply(align(source, target, lexicon=lexicon))
