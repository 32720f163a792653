"""The score card as JSON."""

from __future__ import annotations

import msgspec

from editorial.report.scores.card import ScoreCard


def emit(card: ScoreCard) -> str:
    """The card, figures whole."""
    return msgspec.json.format(msgspec.json.encode(card), indent=1).decode() + "\n"
