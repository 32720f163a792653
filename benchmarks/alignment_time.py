"""Times `align` on long documents made from a parallel text, and on twice as long ones.

    python benchmarks/alignment_time.py SOURCE.ru TARGET.en [--segments 5000]

SOURCE and TARGET hold one segment a line, line N of one being the translation of line N of the other. They are repeated
as often as it takes, each time with figures of its own; 6 % of the translations are dropped and some paragraphs run
together. Prints the seconds from the decoded files to the units, and how many times more twice the segments take.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

from editorial import formats
from editorial.bitext.alignment import align
from editorial.bitext.lexicon import open_lexicon
from editorial.bitext.segmentation import segmented


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--segments", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    pairs = [
        (s.strip(), t.strip())
        for s, t in zip(_lines(arguments.source), _lines(arguments.target), strict=True)
        if s.strip() and t.strip()
    ]
    _measured(pairs, 50, random.Random(arguments.seed))
    once = _measured(pairs, arguments.segments, random.Random(arguments.seed))
    twice = _measured(pairs, 2 * arguments.segments, random.Random(arguments.seed))
    print(f"twice the segments take {twice / once:.2f} times as long")


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _measured(pairs: list[tuple[str, str]], size: int, rng: random.Random) -> float:
    source, target = [], ""
    for number in range(size):
        ru, en = pairs[number % len(pairs)]
        mark = f" {1000 + number // len(pairs) * 7 + number}" if number >= len(pairs) else ""
        source.append(ru + mark)
        if rng.random() > 0.06:
            target += (" " if rng.random() < 0.12 else "\n\n") + en + mark
    start, cpu = time.perf_counter(), time.process_time()
    bitext = align(
        segmented(formats.read("long.ru.txt", data="\n\n".join(source).encode()), "ru"),
        segmented(formats.read("long.en.txt", data=target.strip().encode()), "en"),
        lexicon=open_lexicon(),
    )
    seconds, busy = time.perf_counter() - start, time.process_time() - cpu
    segments = len(bitext.source.segments) if bitext.source else 0
    print(f"{segments} segments, {len(bitext.units)} units: {seconds:.1f} s ({busy:.1f} s of processor)")
    return busy


if __name__ == "__main__":
    main()
