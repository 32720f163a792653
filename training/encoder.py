"""The network: a MiniLM encoder (Wang et al. 2020) with a tag and a replacement head, as pure functions of weights.

B sentences of T word pieces; H = 384 is the width of the encoder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import Kind
from editorial.engines.proofreader.words import Shape

LAYERS, HEADS, WIDTH = 6, 12, 384
POSITIONS = 128
_EPSILON = 1e-12

Weights = dict[str, Any]


def pretrained(safetensors: Path, seed: int) -> tuple[Weights, np.ndarray]:
    """The weights to fine-tune, and the word-piece embeddings [30522, H], which stay as they are."""
    from safetensors.numpy import load_file

    raw = load_file(safetensors)
    rng = np.random.default_rng(seed)

    def dense(name: str) -> Weights:
        return {"w": raw[f"{name}.weight"].T.astype(np.float32), "b": raw[f"{name}.bias"].astype(np.float32)}

    def norm(name: str) -> Weights:
        return {"g": raw[f"{name}.weight"].astype(np.float32), "b": raw[f"{name}.bias"].astype(np.float32)}

    def fresh(columns: int) -> Weights:
        return {
            "w": (0.02 * rng.standard_normal((WIDTH, columns))).astype(np.float32),
            "b": np.zeros(columns, np.float32),
        }

    layers = []
    for k in range(LAYERS):
        at = f"encoder.layer.{k}"
        query, key, value = (dense(f"{at}.attention.self.{part}") for part in ("query", "key", "value"))
        joined = {side: np.concatenate([part[side] for part in (query, key, value)], axis=-1) for side in ("w", "b")}
        layers.append({
            "qkv": joined,
            "out": dense(f"{at}.attention.output.dense"),
            "norm1": norm(f"{at}.attention.output.LayerNorm"),
            "up": dense(f"{at}.intermediate.dense"),
            "down": dense(f"{at}.output.dense"),
            "norm2": norm(f"{at}.output.LayerNorm"),
        })  # fmt: skip
    segment = raw["embeddings.token_type_embeddings.weight"][0].astype(np.float32)
    weights: Weights = {
        "position": raw["embeddings.position_embeddings.weight"][:POSITIONS].astype(np.float32),
        "shape": np.tile(segment, (len(Shape), 1)),
        "norm": norm("embeddings.LayerNorm"),
        "layers": layers,
        "tag": fresh(tags.COUNT),
        "query1": fresh(WIDTH),
        "query_norm": {"g": np.ones(WIDTH, np.float32), "b": np.zeros(WIDTH, np.float32)},
        "query2": fresh(WIDTH),
        "candidate": np.zeros(WIDTH, np.float32),
        "kind": np.array([3.0] + [0.0] * (len(Kind) + 1), np.float32),
    }
    return weights, raw["embeddings.word_embeddings.weight"].astype(np.float32)


def _dense(layer: Weights, x: jax.Array) -> jax.Array:
    return x @ layer["w"] + layer["b"]


def _norm(layer: Weights, x: jax.Array) -> jax.Array:
    centred = x - x.mean(-1, keepdims=True)
    return centred * jax.lax.rsqrt((centred * centred).mean(-1, keepdims=True) + _EPSILON) * layer["g"] + layer["b"]


def _attention(layer: Weights, x: jax.Array, bias: jax.Array) -> jax.Array:
    b, t, _ = x.shape
    parts = _dense(layer["qkv"], x).reshape(b, t, 3, HEADS, WIDTH // HEADS)
    query, key, value = parts[:, :, 0], parts[:, :, 1], parts[:, :, 2]
    scores = jnp.einsum("bqhd,bkhd->bhqk", query, key) / (WIDTH // HEADS) ** 0.5 + bias
    mixed = jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores, axis=-1), value)
    return _dense(layer["out"], mixed.reshape(b, t, WIDTH))


def encode(weights: Weights, pieces: jax.Array, shapes: jax.Array, real: jax.Array) -> jax.Array:
    """Hidden states [B, T, H] from piece embeddings [B, T, H], word shapes [B, T] and which pieces are real [B, T]."""
    x = pieces + weights["position"][: pieces.shape[1]] + weights["shape"][shapes]
    x = _norm(weights["norm"], x)
    bias = jnp.where(real, 0.0, -1e9)[:, None, None, :]
    for layer in weights["layers"]:
        x = _norm(layer["norm1"], x + _attention(layer, x, bias))
        x = _norm(layer["norm2"], x + _dense(layer["down"], jax.nn.gelu(_dense(layer["up"], x), approximate=False)))
    return x


def tag_logits(weights: Weights, hidden: jax.Array) -> jax.Array:
    """Scores of the edits, [..., tags]."""
    return _dense(weights["tag"], hidden)


def queries(weights: Weights, hidden: jax.Array) -> jax.Array:
    """What the place asks of a word, [..., H], to be multiplied with candidates' embeddings."""
    inner = _norm(weights["query_norm"], jax.nn.gelu(_dense(weights["query1"], hidden), approximate=False))
    return _dense(weights["query2"], inner)


def replacement_logits(weights: Weights, query: jax.Array, candidates: jax.Array, kinds: jax.Array) -> jax.Array:
    """Scores of candidates [..., C] from a query [..., H], their embeddings [..., C, H] and kinds (0: as written)."""
    return jnp.einsum("...h,...ch->...c", query + weights["candidate"], candidates) + weights["kind"][kinds]
