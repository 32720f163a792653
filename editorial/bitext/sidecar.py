"""What people decided about a pair, kept in a file beside the drafts."""

from __future__ import annotations

from editorial.model import Bitext


def apply(bitext: Bitext) -> Bitext:
    """The bitext with the pairing, states and comments that its sidecar keeps; as it is where there is none."""
    return bitext
