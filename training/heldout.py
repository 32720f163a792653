"""Held-out sentences with and without planted errors, as the runtime sees them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.words import Word, shape, split
from training.corpus import BROAD, SENATE
from training.course import MISTAKES
from training.planting import Draft, plant


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A sentence with its errors: for each word the edit that puts it right, and the right word."""

    line: Line
    tags: tuple[int, ...]
    right: tuple[str, ...]


def held_out_sentences(work: Path, seed: int, broad_share: float = 0.5) -> list[str]:
    """The held-out tenth in an order drawn by `seed`, the broad corpus and the Senate's by turns at `broad_share`."""
    rng = np.random.default_rng([seed, 10])
    kept = [json.loads((work / f"{name}.held-out.json").read_text(encoding="utf-8")) for name in (BROAD, SENATE)]
    piles = [[pile[int(i)] for i in rng.permutation(len(pile))] for pile in kept]
    mixed: list[str] = []
    while all(piles):
        mixed.append(piles[0 if rng.random() < broad_share else 1].pop())
    return mixed


def spoil(sentences: Sequence[str], rng: np.random.Generator, known: Lexicon, *, errors: bool) -> list[Spoilt]:
    """The sentences, with errors planted in most of them when `errors` asks for it."""
    made = []
    for sentence in sentences:
        draft = Draft.of(Line.of(split(sentence), known=known))
        if errors:
            plant(draft, MISTAKES, rng, known)
        words = tuple(_words(draft))
        made.append(Spoilt(Line.of(words, known=known), tuple(draft.tags), tuple(draft.right)))
    return made


def _words(draft: Draft) -> list[Word]:
    words, at = [], 0
    for text, bound in zip(draft.words, draft.bound, strict=True):
        words.append(Word(text, at, at + len(text), shape(text), bound))
        at += len(text) + 1
    return words
