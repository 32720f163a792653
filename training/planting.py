"""Plants errors of the kinds that fast typists and Russian-speaking translators make, and says how to undo each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from editorial.engines.proofreader import tags
from editorial.engines.proofreader.candidates import candidates
from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.words import Shape, shape

ERRORS_PER_SENTENCE = (0.30, 0.42, 0.20, 0.08)


@dataclass(slots=True)
class Draft:
    """A sentence on its way to being spoilt: its words, and for each the edit that would put it right."""

    words: list[str]
    bound: list[bool]
    tags: list[int] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    """The right word at each place, the word itself where nothing is wrong."""
    touched: list[bool] = field(default_factory=list)

    @classmethod
    def of(cls, line: Line) -> Draft:
        """A clean draft; a capital that says nothing is a small letter in it."""
        words = line.words
        texts = [w.lower if w.shape is Shape.LOWER else w.text for w in words]
        n = len(texts)
        return cls(texts, [w.bound for w in words], [tags.KEEP] * n, texts.copy(), [False] * n)

    def free(self, i: int) -> bool:
        """Whether word `i` may be changed: a lower-case word away from every earlier change."""
        word = self.words[i]
        near = self.touched[max(0, i - 1) : i + 2]
        return not any(near) and not self.bound[i] and word.isascii() and word.isalpha() and word.islower()

    def replace(self, i: int, wrong: str, known: Lexicon) -> bool:
        """Puts `wrong` in place of word `i`; false where no candidate for `wrong` leads back."""
        right = self.words[i]
        kind = next((c.kind for c in candidates(wrong, known) if c.word == right), None)
        if kind is None:
            return False
        self.words[i], self.tags[i], self.touched[i] = wrong, tags.REPLACE[kind], True
        return True

    def drop(self, i: int) -> bool:
        """Leaves word `i` out, to be inserted before the next."""
        tag = tags.INSERT.get("a" if self.words[i].lower() == "an" else self.words[i].lower())
        if tag is None or i + 1 >= len(self.words) or self.touched[i + 1] or not self.words[i + 1][0].isalnum():
            return False
        capital = self.words[i][0].isupper()
        for column in (self.words, self.bound, self.tags, self.right, self.touched):
            del column[i]
        if capital:
            self.words[i] = self.right[i] = self.words[i][0].upper() + self.words[i][1:]
        self.tags[i], self.touched[i] = tag, True
        return True

    def add(self, i: int, word: str, tag: int) -> bool:
        """Puts a superfluous `word` before word `i`."""
        for column, value in (
            (self.words, word),
            (self.bound, False),
            (self.tags, tag),
            (self.right, word),
            (self.touched, True),
        ):
            column.insert(i, value)  # type: ignore[attr-defined]
        return True

    def shapes(self) -> list[Shape]:
        """The shape of each word."""
        return [shape(w) for w in self.words]


Planter = Callable[[Draft, np.random.Generator, Lexicon], bool]


def plant(draft: Draft, planters: tuple[tuple[Planter, float], ...], rng: np.random.Generator, known: Lexicon) -> None:
    """Plants none to three errors in `draft`, each of a kind drawn by its share."""
    shares = np.array([share for _, share in planters])
    for _ in range(int(rng.choice(len(ERRORS_PER_SENTENCE), p=ERRORS_PER_SENTENCE))):
        planter = planters[int(rng.choice(len(planters), p=shares / shares.sum()))][0]
        planter(draft, rng, known)
