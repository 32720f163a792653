"""Proofreads sentences: reads them, weighs the edits of suspicious places and gives a verdict on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from editorial.engines.ngram import trigrams
from editorial.engines.proofreader.edits import Edit, edits_at
from editorial.engines.proofreader.evidence import Evidence, Judge
from editorial.engines.proofreader.join import Join, Verdict, join
from editorial.engines.proofreader.lexicon import Lexicon, lexicon
from editorial.engines.proofreader.line import Line
from editorial.engines.proofreader.replacement import replacement_head
from editorial.engines.proofreader.suspicion import Suspicion
from editorial.engines.proofreader.tagger import Floats, Reading, tagger
from editorial.engines.proofreader.words import Shape, Word, split

T = TypeVar("T")
R = TypeVar("R")
_AT_ONCE = 256
"""Sentences read at once; while they are weighed the next are read, so that few states are held."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the verdicts on its places, in order."""

    line: Line
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Weigher:
    """Reads sentences and weighs the edits of their suspicious places."""

    judge: Judge

    def evidence(self, lines: Sequence[Line]) -> list[list[list[Evidence]]]:
        """For each sentence, for each of its suspicious places, the evidence for the edits of that place."""
        chunks = [lines[at : at + _AT_ONCE] for at in range(0, len(lines), _AT_ONCE)]
        read = zip(chunks, _ahead(self._read, chunks), strict=True)
        return [found for chunk, readings in read for found in self._weighed(chunk, readings)]

    def _read(self, lines: Sequence[Line]) -> list[Reading]:
        return self.judge.tagger.read([_as_read(line) for line in lines])

    def _weighed(self, lines: Sequence[Line], readings: Sequence[Reading]) -> list[list[list[Evidence]]]:
        edits = [self._edits(line, reading.tags) for line, reading in zip(lines, readings, strict=True)]
        states = [r.hidden[[place[0].at for place in places]] for r, places in zip(readings, edits, strict=True)]
        queries = iter(self.judge.head.queries(np.concatenate(states)) if states else ())
        return [
            [self.judge.weigh(line, reading, place, next(queries)) for place in places]
            for line, reading, places in zip(lines, readings, edits, strict=True)
        ]

    def _edits(self, line: Line, probabilities: Floats) -> list[list[Edit]]:
        known = self.judge.known
        places = Suspicion(self.judge.trigrams, known).places(line, probabilities)
        return [found for at in places if (found := edits_at(line, at, probabilities, known))]


@dataclass(frozen=True, slots=True)
class Proofreader:
    """The models together."""

    weigher: Weigher
    join: Join

    def read(self, texts: Sequence[str], headings: Sequence[bool] = ()) -> list[Sentence]:
        """Judges sentences; `headings` says which are headlines by their markup."""
        lines = [
            Line.of(split(text), known=self.known, heading=heading)
            for text, heading in zip(texts, headings or [False] * len(texts), strict=True)
        ]
        places = self.weigher.evidence(lines)
        verdicts = iter(self.join.verdicts([place for found in places for place in found]))
        return [Sentence(line, tuple(next(verdicts) for _ in found)) for line, found in zip(lines, places, strict=True)]

    @property
    def known(self) -> Lexicon:
        """The word list."""
        return self.weigher.judge.known


def _ahead(work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """The results of `work` in order, the next one in the making while one is used."""
    if len(items) < 2:
        yield from map(work, items)
        return
    with ThreadPoolExecutor(max_workers=1) as thread:
        coming = thread.submit(work, items[0])
        for item in items[1:]:
            ready, coming = coming, thread.submit(work, item)
            yield ready.result()
        yield coming.result()


def _as_read(line: Line) -> Sequence[Word]:
    """The words as the encoder reads them: capitals say nothing where most words have them."""
    if not line.capitals:
        return line.words
    return [replace(word, shape=Shape.LOWER) if word.shape is Shape.CAPITALISED else word for word in line.words]


def weigher() -> Weigher:
    """The models in the package but the join."""
    return Weigher(Judge(tagger(), replacement_head(), trigrams(), lexicon()))


def proofreader() -> Proofreader:
    """The models in the package.

    Raises:
        ImportError: when onnxruntime, tokenizers or pocketsphinx is not installed.
        FileNotFoundError: when the package came without its data.
    """
    return Proofreader(weigher(), join())
