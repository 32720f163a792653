"""Filters, splits and measures the corpora once, so that training starts at once and restarts in seconds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training.corpus import BROAD, SENATE, load

BUCKETS = (16, 20, 24, 28, 32, 36, 40, 46, 54, 72)
_ROOM = 2
"""Pieces that planted errors may add to a sentence."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Training sentences of one bucket: their text, and the odds of drawing each."""

    size: int
    """Pieces to pad to."""
    sentences: list[str]
    odds: np.ndarray


def prepare(corpus: Path, work: Path, tokenizer: Tokenizer) -> None:
    """Writes the training sentences of each corpus with their lengths in pieces, and the held-out ones, to `work`."""
    for name in (BROAD, SENATE):
        apart = work / f"{name}.held-out.json"
        if not apart.exists():
            apart.write_text(json.dumps(load(corpus / name, held=True)), encoding="utf-8")
        target = work / f"{name}.json"
        if target.exists():
            continue
        kept = load(corpus / name, held=False)
        lengths: list[int] = []
        for at in range(0, len(kept), 4096):
            lengths += [len(e.ids) for e in tokenizer.encode_batch(kept[at : at + 4096])]
        target.write_text(json.dumps({"sentences": kept, "lengths": lengths}), encoding="utf-8")


def pools(work: Path, broad_share: float) -> list[Pool]:
    """The sentences by bucket, drawn so that the broad corpus has `broad_share` of all."""
    rows: list[tuple[str, int, float]] = []
    for name, share in ((BROAD, broad_share), (SENATE, 1 - broad_share)):
        kept = json.loads((work / f"{name}.json").read_text(encoding="utf-8"))
        each = share / len(kept["sentences"])
        rows += [(s, n, each) for s, n in zip(kept["sentences"], kept["lengths"], strict=True)]
    result, low = [], 0
    for size in BUCKETS:
        inside = [(s, odds) for s, n, odds in rows if low < n + _ROOM <= size]
        result.append(Pool(size, [s for s, _ in inside], np.array([odds for _, odds in inside])))
        low = size
    return result
