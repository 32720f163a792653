"""Runs the encoder over sentences, by ONNX Runtime on the processor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import as_file, files
from multiprocessing import parent_process
from typing import Any

import numpy as np
from numpy.typing import NDArray

from editorial.engines import processors
from editorial.engines.proofreader.words import Word

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

_CLS, _SEP, _UNKNOWN = 101, 102, 100
_LONGEST = 70
"""Pieces of a sentence read at once; the training saw no longer ones."""
_BATCH = 1536
"""Pieces run at once, padding included."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the encoder makes of the words of one sentence."""

    tags: Floats
    """Probability of each edit, [words, tags]."""
    hidden: Floats
    """State of the last layer at the first piece of each word, [words, H]."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of one sentence that are read at once."""

    sentence: int
    first: int
    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]

    @property
    def size(self) -> int:
        return sum(map(len, self.pieces)) + 2


@dataclass(frozen=True, slots=True)
class Tagger:
    """The encoder with its tokenizer and piece embeddings."""

    _session: Any
    _tokenizer: Any
    codes: NDArray[np.int8]
    """Piece embeddings as eight-bit codes, [30522, H]."""
    scales: Floats
    """One scale a row of `codes`."""
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def pieces(self, word: str) -> tuple[int, ...]:
        """The word pieces of one word."""
        found = self._known.get(word)
        if found is None:
            found = tuple(self._tokenizer.encode(word, add_special_tokens=False).ids) or (_UNKNOWN,)
            self._known[word] = found
        return found

    def embed(self, pieces: Sequence[int] | Integers) -> Floats:
        """The embeddings of pieces, [..., H]."""
        rows = np.asarray(pieces)
        vectors: Floats = self.codes[rows] * self.scales[rows][..., None]
        return vectors

    def read(self, sentences: Sequence[Sequence[Word]]) -> list[Reading]:
        """Reads sentences given as words; long ones in stretches."""
        parts: list[list[tuple[Floats, Floats]]] = [[] for _ in sentences]
        stretches = [s for n, words in enumerate(sentences) for s in self._stretches(n, words)]
        answers: dict[int, tuple[Floats, Floats]] = {}
        for batch in _batches(stretches):
            answers.update(zip(batch, self._run([stretches[i] for i in batch]), strict=True))
        for i, stretch in enumerate(stretches):
            parts[stretch.sentence].append(answers[i])
        empty = (np.zeros((0, 1), np.float32), np.zeros((0, self.codes.shape[1]), np.float32))
        return [_joined(part or [empty]) for part in parts]

    def _stretches(self, sentence: int, words: Sequence[Word]) -> Iterator[_Stretch]:
        pieces = [self.pieces(w.text)[: _LONGEST - 2] for w in words]
        first = 0
        while first < len(words):
            last, size = first, 2
            while last < len(words) and size + len(pieces[last]) <= _LONGEST:
                size += len(pieces[last])
                last += 1
            last = last if last == len(words) else _break(words, first, last)
            yield _Stretch(sentence, first, tuple(pieces[first:last]), tuple(int(w.shape) for w in words[first:last]))
            first = last

    def _run(self, batch: list[_Stretch]) -> Iterator[tuple[Floats, Floats]]:
        longest = max(s.size for s in batch)
        ids = np.zeros((len(batch), longest), np.int64)
        shapes = np.zeros((len(batch), longest), np.int32)
        firsts: list[int] = []
        for row, stretch in enumerate(batch):
            flat, kinds = [_CLS], [0]
            for pieces, shape in zip(stretch.pieces, stretch.shapes, strict=True):
                firsts.append(row * longest + len(flat))
                flat += pieces
                kinds += [shape] * len(pieces)
            flat.append(_SEP)
            ids[row, : len(flat)], shapes[row, : len(kinds)] = flat, kinds
        given = {
            "pieces": self.embed(ids),
            "shapes": shapes,
            "mask": (ids != 0).astype(np.int32),
            "firsts": np.array(firsts, np.int64),
        }
        hidden, tags = self._session.run(["hidden", "tags"], given)
        at = 0
        for stretch in batch:
            n = len(stretch.pieces)
            yield tags[at : at + n], hidden[at : at + n]
            at += n


def _break(words: Sequence[Word], first: int, last: int) -> int:
    """Where to cut a sentence that is too long: behind its last comma or the like, if that is not too early."""
    for at in range(last, first + (last - first) // 2, -1):
        if words[at - 1].text in ",;:-":
            return at
    return last


def _batches(stretches: Sequence[_Stretch]) -> Iterator[list[int]]:
    """Numbers of stretches of like length, so that little is padded."""
    order = sorted(range(len(stretches)), key=lambda i: stretches[i].size)
    batch: list[int] = []
    for i in order:
        if batch and (len(batch) + 1) * stretches[i].size > _BATCH:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _joined(parts: list[tuple[Floats, Floats]]) -> Reading:
    if len(parts) == 1:
        return Reading(*parts[0])
    return Reading(np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts]))


@cache
def tagger() -> Tagger:
    """The tagger in the package, loaded once a process.

    Raises:
        ImportError: when onnxruntime or tokenizers is not installed.
    """
    import onnxruntime
    from tokenizers import Tokenizer

    data = files("editorial.engines.proofreader") / "data"
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    if parent_process() is not None:
        # One of several processes at work (--jobs): they share the processors already.
        options.intra_op_num_threads = 1
    options.intra_op_num_threads = processors.threads()
    # Threads that spin while they wait take the processor from the program around them.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    with as_file(data / "encoder.onnx") as path:
        # ONNX Runtime's kernel for the sum and its norm in one takes several times as long as the two apart.
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
    with as_file(data / "embeddings.npy") as path:
        codes = np.load(path, mmap_mode="r").view(np.ndarray)
    with as_file(data / "scales.npy") as path:
        scales = np.load(path)
    tokenizer = Tokenizer.from_str((data / "tokenizer.json").read_text(encoding="utf-8"))
    return Tagger(session, tokenizer, codes, scales)
