"""Pairs the segments of a draft with those of its original."""

from editorial.bitext.alignment.aligner import align

__all__ = ["align"]
