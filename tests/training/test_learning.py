"""The training step and the exported graph on a network of one layer: it learns, and both compute the same."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import onnxruntime
import pytest
from tokenizers import Tokenizer

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import Kind
from editorial.engines.proofreader.lexicon import lexicon
from editorial.engines.proofreader.tagger import tagger
from editorial.engines.proofreader.words import Shape
from training import encoder
from training.batches import Batch, Maker
from training.graph import model
from training.mistakes import MISTAKES
from training.train import Plan, make_step, optimiser, schedule

SENTENCES = [
    "The department announced a settlement with the company in the case.",
    "Officials said that two new laboratories were opened at the park.",
    "Senators have asked the agency for details about the funding.",
    "The city will build a bridge over the river by the end of the year.",
]


def weights(seed: int = 3) -> Any:
    """Small random weights of a network with one layer."""
    rng = np.random.default_rng(seed)
    wide = encoder.WIDTH

    def dense(rows: int, columns: int) -> dict[str, np.ndarray]:
        return {"w": rng.normal(0, 0.03, (rows, columns)).astype(np.float32), "b": np.zeros(columns, np.float32)}

    def norm() -> dict[str, np.ndarray]:
        return {"g": np.ones(wide, np.float32), "b": np.zeros(wide, np.float32)}

    layer = {
        "qkv": dense(wide, 3 * wide), "out": dense(wide, wide), "norm1": norm(),
        "up": dense(wide, 4 * wide), "down": dense(4 * wide, wide), "norm2": norm(),
    }  # fmt: skip
    return {
        "position": rng.normal(0, 0.02, (encoder.POSITIONS, wide)).astype(np.float32),
        "shape": np.zeros((len(Shape), wide), np.float32), "norm": norm(), "layers": [layer],
        "tag": dense(wide, tags.COUNT), "query1": dense(wide, wide), "query_norm": norm(), "query2": dense(wide, wide),
        "candidate": np.zeros(wide, np.float32), "kind": np.zeros(len(Kind) + 2, np.float32),
    }  # fmt: skip


@pytest.fixture(scope="module")
def table() -> np.ndarray:
    held = tagger()
    return held.embed(np.arange(len(held.codes)))


@pytest.fixture(scope="module")
def batch() -> Batch:
    from importlib.resources import files

    text = (files("editorial.engines.proofreader") / "data" / "tokenizer.json").read_text(encoding="utf-8")
    return Maker(lexicon(), Tokenizer.from_str(text)).batch(SENTENCES, 24, np.random.default_rng(1), MISTAKES)


def test_the_loss_falls(table: np.ndarray, batch: Batch) -> None:
    jax.tree_util.register_dataclass(Batch)
    plan = Plan(steps=20, again=4, further=4, rate=3e-3, warm_up=2)
    vectors = jnp.asarray(np.random.default_rng(0).normal(0, 0.05, (len(lexicon()), encoder.WIDTH)), jnp.float32)
    step = make_step(plan, jnp.asarray(table), vectors)
    held = jax.tree.map(jnp.asarray, weights())
    state, sums = optimiser(plan).init(held), []
    for _ in range(12):
        held, state, (tag, replacement) = step(held, state, batch)
        sums.append(float(tag) + plan.replacement_weight * float(replacement))
    assert sums[-1] < 0.6 * sums[0]


def test_the_exported_graph_computes_what_was_trained(table: np.ndarray, batch: Batch) -> None:
    held = weights()
    pieces, real = table[batch.pieces] * (batch.pieces != 0)[..., None], batch.pieces != 0
    hidden = np.asarray(encoder.encode(held, jnp.asarray(pieces), jnp.asarray(batch.shapes), jnp.asarray(real)))
    firsts = np.flatnonzero((batch.tags >= 0).reshape(-1))
    session = onnxruntime.InferenceSession(model(held).SerializeToString(), providers=["CPUExecutionProvider"])
    given = {
        "pieces": pieces.astype(np.float32), "shapes": batch.shapes, "mask": real.astype(np.int32), "firsts": firsts,
    }  # fmt: skip
    states, _ = session.run(["hidden", "tags"], given)
    assert np.abs(states - hidden.reshape(-1, encoder.WIDTH)[firsts]).max() < 0.05


def test_the_rate_rises_and_falls_three_times() -> None:
    plan = Plan(steps=1000, again=200, further=800)
    rate = schedule(plan)
    assert float(rate(500)) == pytest.approx(plan.rate)
    assert float(rate(999)) < 0.02 * plan.rate
    assert float(rate(1001)) == pytest.approx(plan.rate / 2, rel=0.02)
    assert float(rate(1500)) == pytest.approx(0.75 * plan.rate)
    assert float(rate(plan.total)) < 0.01 * plan.rate
