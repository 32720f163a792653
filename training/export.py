"""Writes a trained run into the package: the eight-bit encoder, the embeddings, the replacement head, the tokenizer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jax
import numpy as np

from training.embeddings import quantise
from training.graph import model
from training.quantisation import eight_bit
from training.start import Start


def export(begin: Start, weights: Any, data: Path) -> None:
    """Writes the files that the runtime reads to the folder `data`."""
    held = jax.tree.map(lambda leaf: np.asarray(leaf, np.float32), weights)
    eight_bit(model(held), data / "encoder.onnx")
    codes, scales = quantise(begin.table)
    np.save(data / "embeddings.npy", codes)
    np.save(data / "scales.npy", scales)
    arrays = {
        **{f"first.{side}": held["query1"][side] for side in "wb"},
        **{"norm.w": held["query_norm"]["g"], "norm.b": held["query_norm"]["b"]},
        **{f"second.{side}": held["query2"][side] for side in "wb"},
        "candidate": held["candidate"],
        "kinds": held["kind"],
    }
    np.savez(data / "replacement.npz", **{name: value.astype(np.float16) for name, value in arrays.items()})
    begin.tokenizer.save(str(data / "tokenizer.json"), pretty=False)
