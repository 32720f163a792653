"""Which words are worth a closer look: those the tagger doubts."""

from __future__ import annotations

import numpy as np

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.tagger import Floats

GATE = 0.03
"""A word that the tagger would change with less than this probability is passed over.

To look at what the trigrams find out of place besides found one error in a thousand more, for an eighth of the time.
"""


def suspicious(line: Line, probabilities: Floats) -> list[int]:
    """Numbers of suspicious words, in order; `probabilities` are [words, tags]."""
    doubted = np.flatnonzero(probabilities[:, tags.KEEP] < 1 - GATE)
    return [at for at in doubted.tolist() if line.open(at)]
