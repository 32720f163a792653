"""Makes the word list that the package ships: words of the corpora and of a spelling dictionary, with frequencies.

The spelling dictionary is the one in symspellpy (MIT; SCOWL words with Google Books counts), the corpora are in the
public domain.
"""

from __future__ import annotations

import gzip
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from editorial.engines.proofreader.slips import neighbours
from editorial.engines.proofreader.words import split
from training.corpus import BROAD, SENATE, load, lower_words

SHORT = frozenset((
    "in", "on", "of", "if", "is", "it", "as", "at", "an", "am", "be", "by", "do", "go", "he", "hi", "me", "my",
    "no", "or", "so", "to", "up", "us", "we", "i", "a",
))  # fmt: skip
_FEWEST = 2
_USUAL = 3
_RARE = 1.7


def build(corpus: Path, data: Path) -> None:
    """Writes the list and the neighbours of its words by one slip to the folder `data`."""
    counts = Counter(
        w for name in (BROAD, SENATE) for s in load(corpus / name, held=False) for w in lower_words(split(s))
    )
    spelling = _spelling()
    total, books = sum(counts.values()), sum(spelling.values())
    rows = {}
    for word in {*spelling, *SHORT}:
        if len(word) < 3 and word not in SHORT:
            continue
        zipf = max(_zipf(counts[word], total), _zipf(spelling.get(word, 0), books))
        if counts[word] >= _FEWEST or zipf >= _RARE:
            rows[word] = zipf
    words = sorted(rows, key=lambda word: (-rows[word], word))
    small = small_words(s for name in (BROAD, SENATE) for s in load(corpus / name, held=False))
    lines = "".join(f"{word}\t{round(100 * rows[word])}\t{int(word in small)}\n" for word in words)
    (data / "words.tsv.gz").write_bytes(gzip.compress(lines.encode("ascii"), mtime=0))
    write_neighbours(words, data / "neighbours.npz")


def small_words(sentences: Iterable[str]) -> frozenset[str]:
    """Words that stand in lower case three times at least, and at most once in four with a capital.

    Places behind a word or a comma count, where nothing but a name has a capital; sentences full of capitals do not.
    """
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for words in ([word.text for word in split(sentence)] for sentence in sentences):
        if 2 * sum(word[0].isupper() for word in words) > len(words):
            continue
        for before, word in pairwise(words):
            if word.isalpha() and word.isascii() and (before[0].isalnum() or before == ","):
                (small if word.islower() else large)[word.lower()] += 1
    return frozenset(word for word, n in small.items() if n >= _USUAL and large[word] * 3 <= n)


def write_neighbours(words: Sequence[str], target: Path) -> None:
    """Writes, for each word, the numbers of those one slip away, in order of their numbers."""
    number = {word: i for i, word in enumerate(words)}
    near = [sorted(number[other] for other in neighbours(word, number)) for word in words]
    starts = np.concatenate([[0], np.cumsum([len(others) for others in near])]).astype(np.int32)
    np.savez_compressed(target, starts=starts, near=np.array([i for others in near for i in others], np.int32))


def _zipf(count: int, total: int) -> float:
    return math.log10(1e9 * count / total) if count else 0.0


def _spelling() -> dict[str, int]:
    import symspellpy

    path = Path(symspellpy.__file__).parent / "frequency_dictionary_en_82_765.txt"
    pairs = (line.split() for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip())
    return {word: int(count) for word, count in pairs if word.isascii() and word.isalpha()}
