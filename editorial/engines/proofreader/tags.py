"""The edits that the tagger tells apart, one a word, in the manner of GECToR (Omelianchuk et al. 2020)."""

from __future__ import annotations

from editorial.engines.proofreader.candidates import Kind

INSERTED = (
    "the", "a", "of", "to", "in", "for", "on", "with", "at", "by", "from", "is", "are", "was", "were", "be",
    "been", "has", "have", "had", "will", "would", "that", "and", "as", "it", "not", "who", "which", "their",
    "into", "about",
)  # fmt: skip
"""Words that may be missing before a word; `a` stands for `an` too."""

KEEP, DELETE_ARTICLE, DELETE_WORD = 0, 1, 2
REPLACE = {kind: 3 + int(kind) for kind in Kind}
_FIRST_INSERTED = 3 + len(Kind)
INSERT = {word: _FIRST_INSERTED + i for i, word in enumerate(INSERTED)}
COUNT = _FIRST_INSERTED + len(INSERTED)
