"""A large translation memory: how fast units come in, and how fast and how surely they are found again.

    python benchmarks/memory.py CORPUS.txt[.xz]… [--units 1000000] [--queries 500] [--place PATH-OR-URL] [--tmx]

The corpora hold a sentence a line. Units beyond their number are the same sentences with other figures, names and
halves; the target is the source word by word in Cyrillic letters, which has a translation's length and vocabulary.
Fuzzy queries are units with one to three words changed, dropped or added, sentences that the memory has not, and short
ones; "found" counts the changed units that are among the five answers. Times are of the clock, with the processor's
share beside them. `--tmx` writes the units as TMX and imports that file by the command's own code instead.
`--place` must name an empty memory; without it one is made in a temporary folder.
"""

from __future__ import annotations

import argparse
import lzma
import os
import random
import re
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from editorial.memory import Standing, TranslationUnit, open_memory

CYRILLIC = str.maketrans(
    dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхийклмнопкрстувшщыз", strict=True))
    | dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "АБКДЕФГХИЙКЛМНОПКРСТУВШЩЫЗ", strict=True))
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--place", default="")
    parser.add_argument("--tmx", action="store_true")
    arguments = parser.parse_args()
    random.seed(10)
    lines = [line for path in arguments.corpora for line in sentences(path)]
    random.shuffle(lines)
    held_out, lines = lines[: arguments.queries], lines[arguments.queries :]
    print(f"{len(lines):,} sentences; load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        place = arguments.place or str(Path(folder, "memory.sqlite"))
        fill(place, lines, arguments.units, Path(folder, "units.tmx") if arguments.tmx else None)
        look_up(place, lines[: arguments.units], held_out, arguments.queries)


def fill(place: str, lines: Sequence[str], count: int, tmx: Path | None) -> None:
    """Make the memory and print the rate."""
    made = units(lines, count)
    if tmx is not None:
        from editorial.memory.tmx import import_tmx, write_tmx

        write_tmx(tmx, made, source_language="en")
        print(f"{tmx.stat().st_size / 1e6:,.0f} MB of TMX")
        with open_memory(place) as memory:
            seconds, processor = timed(lambda: import_tmx(memory, tmx, source="en"))
    else:
        ready = list(made)
        with open_memory(place) as memory:
            seconds, processor = timed(lambda: memory.add(ready))
    helper = resource.getrusage(resource.RUSAGE_CHILDREN)
    shares = f"{processor:.1f} s of this processor, {helper.ru_utime + helper.ru_stime:.1f} s of the helper's"
    print(f"import   {count / seconds:9,.0f} units/s   ({seconds:.1f} s, {shares})")


def look_up(place: str, lines: Sequence[str], held_out: Sequence[str], count: int) -> None:
    """Print the times of the two look-ups."""
    chosen = random.sample(lines, count)
    with open_memory(place) as memory:
        _, first = answered(lambda text: memory.fuzzy(text, source="en", target="ru"), held_out[:1])
        print(f"first fuzzy look-up of a process {first[0] * 1000:8.1f} ms")
        found, times = answered(lambda text: memory.exact(text, source="en", target="ru"), chosen)
        say("exact", times, f"{sum(map(bool, found))} of {count} found")
        changed = [edited(text) for text in chosen]
        found, times = answered(lambda text: memory.fuzzy(text, source="en", target="ru"), changed)
        hits = sum(any(m.unit.source == text for m in ms) for text, ms in zip(chosen, found, strict=True))
        say("fuzzy, changed units", times, f"{hits} of {count} found")
        found, times = answered(lambda text: memory.fuzzy(text, source="en", target="ru"), held_out)
        say("fuzzy, other sentences", times, f"{sum(map(bool, found))} of {len(held_out)} answered")
        short = [line for line in lines if len(line.split()) <= 6][:count]
        _, times = answered(lambda text: memory.fuzzy(edited(text), source="en", target="ru"), short)
        say("fuzzy, short", times, "")
        phrases = [" ".join(line.split()[3:6]) for line in held_out]
        _, times = answered(memory.concordance, phrases)
        say("concordance", times, "")


def sentences(path: Path) -> Iterator[str]:
    """The lines of a corpus that are whole sentences."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        for line in file:
            text = line.strip()
            if 3 <= len(text.split()) <= 80:
                yield text


def units(lines: Sequence[str], count: int) -> Iterator[TranslationUnit]:
    """Units of all the lines, and of lines like them until there are enough."""
    for number, text in enumerate(islice(varied(lines), count)):
        yield TranslationUnit(
            source=text,
            target=text.translate(CYRILLIC),
            source_language="en",
            target_language="ru",
            standing=Standing.REVIEWED,
            origin="benchmark",
            author="editor",
            release=f"release-{number // 20}",
            date="2026-01-01T00:00:00Z",
        )


def varied(lines: Sequence[str]) -> Iterator[str]:
    """The lines, then halves of two joined, with other figures."""
    yield from lines
    while True:
        one, other = random.choice(lines).split(), random.choice(lines).split()
        text = " ".join(one[: len(one) * 2 // 3] + other[len(other) * 2 // 3 :])
        yield re.sub(r"\d+", lambda _: str(random.randrange(1, 3000)), text)


def edited(text: str) -> str:
    """The text with one to three words changed, fewer in a short one."""
    words = text.split()
    for _ in range(min(random.randint(1, 3), max(1, len(words) // 6))):
        at = random.randrange(len(words))
        words[at : at + 1] = random.choice(([], ["newly"], [words[at], "new"], [words[at] + "s"]))
    return " ".join(words) or text


def answered(ask: Callable[[str], Any], texts: Sequence[str]) -> tuple[list[Any], list[float]]:
    """The answers and the seconds each took."""
    answers, times = [], []
    for text in texts:
        start = time.perf_counter()
        answers.append(ask(text))
        times.append(time.perf_counter() - start)
    return answers, times


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of this processor."""
    start, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - processor


def say(what: str, times: Sequence[float], more: str) -> None:
    """A line of the table, in milliseconds."""
    ordered = sorted(times)
    middle, late = ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.95)] * 1000
    print(f"{what:<24} median {middle:7.1f} ms   95 % {late:7.1f} ms   most {ordered[-1] * 1000:7.1f} ms   {more}")


if __name__ == "__main__":
    main()
