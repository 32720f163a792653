"""Which unknown English words may be called misspelt: lower-case words that several word lists agree not to know.

Names are never misspelt, so a word with a capital, a figure or a point in it is not judged at all; nor is one that
the house knows, that recurs, or that is made of known words in a way English allows ("stormwater", "reauthorization").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from editorial.engines.contract import Knowledge

RECURRING = 3
"""A slip is made once or twice; a word that stands in a draft this often is its writer's term."""

LONG = 8
"""Letters from which on a word may hold two slips and still be told."""

JUDGED = re.compile(r"[a-z]{4,}(?:['’][a-z]{1,2})?")
ATTACHED = re.compile(r"[-/_@&\\+=]|\.\w|\w")


def is_judged(text: str, start: int, end: int) -> bool:
    """Whether a spelling checker's verdict on `text[start:end]` counts: a word, not part of a path or a compound."""
    if JUDGED.fullmatch(text, start, end) is None or ATTACHED.match(text, end):
        return False
    return start == 0 or (text[start - 1] not in "-/_@&\\+=." and not text[start - 1].isalnum())


def near(word: str, suggestions: Iterable[str]) -> tuple[str, ...]:
    """Those of `suggestions` that may be what was meant, the likeliest first: one slip away, two in a long word.

    A capital alone makes no suggestion. A left out apostrophe or a letter doubled or not comes first, and of words
    equally near the more frequent one.
    """
    from rapidfuzz.distance import OSA

    from editorial.engines.proofreader.lexicon import lexicon

    slips = 2 if len(word) >= LONG else 1
    distances = {s: OSA.distance(word, s) for s in suggestions if s.lower() != word}
    whole = plurals(word)
    close = (s for s, distance in distances.items() if distance <= slips or s in whole)
    return tuple(
        sorted(close, key=lambda s: (s not in whole, _bare(s) != _bare(word), distances[s], -lexicon().frequency(s)))
    )


def plurals(word: str) -> tuple[str, ...]:
    """What a plural in -ys that no list holds may be: "countries" for "countrys"."""
    better = f"{word.removesuffix('ys')}ies"
    return (better,) if word.endswith("ys") and _is_listed(better) else ()


def _bare(word: str) -> str:
    """The word without apostrophes, doubled letters single."""
    return re.sub(r"(.)\1+", r"\1", word.lower().replace("'", "").replace("’", ""))


def is_known(word: str, knowledge: Knowledge) -> bool:
    """Whether the house, the bilingual dictionary or a word list knows `word`, whole or by its parts."""
    plain = word.replace("’", "'")
    if plain in knowledge.known or word in knowledge.known:
        return True
    stem = plain.removesuffix("'s")
    if _is_listed(plain) or _is_listed(stem) or _is_made_of_known(stem):
        return True
    # Asked last: the dictionary builds its tables with the first word.
    return bool(knowledge.lexicon and knowledge.lexicon.translations(plain, source="en", target="ru"))


def recurring(texts: Iterable[str]) -> frozenset[str]:
    """Lower-case words that stand in `texts` often enough to be meant."""
    counts = Counter(word for text in texts for word in re.findall(r"[a-z]{3,}", text))
    return frozenset(word for word, count in counts.items() if count >= RECURRING)


def _is_made_of_known(word: str) -> bool:
    for prefix in _parts()["prefixes"]:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= 5 and _is_listed(rest):
            return True
    for suffix in _parts()["suffixes"]:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= 4 and _is_listed(stem):
            return True
    return any(_is_compound(word[:cut], word[cut:]) for cut in range(4, len(word) - 3))


def _is_compound(first: str, second: str) -> bool:
    """Two known words make a compound, but not where a missing space is the likelier reading."""
    return not {first, second} & _parts()["connectives"] and _is_listed(first) and _is_listed(second)


@cache
def _parts() -> Mapping[str, frozenset[str]]:
    from ruamel.yaml import YAML

    text = (resources.files(__package__) / "data" / "words_english.yml").read_text(encoding="utf-8")
    return {kind: frozenset(words.split()) for kind, words in YAML(typ="safe").load(text).items()}


@cache
def _is_listed(word: str) -> bool:
    """Whether the proofreader's word list or simplemma's English lists know the word."""
    from editorial.engines.proofreader.lexicon import lexicon

    if word in lexicon():
        return True
    import simplemma

    return bool(simplemma.is_known(word, lang="en"))
