"""A trigram model of English: the one that the wheel `pocketsphinx` carries (CMU Sphinx, 70,000 words, BSD)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

_LOG_BASE = 9.9995e-5
"""Sphinx counts logarithms to the base of 1.0001; this many nats each."""
_ABSENT = -500_000_000
_ORDER = 3


@dataclass(frozen=True, slots=True)
class Trigrams:
    """How likely a word is after the words before it."""

    _model: Any

    def log_probability(self, word: str, history: Sequence[str]) -> float | None:
        """Natural log of P(word | history), the nearest word of the history last; None for a word it never saw."""
        value = self._model.prob([word, *reversed(history)])
        return None if value < _ABSENT else value * _LOG_BASE

    def knows(self, word: str) -> bool:
        """Whether the word is in its vocabulary."""
        return bool(self._model.prob([word]) >= _ABSENT)

    def window(self, before: Sequence[str], middle: Sequence[str], after: Sequence[str]) -> float:
        """Log probability, in nats, of `middle` and `after` behind `before`; words it never saw break the chain."""
        chain = list(before)
        total = 0.0
        for word in (*middle, *after):
            value = self.log_probability(word, chain[1 - _ORDER :])
            if value is None:
                chain = []
                continue
            total += value
            chain.append(word)
        return total


@cache
def trigrams() -> Trigrams:
    """The model, read once a process (0.05 s, 25 MB).

    Raises:
        ImportError: when pocketsphinx is not installed.
        RuntimeError: when its wheel came without the model.
    """
    from pocketsphinx import NGramModel, get_model_path

    return Trigrams(NGramModel.readfile(get_model_path("en-us/en-us.lm.bin")))
