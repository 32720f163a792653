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
from training.course import MISTAKES
from training.graph import model
from training.train import Phase, Plan, make_step, mean, optimiser, recipe, schedule

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
    plan = Plan((Phase(28, peak=1.0, descent=0.3, warm_up=2),), rate=3e-3)
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


def test_the_rate_rises_and_falls_in_each_phase() -> None:
    plan = recipe((1000, 200, 800, 800))
    rate = schedule(plan)
    assert [float(rate(step)) / plan.rate for step in (100, 500, 700, 999)] == pytest.approx(
        [0.5, 1, 1, 0.01], abs=0.01
    )
    assert float(rate(1000)) == pytest.approx(plan.rate / 2)
    assert [float(rate(first + 350)) / plan.rate for first in (1200, 2000)] == pytest.approx([0.75, 0.75])
    assert [float(rate(last)) / plan.rate for last in (2000, plan.total)] == pytest.approx([0.005, 0.005], rel=1e-4)


def test_a_phase_more_changes_nothing_before_it() -> None:
    short, long = schedule(recipe((1000, 200))), schedule(recipe((1000, 200, 800)))
    assert [float(short(n)) for n in range(0, 1200, 50)] == [float(long(n)) for n in range(0, 1200, 50)]


def test_the_model_is_the_mean_of_the_outcomes_that_count() -> None:
    outcomes = recipe((1000, 200, 800, 600, 400)).outcomes
    assert list(outcomes) == [2600, 3000]
    assert mean([(1.0, {"w": np.zeros(2)}), (3.0, {"w": np.full(2, 4.0)})])["w"].tolist() == [3.0, 3.0]
