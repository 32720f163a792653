"""Pairs the segments of a draft with those of its original."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editorial.bitext.alignment.aligner import align

__all__ = ["align"]


def __getattr__(name: str) -> object:
    # The workbench takes `manual` from here before its first paint; the aligner is ten times as much to import.
    if name == "align":
        from editorial.bitext.alignment.aligner import align

        return align
    raise AttributeError(name)
