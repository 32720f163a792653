"""Turns clean sentences into batches of spoilt ones with the answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from tokenizers import Tokenizer

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import candidates
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.words import split
from training.course import MISTAKES
from training.planting import Draft, Planter, plant

PIECES = 1024
"""Word pieces in a batch, padding included."""
PLACES, CHOICES = 8, 16
"""Places a sentence where the replacement head is asked, and words it chooses from."""
_CLS, _SEP = 101, 102
_IGNORED = -1


@dataclass(frozen=True, slots=True)
class Batch:
    """B sentences of T pieces, P places with C candidates each."""

    pieces: np.ndarray
    """Piece ids [B, T], 0 for padding."""
    shapes: np.ndarray
    """Word shapes [B, T]."""
    tags: np.ndarray
    """The right tag at the first piece of each word [B, T], -1 elsewhere."""
    places: np.ndarray
    """Piece numbers [B, P]."""
    choices: np.ndarray
    """Numbers of candidates in the word list [B, P, C], -1 for none; the word as written comes first."""
    kinds: np.ndarray
    """0 for the word as written, else one more than the candidate's `Kind`; the last for a strange word [B, P, C]."""
    answers: np.ndarray
    """Which candidate is right [B, P], -1 for a place not used."""


class Maker:
    """Makes batches; holds the word list and the caches."""

    def __init__(self, known: Lexicon, tokenizer: Tokenizer) -> None:
        self.known = known
        self.words = list(known)
        self.number = {w: i for i, w in enumerate(self.words)}
        self._tokenizer = tokenizer
        self.pieces_of = lru_cache(maxsize=200_000)(self._pieces_of)
        self._options = lru_cache(maxsize=200_000)(self._options_of)

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids) or (100,)

    def _options_of(self, word: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        found = [c for c in candidates(word, self.known) if c.word in self.number]
        odds = np.array([(c.slip or 1.0) * 1.6 ** self.known.frequency(c.word) for c in found])
        return (
            np.array([self.number[c.word] for c in found], np.int32),
            np.array([1 + int(c.kind) for c in found], np.int32),
            odds / odds.sum() if found else odds,
        )

    def batch(
        self,
        sentences: list[str],
        size: int,
        rng: np.random.Generator,
        planters: tuple[tuple[Planter, float], ...] = MISTAKES,
    ) -> Batch:
        """Spoils `sentences` with mistakes of `planters` and lays them out for pieces of `size`."""
        b = len(sentences)
        made = Batch(
            np.zeros((b, size), np.int32), np.zeros((b, size), np.int32), np.full((b, size), _IGNORED, np.int32),
            np.zeros((b, PLACES), np.int32), np.full((b, PLACES, CHOICES), _IGNORED, np.int32),
            np.zeros((b, PLACES, CHOICES), np.int32), np.full((b, PLACES), _IGNORED, np.int32),
        )  # fmt: skip
        for row, sentence in enumerate(sentences):
            draft = Draft.of(Line.of(split(sentence), known=self.known))
            plant(draft, planters, rng, self.known)
            self.lay(draft, row, made, rng)
        return made

    def lay(self, draft: Draft, row: int, made: Batch, rng: np.random.Generator) -> None:
        """Writes one draft into a row of a batch."""
        size = made.pieces.shape[1]
        at, firsts = 1, []
        made.pieces[row, 0] = _CLS
        for word, tag, shape in zip(draft.words, draft.tags, draft.shapes(), strict=True):
            ids = self.pieces_of(word)
            if at + len(ids) + 1 > size:
                break
            made.pieces[row, at : at + len(ids)] = ids
            made.shapes[row, at : at + len(ids)] = shape
            made.tags[row, at] = tag
            firsts.append(at)
            at += len(ids)
        made.pieces[row, at] = _SEP
        self._ask(draft, firsts, row, made, rng)

    def _ask(self, draft: Draft, firsts: list[int], row: int, made: Batch, rng: np.random.Generator) -> None:
        wrong, clean = [], []
        for i in range(len(firsts)):
            if draft.words[i] in self.number and not draft.bound[i]:
                if draft.words[i] != draft.right[i]:
                    wrong.append(i)
                elif draft.tags[i] in (tags.KEEP, *tags.INSERT.values()):
                    clean.append(i)
        places = wrong + [clean[int(k)] for k in rng.permutation(len(clean))]
        for p, i in enumerate(places[:PLACES]):
            made.places[row, p] = firsts[i]
            made.answers[row, p] = self._choose(
                draft.words[i], draft.right[i], made.choices[row, p], made.kinds[row, p], rng
            )

    def _choose(self, word: str, right: str, choices: np.ndarray, kinds: np.ndarray, rng: np.random.Generator) -> int:
        """Fills in the candidates of one place; returns the number of the right one."""
        numbers, relations, odds = self._options(word)
        most = CHOICES - 3
        if len(numbers) > most:
            picked = rng.choice(len(numbers), size=most, replace=False, p=odds)
            if word != right:
                answer = np.flatnonzero(numbers == self.number[right])
                picked = picked if answer[0] in picked else np.concatenate([answer[:1], picked[1:]])
            numbers, relations = numbers[picked], relations[picked]
        n = 1 + len(numbers)
        choices[0], choices[1:n], kinds[1:n] = self.number[word], numbers, relations
        strange = rng.integers(min(20_000, len(self.words)), size=CHOICES - n)
        choices[n:], kinds[n:] = strange, 7
        return 0 if word == right else 1 + int(np.flatnonzero(numbers == self.number[right])[0])
