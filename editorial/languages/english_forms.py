"""Forms of English nouns and verbs, by rule, and by `english_forms.yml` for the irregular ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from editorial.languages.russian_forms import with_capitals_of

_VOWEL_Y = re.compile(r"[aeiou]y$")
_PLURAL_IN_ES = re.compile(r"(ss|x|zz|ch|sh|[^aeo]us)es$")
_SHORT_VERB = re.compile(r"(?:[^aeiou]*|s?qu)[aeiou][^aeiouwxy]")
_SIBILANT = re.compile(r"(s|x|z|ch|sh)$")


@dataclass(frozen=True, slots=True)
class Irregular:
    """The lists of `english_forms.yml`, and the same the other way round."""

    plurals: Mapping[str, str]
    singulars: Mapping[str, str]
    verbs: Mapping[str, tuple[str, str]]
    infinitives: Mapping[str, str]
    doubled: frozenset[str]
    no_singular: frozenset[str]
    mass: frozenset[str]


_THIRD_PERSON = {"have": "has", "do": "does", "go": "goes"}


@cache
def irregular() -> Irregular:
    """The irregular forms."""
    import yaml

    data = yaml.safe_load(resources.files(__package__).joinpath("english_forms.yml").read_text(encoding="utf-8"))
    verbs = {verb: (past, participle) for verb, (past, participle) in data["verbs"].items()}
    return Irregular(
        plurals=data["plurals"],
        singulars={plural: singular for singular, plural in data["plurals"].items()},
        verbs=verbs,
        infinitives={form: verb for verb, forms in verbs.items() for form in forms if form != verb or forms[0] == verb},
        doubled=frozenset(data["doubled"]),
        no_singular=frozenset(data["no-singular"]),
        mass=frozenset(data["mass"]),
    )


@lru_cache(maxsize=100_000)
def singulars(word: str) -> frozenset[str]:
    """A lower-case word and what it is the plural of; a possessive ending is taken off first."""
    word = word.removesuffix("'s").removesuffix("'")
    return frozenset({word, _singular(word)})


def _singular(word: str) -> str:
    if word in irregular().singulars:
        return irregular().singulars[word]
    if word in irregular().no_singular or word.endswith(("ss", "us", "is")) or not word.endswith("s") or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if _PLURAL_IN_ES.search(word) else word[:-1]


@lru_cache(maxsize=20_000)
def verb_lemmas(word: str) -> frozenset[str]:
    """Infinitives that a lower-case word may be a form of, candidates that are no words included."""
    found = {word, irregular().infinitives.get(word, word)} | singulars(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            found |= {stem, stem + "e"}
            if stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if ending == "ed" and stem.endswith("i"):
                found.add(stem[:-1] + "y")
    return frozenset(found)


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    lower = word.lower().removesuffix("'s").removesuffix("'")
    return lower in irregular().no_singular or _singular(lower) != lower


def plural(noun: str) -> str:
    """The plural of a singular noun, its capitals kept; a mass noun stays as it is."""
    lower = noun.lower()
    if lower in irregular().mass or is_plural(lower):
        return noun
    if lower in irregular().plurals:
        return with_capitals_of(noun, irregular().plurals[lower])
    if lower.endswith("man") and lower not in {"human", "german", "roman"}:
        return noun[:-2] + "en"
    if lower.endswith("y") and not _VOWEL_Y.search(lower):
        return noun[:-1] + "ies"
    return noun + ("es" if _SIBILANT.search(lower) else "s")


def singular(noun: str) -> str:
    """The singular of a plural noun, its capitals kept; a word that is no plural stays as it is."""
    return with_capitals_of(noun, _singular(noun.lower()))


def verb_like(infinitive: str, form: str) -> str:
    """`infinitive` in the tense or participle that `form` (of any verb) shows: "carry", "realized" -> "carried"."""
    lower = form.lower()
    if lower.endswith("ing"):
        return _before_vowel(infinitive) + "ing"
    if lower.endswith("ed") or lower in irregular().infinitives:
        return _past(infinitive, participle=lower.endswith(("n", "ne")))
    if lower.endswith("s") and not lower.endswith("ss"):
        return _THIRD_PERSON.get(infinitive) or plural(infinitive)
    return infinitive


def _past(infinitive: str, *, participle: bool) -> str:
    if infinitive in irregular().verbs:
        return irregular().verbs[infinitive][participle]
    if infinitive.endswith("e"):
        return infinitive + "d"
    if infinitive.endswith("y") and not _VOWEL_Y.search(infinitive):
        return infinitive[:-1] + "ied"
    return _before_vowel(infinitive) + "ed"


def _before_vowel(infinitive: str) -> str:
    """What is left of an infinitive before -ing and -ed: mak, see, plann."""
    if infinitive.endswith("e"):
        return infinitive if infinitive.endswith("ee") else infinitive[:-1]
    twice = _SHORT_VERB.fullmatch(infinitive) or infinitive in irregular().doubled
    return infinitive + infinitive[-1] if twice else infinitive
