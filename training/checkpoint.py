"""Keeps a training run on disk, so that a stop costs minutes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np


def save(path: Path, weights: Any, state: Any, step: int) -> None:
    """Writes weights, optimiser state and step, whole or not at all."""
    leaves = jax.tree.leaves((weights, state))
    scratch = path.with_suffix(".part.npz")
    np.savez(scratch, step=step, **{f"leaf{i}": np.asarray(leaf) for i, leaf in enumerate(leaves)})
    scratch.replace(path)


def restore(path: Path, weights: Any, state: Any) -> tuple[Any, Any, int]:
    """What `save` wrote, shaped like `weights` and `state`; these and step 0 where nothing was written yet."""
    if not path.exists():
        return weights, state, 0
    with np.load(path) as saved:
        leaves, shape = jax.tree.flatten((weights, state))
        found = [jnp.asarray(saved[f"leaf{i}"]).astype(leaf.dtype) for i, leaf in enumerate(leaves)]
        weights, state = jax.tree.unflatten(shape, found)
        return weights, state, int(saved["step"])
