"""How a Russian name may be spelled in Latin letters: every system in use, as data (`systems.yml`).

Sources: BGN/PCGN 1947, ICAO Doc 9303 part 3, GOST R 52535.1-2006 and the passport rules of 1997, ISO 9:1995 with
GOST 7.79-2000, and the usage of the press. How near a wrong spelling is to an accepted one is told by
`editorial.bitext.transliteration.resemblance`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import islice, pairwise
from typing import Any

VOWELS = frozenset("аеёиоуыэюя")
OPENERS = VOWELS | frozenset("йьъ")
"""Letters after which е, ё, ю and я are read with a consonant in front (the `+` of the data)."""

PRESS = "press"
MOST = 4096
"""How many spellings of one name in one system are listed at most; a long name of many choices has more than that."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Romanisations of a run of Cyrillic letters, in its place in the word."""

    letters: str
    initial: bool
    after_vowel: bool
    final: bool
    spellings: tuple[str, ...]

    def fits(self, word: str, at: int) -> bool:
        """Whether the rule speaks for `word` from `at`."""
        end = at + len(self.letters)
        return (
            word.startswith(self.letters, at)
            and not (self.initial and at and word[at - 1].isalpha())
            and not (self.after_vowel and (not at or word[at - 1] not in OPENERS))
            and not (self.final and end < len(word) and word[end].isalpha())
        )

    @property
    def weight(self) -> tuple[int, int]:
        """The rule that says most about the place goes first."""
        return len(self.letters), self.initial + self.after_vowel + self.final


@dataclass(frozen=True, slots=True)
class System:
    """A system of romanisation; `foreign` ones lead foreign names back from their Russian form."""

    name: str
    title: str
    foreign: bool
    rules: Mapping[str, tuple[Rule, ...]]

    def rule(self, word: str, at: int) -> Rule | None:
        """The rule for the letters of `word` (lower case) from `at`; None for what is no Cyrillic letter."""
        return next((rule for rule in self.rules.get(word[at], ()) if rule.fits(word, at)), None)

    def spellings(self, word: str) -> Iterator[str]:
        """Every spelling of `word` (lower case) that the system admits, its own first."""
        if not word:
            yield ""
            return
        yield from self._from(word, 0)

    def _from(self, word: str, at: int) -> Iterator[str]:
        if at == len(word):
            yield ""
            return
        rule = self.rule(word, at)
        length, heads = (len(rule.letters), rule.spellings) if rule else (1, (word[at],))
        tails = list(islice(self._from(word, at + length), MOST))
        for head in heads:
            for tail in tails:
                yield head + tail


def spellings(russian_name: str, systems: Iterable[str] | None = None) -> frozenset[str]:
    """Accepted spellings of a name in the nominative, capitals as in `russian_name`.

    ё and е are one letter here, as in print. Several words are spelled by one system throughout.

    Raises:
        ValueError: when a system is named that the data does not hold.
    """
    return _spellings(russian_name, None if systems is None else tuple(systems))


@lru_cache(maxsize=4096)
def _spellings(name: str, systems: tuple[str, ...] | None) -> frozenset[str]:
    table = catalogue()
    unknown = set(systems or ()) - set(table)
    if unknown:
        raise ValueError(f"no such system of romanisation: {', '.join(sorted(unknown))}")
    chosen = [table[s] for s in systems] if systems is not None else list(table.values())
    lower = name.lower()
    found: set[str] = set()
    for system in chosen:
        for word in (lower,) if system.foreign else yo_variants(lower):
            found.update(system.spellings(word))
    if systems is None or PRESS in systems:
        found.update(_established_spellings(lower))
    return frozenset(capitalised(spelling, like=name) for spelling in found)


def press_spelling(russian_name: str) -> str:
    """The spelling that the press would choose: the established one, else the press system's own."""
    lower = russian_name.lower()
    words = [_established(word) for word in lower.split()]
    table = catalogue()[PRESS]
    pressed = (
        known[0] if known else next(table.spellings(word)) for known, word in zip(words, lower.split(), strict=True)
    )
    return " ".join(
        capitalised(spelling, like=word) for spelling, word in zip(pressed, russian_name.split(), strict=True)
    )


def _established(word: str) -> tuple[str, ...]:
    return established().get(word.replace("ё", "е"), ())


def _established_spellings(name: str) -> Iterator[str]:
    words = name.split()
    if any(_established(word) for word in words):
        press = catalogue()[PRESS]
        choices = [_established(word) or tuple(islice(press.spellings(word), 16)) for word in words]
        combined = [""]
        for choice in choices:
            combined = [f"{head} {tail}".strip() for head in combined for tail in choice][:MOST]
        yield from combined


def yo_variants(word: str) -> tuple[str, ...]:
    """`word` as it is, and with the ё that print writes as е.

    A surname that ends in -ев may stand for -ёв, and so may any single е: the word is also read with each е, one at a
    time, as ё.
    """
    if "ё" in word:
        return word, word.replace("ё", "е")
    places = [i for i, letter in enumerate(word) if letter == "е"]
    return word, *(f"{word[:i]}ё{word[i + 1 :]}" for i in places)


def capitalised(spelling: str, *, like: str) -> str:
    """`spelling` with the capitals of `like`: all, the first of each word, or none."""
    letters = [letter for letter in like if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return spelling.upper()
    if not spelling or not letters or not letters[0].isupper():
        return spelling
    starts = (not a.isalnum() and a not in "'’ʹ`\"”ʺ." for a, _ in pairwise(spelling))
    shape = [True, *starts]
    return "".join(c.upper() if first else c for c, first in zip(spelling, shape, strict=True))


@cache
def catalogue() -> Mapping[str, System]:
    """The systems by name, press usage first."""
    entries = data()["systems"]
    return {
        name: System(name, e["title"], e.get("foreign", False), _rules(name, entries)) for name, e in entries.items()
    }


@cache
def established() -> Mapping[str, tuple[str, ...]]:
    """Established spellings by the Russian name, lower case, ё written as е."""
    return {name.replace("ё", "е"): tuple(forms) for name, forms in data()["established"].items()}


@cache
def data() -> Mapping[str, Any]:
    """The data file as it is."""
    import yaml

    text = resources.files(__package__).joinpath("systems.yml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def _rules(name: str, entries: Mapping[str, Any]) -> Mapping[str, tuple[Rule, ...]]:
    letters: dict[str, list[str]] = {}
    chain = [name]
    while base := entries[chain[-1]].get("base"):
        chain.append(base)
    for step in reversed(chain):
        letters.update(entries[step]["letters"])
    rules: dict[str, list[Rule]] = {}
    for key, forms in letters.items():
        bare = key.strip("^+$")
        rule = Rule(bare, key.startswith("^"), key.startswith("+"), key.endswith("$"), tuple(forms))
        rules.setdefault(bare[0], []).append(rule)
    return {letter: tuple(sorted(found, key=lambda r: r.weight, reverse=True)) for letter, found in rules.items()}
