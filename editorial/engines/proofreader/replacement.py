"""The replacement head: how well a word would stand at a place, by the encoder's state there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import as_file, files
from math import sqrt

import numpy as np

from editorial.engines.proofreader.tagger import Floats, Tagger

_EPSILON = 1e-12
_WRITTEN = 0


@dataclass(frozen=True, slots=True)
class ReplacementHead:
    """Two dense layers with normalisation between, and the biases of candidates; H = 384."""

    first: tuple[Floats, Floats]
    norm: tuple[Floats, Floats]
    second: tuple[Floats, Floats]
    candidate: Floats
    kinds: Floats
    """Bias of the word as written, then of a candidate of each `Kind`."""
    _vectors: dict[str, Floats] = field(default_factory=dict)

    def queries(self, hidden: Floats) -> Floats:
        """What places [N, H] ask of a word, [N, H]."""
        inner = _gelu(hidden @ self.first[0] + self.first[1])
        inner = inner - inner.mean(axis=-1, keepdims=True)
        inner = inner / np.sqrt((inner * inner).mean(axis=-1, keepdims=True) + _EPSILON) * self.norm[0] + self.norm[1]
        answer: Floats = inner @ self.second[0] + self.second[1] + self.candidate
        return answer

    def advantages(
        self, query: Floats, written: str, words: Sequence[str], kinds: Sequence[int], tagger: Tagger
    ) -> Floats:
        """By how much each of `words` is likelier than the word as written, in nats, from a query [H]."""
        rows = np.stack([self._vector(w, tagger) for w in (written, *words)])
        scores: Floats = rows @ query
        gains: Floats = scores[1:] + self.kinds[1 + np.asarray(kinds)] - scores[0] - self.kinds[_WRITTEN]
        return gains

    def _vector(self, word: str, tagger: Tagger) -> Floats:
        found = self._vectors.get(word)
        if found is None:
            pieces = tagger.pieces(word)
            vectors = tagger.embed(pieces)
            found = vectors[0] if len(pieces) == 1 else vectors.mean(axis=0)
            self._vectors[word] = found
        return found


def _gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit, with the error function by Abramowitz and Stegun 7.1.26 (error below 2e-7)."""
    z = np.abs(x) / sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return (0.5 * x * (1 + np.sign(x) * (1 - series * np.exp(-z * z)))).astype(np.float32, copy=False)


@cache
def replacement_head() -> ReplacementHead:
    """The head in the package."""
    with as_file(files("editorial.engines.proofreader") / "data" / "replacement.npz") as path, np.load(path) as saved:
        array = {name: saved[name].astype(np.float32) for name in saved.files}
    first, norm, second = ((array[f"{name}.w"], array[f"{name}.b"]) for name in ("first", "norm", "second"))
    return ReplacementHead(first, norm, second, array["candidate"], array["kinds"])
