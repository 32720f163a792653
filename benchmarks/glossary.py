"""The glossary in figures: starter entries, their defects, loading 10,000 concepts, matching a release of 1,000 words,
extracting from 1,000 segments.

Run `python -m benchmarks.glossary`. The glossary is made up from the starter glossaries' own words, so that first
words recur as they do in real ones; the releases are made of its wordings in running text. Times are of this process's
processor and of the clock.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from editorial.bitext.lexicon import packaged
from editorial.model import Prose, Segment, Unit
from editorial.termbase.extraction import bilingual
from editorial.termbase.glossary import Concept, Glossary
from editorial.termbase.lint import inspect
from editorial.termbase.matching import Matcher
from editorial.termbase.yaml_file import load, starter
from editorial.termbase.yaml_writing import scalar

T = TypeVar("T")
CONCEPTS, WORDS, SEGMENTS = 10_000, 1_000, 1_000


def main() -> None:
    """Print one line a measurement."""
    random.seed(6)
    known = load(starter()).concepts
    _say(f"{len(known)} starter concepts, {len(inspect(known))} defects found by lint")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["EDITORIAL_CACHE"] = folder
        path = Path(folder, "large.yml")
        path.write_text(_large(known), encoding="utf-8")
        _timed("load, first time", lambda: load([path]))
        large = _timed("load, from the cache", lambda: load([path]))
    matcher = _timed("index both languages", lambda: Matcher(large).prepare("en", "ru"))
    for language in ("en", "ru"):
        text = _release(known, language, WORDS)
        _timed(f"match {len(text.split())} words, {language}", lambda t=text, g=language: matcher.matches(t, g))
        other = _release(known, language, WORDS)
        found = _timed(f"match another release, {language}", lambda t=other, g=language: matcher.matches(t, g))
        _say(f"{len(found)} terms found")
    units = [_unit(number, known) for number in range(SEGMENTS)]
    pairs = _timed(
        f"extract from {SEGMENTS} segments", lambda: bilingual(units, ("ru", "en"), Glossary(), lexicon=packaged())
    )
    _say(f"{len(pairs)} candidates")


def _large(known: tuple[Concept, ...]) -> str:
    """YAML of 10,000 entries whose words are those of real terms in other combinations."""
    words = {
        side: [w for c in known for term in c.wordings(side) for w in term.split() if len(w) > 3]
        for side in ("en", "ru")
    }

    def phrase(side: str) -> str:
        return " ".join(random.choices(words[side], k=random.choice((2, 2, 3))))

    entries = []
    for number in range(CONCEPTS):
        english, russian = ([scalar(phrase(side)) for _ in range(3)] for side in ("en", "ru"))
        entries.append(
            f"- id: concept-{number}\n  subject: made up\n"
            f"  en: {{preferred: {english[0]}, admitted: [{english[1]}], forbidden: [{english[2]}]}}\n"
            f"  ru: {{preferred: {russian[0]}, admitted: [{russian[1]}]}}\n"
        )
    return "".join(entries)


def _release(known: tuple[Concept, ...], language: str, words: int) -> str:
    text: list[str] = []
    while len(" ".join(text).split()) < words:
        text.append(random.choice(random.choice(known).wordings(language) or ("",)))
    return " ".join(text)


def _unit(number: int, known: tuple[Concept, ...]) -> Unit:
    chosen = [concept for concept in random.choices(known, k=6) if concept.preferred("ru") and concept.preferred("en")]
    sides = [", ".join(str(concept.preferred(side)) for concept in chosen) for side in ("ru", "en")]
    source, target = (Segment(number, number, Prose.of(side, 0)) for side in sides)
    return Unit(number, (source,), (target,))


def _timed(name: str, work: Callable[[], T]) -> T:
    wall, processor = time.perf_counter(), time.process_time()
    result = work()
    _say(f"{name}: {time.process_time() - processor:.2f} s processor, {time.perf_counter() - wall:.2f} s clock")
    return result


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
