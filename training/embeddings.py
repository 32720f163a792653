"""The frozen embeddings of word pieces, rounded to the eight bits shipped before anything is trained on them."""

from __future__ import annotations

import numpy as np
from tokenizers import Tokenizer


def quantise(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows of `table` [V, H] as int8 with one scale a row [V]."""
    scale = np.abs(table).max(axis=1) / 127.0
    return np.round(table / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def restore(codes: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """The float table that `quantise` rounded to."""
    return codes.astype(np.float32) * scale[:, None]


def word_vectors(words: list[str], table: np.ndarray, tokenizer: Tokenizer) -> np.ndarray:
    """Embedding of each word [N, H]: the mean of its pieces' rows."""
    vectors = np.zeros((len(words), table.shape[1]), np.float32)
    for row, encoding in enumerate(tokenizer.encode_batch(words, add_special_tokens=False)):
        vectors[row] = table[encoding.ids].mean(axis=0)
    return vectors
