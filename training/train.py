"""Fine-tunes the encoder on planted errors; continues from its checkpoint after a stop."""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from editorial.engines.proofreader.lexicon import lexicon
from training import encoder
from training.batches import PIECES, Batch, Maker
from training.checkpoint import restore, save
from training.course import shares
from training.embeddings import word_vectors
from training.prepare import Pool, pools
from training.start import Start


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the training: a rise, a plateau, a straight descent; rates are shares of the plan's.

    `weight` is how much its outcome counts in the mean that becomes the model.
    """

    steps: int
    peak: float
    descent: float
    warm_up: int = 200
    floor: float = 0.01
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to train; `descent` is the share of a phase's steps that its descent takes."""

    phases: tuple[Phase, ...]
    seed: int = 1
    rate: float = 2.2e-4
    broad_share: float = 0.42
    replacement_weight: float = 0.7
    save_every: int = 200

    @property
    def total(self) -> int:
        """Steps of the whole run."""
        return sum(phase.steps for phase in self.phases)

    @property
    def outcomes(self) -> dict[int, float]:
        """The steps after which a phase that counts is over, each with its weight."""
        ends = accumulate(phase.steps for phase in self.phases)
        return {end: phase.weight for end, phase in zip(ends, self.phases, strict=True) if phase.weight}


def recipe(steps: tuple[int, ...], seed: int = 1) -> Plan:
    """The plan of the weights in the package, with `steps` in each of its phases (or in the first of them)."""
    further = partial(Phase, peak=0.75, descent=0.5, floor=0.005)
    course = (
        partial(Phase, peak=1.0, descent=0.3),
        partial(Phase, peak=0.5, descent=1.0, warm_up=0),
        further,
        partial(further, weight=0.1),
        partial(further, weight=0.15),
        partial(further, weight=0.2),
        partial(further, weight=0.3),
        partial(further, weight=0.25),
    )
    return Plan(tuple(phase(n) for phase, n in zip(course, steps, strict=False)), seed)


def schedule(plan: Plan) -> optax.Schedule:
    """The rate at a step: the phases one after the other.

    Before the descent of a phase begins, a run may be continued with more or fewer steps of it, or with more phases
    after it, and is still the run that its plan names.
    """
    parts, ends, below, last = [], [], 0.0, 0
    for phase in plan.phases:
        descent, peak, floor = int(phase.descent * phase.steps), phase.peak * plan.rate, phase.floor * plan.rate
        parts += [
            optax.linear_schedule(below, peak, phase.warm_up),
            optax.constant_schedule(peak),
            optax.linear_schedule(peak, floor, descent),
        ]
        ends += [last + phase.warm_up, last + phase.steps - descent, last + phase.steps]
        below, last = floor, last + phase.steps
    return optax.join_schedules(parts, ends[:-1])


def optimiser(plan: Plan) -> optax.GradientTransformation:
    """AdamW with clipped gradients."""
    return optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule(plan), b2=0.98, weight_decay=0.01))


def losses(weights: Any, table: Any, vectors: Any, batch: Batch) -> tuple[jax.Array, jax.Array]:
    """Mean cross-entropy of the tags over words, and of the replacements over places."""
    hidden = encoder.encode(weights, table[batch.pieces], batch.shapes, batch.pieces != 0)
    tagged = batch.tags >= 0
    tag_loss = optax.softmax_cross_entropy_with_integer_labels(
        encoder.tag_logits(weights, hidden), jnp.maximum(batch.tags, 0)
    )
    at_places = jnp.take_along_axis(hidden, batch.places[:, :, None], axis=1)
    query = encoder.queries(weights, at_places)
    logits = encoder.replacement_logits(weights, query, vectors[jnp.maximum(batch.choices, 0)], batch.kinds)
    logits = jnp.where(batch.choices >= 0, logits, -1e9)
    asked = batch.answers >= 0
    replace_loss = optax.softmax_cross_entropy_with_integer_labels(logits, jnp.maximum(batch.answers, 0))
    mean = lambda loss, mask: (loss * mask).sum() / jnp.maximum(mask.sum(), 1)  # noqa: E731
    return mean(tag_loss, tagged), mean(replace_loss, asked)


def make_step(plan: Plan, table: Any, vectors: Any) -> Any:
    """The jitted training step; XLA compiles it once a bucket."""
    update = optimiser(plan).update

    def objective(
        weights: Any, table: Any, vectors: Any, batch: Batch
    ) -> tuple[jax.Array, tuple[jax.Array, jax.Array]]:
        tag, replacement = losses(weights, table, vectors, batch)
        return tag + plan.replacement_weight * replacement, (tag, replacement)

    @partial(jax.jit, donate_argnums=(0, 1))
    def step(
        weights: Any, state: Any, table: Any, vectors: Any, batch: Batch
    ) -> tuple[Any, Any, tuple[jax.Array, jax.Array]]:
        gradient, parts = jax.grad(objective, has_aux=True)(weights, table, vectors, batch)
        updates, state = update(gradient, state, weights)
        return optax.apply_updates(weights, updates), state, parts

    return lambda weights, state, batch: step(weights, state, table, vectors, batch)


def stream(maker: Maker, held: list[Pool], plan: Plan, first: int) -> Iterator[Batch]:
    """The batches from step `first` on; batch n depends on the seed and on n only."""
    work = np.array([pool.odds.sum() * pool.size for pool in held])
    cumulative = [np.cumsum(pool.odds / pool.odds.sum()) for pool in held]
    for n in range(first, plan.total):
        rng = np.random.default_rng([plan.seed, n])
        which = int(rng.choice(len(held), p=work / work.sum()))
        pool = held[which]
        drawn = np.searchsorted(cumulative[which], rng.random(PIECES // pool.size))
        sentences = [pool.sentences[min(int(i), len(pool.sentences) - 1)] for i in drawn]
        yield maker.batch(sentences, pool.size, rng, shares(n))


def ahead(batches: Iterator[Batch], depth: int = 8) -> Iterator[Batch]:
    """Makes batches in a thread while the last ones are trained on."""
    ready: queue.Queue[Batch | BaseException | None] = queue.Queue(depth)

    def work() -> None:
        try:
            for batch in batches:
                ready.put(batch)
            ready.put(None)
        except BaseException as error:  # noqa: BLE001 - it is raised again in the thread that waits
            ready.put(error)

    threading.Thread(target=work, daemon=True).start()
    while (batch := ready.get()) is not None:
        if isinstance(batch, BaseException):
            raise batch
        yield batch


def train(start: Start, work: Path, plan: Plan) -> Any:
    """Trains by `plan`, from the checkpoint in `work` if there is one; returns the mean of the outcomes that count.

    A mean of the weights at the ends of several descents errs less than each of them (Wortsman et al. 2022).
    """
    jax.tree_util.register_dataclass(Batch)
    jax.config.update("jax_compilation_cache_dir", str(work / "compiled"))
    known = lexicon()
    maker = Maker(known, start.tokenizer)
    table = jnp.asarray(start.table)
    step = make_step(plan, table, jnp.asarray(word_vectors(maker.words, start.table, start.tokenizer)))
    weights = jax.tree.map(jnp.asarray, start.weights)
    weights, state, first = restore(work / "checkpoint.npz", weights, optimiser(plan).init(weights))
    (work / "plan.json").write_text(json.dumps(asdict(plan)), encoding="utf-8")
    began, sums, pieces = time.perf_counter(), np.zeros(2), 0
    with (work / "curve.tsv").open("a", encoding="utf-8") as curve:
        for n, batch in enumerate(ahead(stream(maker, pools(work, plan.broad_share), plan, first)), first + 1):
            weights, state, parts = step(weights, state, batch)
            sums += [float(p) for p in parts]
            pieces += int((batch.pieces != 0).sum())
            if n % 50 == 0:
                took = time.perf_counter() - began
                print(f"{n}\t{sums[0] / 50:.5f}\t{sums[1] / 50:.5f}\t{pieces / took:.0f}", file=curve, flush=True)
                began, sums, pieces = time.perf_counter(), np.zeros(2), 0
            if n % plan.save_every == 0 or n == plan.total:
                save(work / "checkpoint.npz", weights, state, n)
            if n in plan.outcomes:
                save(_outcome(work, n), weights, None, n)
    counting = [(share, restore(_outcome(work, n), weights, None)[0]) for n, share in plan.outcomes.items()]
    return mean(counting) if counting else weights


def _outcome(work: Path, step: int) -> Path:
    return work / f"outcome-{step}.npz"


def mean(counting: Sequence[tuple[float, Any]]) -> Any:
    """The mean of several weights, each with its share."""
    total = sum(share for share, _ in counting)
    shares = [share / total for share, _ in counting]
    trees = [weights for _, weights in counting]
    return jax.tree.map(lambda *leaves: sum(k * leaf for k, leaf in zip(shares, leaves, strict=True)), *trees)


__all__ = ["Phase", "Plan", "losses", "mean", "recipe", "schedule", "train"]
