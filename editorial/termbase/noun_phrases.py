"""Word sequences that can be terms: noun phrases of up to four words.

In Russian the head, its attributes in front and complements in the genitive behind, as pymorphy3 reads them. English
words are told apart by the dictionary: a word most of whose translations are no nouns ends no phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import Any

from editorial.bitext.lexicon import packaged
from editorial.languages.ru.morphology import analyzer
from editorial.languages.russian_forms import analyses
from editorial.termbase.dictionary_form import agreeing, joined
from editorial.termbase.matching import morphology
from editorial.termbase.words import Word, words

LONGEST = 4
_LISTS = ("edges", "not-first", "not-last", "inside", "plain", "general", "owners")
_SHORTEST_WORD = 3
_LEAST_NOUNS = 0.34
"""The share of an English word's translations that are nouns, from which on it can be one."""
_SPACE = re.compile(r"[\s\u00ad\u200b]*[-‐‑–]?[\s\u00ad\u200b]*")
_LATIN = re.compile(r"[a-z’'-]+")
_JOINED = 3
"""Words of a term with "and" in it: "research and development"."""
_PERSON = frozenset({"Name", "Surn", "Patr"})
_VERBAL = ("ed", "ing")
Key = tuple[str, ...]


def phrases(segment: str, language: str) -> Iterator[tuple[Key, str]]:
    """The lemmas of each noun phrase in a segment, and how it is written there."""
    russian = language.startswith("ru")
    found = joined(words(segment)) if russian else words(segment)
    vocabulary = _vocabulary(language.partition("-")[0])
    fit = [_fits(word, vocabulary, language) for word in found]
    for first in range(len(found)):
        if not fit[first]:
            continue
        for last in range(first, min(first + LONGEST, len(found))):
            if last > first and _apart(segment, found[last - 1], found[last]):
                break
            if not fit[last]:
                if found[last].folded in vocabulary["inside"]:
                    continue
                break
            phrase = found[first : last + 1]
            if _is_term_like(phrase, vocabulary, language):
                yield tuple(lemma(word, language) for word in phrase), segment[phrase[0].start : phrase[-1].end]


def _apart(segment: str, one: Word, other: Word) -> bool:
    """Whether two words do not stand in one phrase: a mark, a quotation mark or a possessive ending is between them."""
    return bool(other.gap) or not _SPACE.fullmatch(segment, one.end, other.start)


def lemma(word: Word, language: str) -> str:
    """The dictionary form that stands for the word in a key."""
    if language.startswith("ru"):
        readings = [reading for reading in analyses(word.folded) if reading.word_class in {"noun", "adjective"}]
        return readings[0].lemma if readings else word.folded
    return min(
        morphology(language).keys(word) - {""}, key=lambda key: (abs(len(key) - len(word.folded)) > 3, len(key), key)
    )


def _fits(word: Word, vocabulary: Mapping[str, frozenset[str]], language: str) -> bool:
    if len(word.folded) < _SHORTEST_WORD or any(map(str.isdigit, word.folded)):
        return False
    if not language.startswith("ru"):
        return word.folded not in vocabulary["edges"] and not word.folded.endswith("ly")
    reading = analyses(word.folded)[0]
    return reading.word_class in {"noun", "adjective"} and reading.lemma not in vocabulary["edges"]


def _is_term_like(phrase: Sequence[Word], vocabulary: Mapping[str, frozenset[str]], language: str) -> bool:
    first, last = lemma(phrase[0], language), lemma(phrase[-1], language)
    if last in vocabulary["general"] and (len(phrase) == 1 or (len(phrase) == 2 and first in vocabulary["plain"])):
        return False
    if len(phrase) > 1 and (first in vocabulary["not-first"] or last in vocabulary["not-last"]):
        return False
    if language.startswith("ru"):
        return _russian(phrase) and not (len(phrase) > 1 and _owner(phrase, vocabulary["owners"]))
    if language.startswith("en"):
        return _english(phrase)
    return True


def _russian(phrase: Sequence[Word]) -> bool:
    """Whether it begins with its head or attributes that agree with it, and all that follows can be genitives."""
    head = len(agreeing(phrase)) - 1
    if head < 0 or analyses(phrase[-1].folded)[0].word_class != "noun":
        return False
    if len(phrase) == 1 and _is_person(phrase[0].folded):
        return False
    named = all(word.text[:1].isupper() for word in phrase)
    return named or all(any(r.case == "gent" for r in analyses(word.folded)) for word in phrase[head + 1 :])


def _owner(phrase: Sequence[Word], owners: frozenset[str]) -> bool:
    """Whether it ends in the one whose thing it is, not named: «потенциал региона»."""
    before, last = analyses(phrase[-2].folded)[0], lemma(phrase[-1], "ru")
    return last in owners and before.word_class == "noun"


def _is_person(word: str) -> bool:
    return bool(_PERSON & set(map(str, analyzer().parse(word)[0].tag.grammemes)))


def _english(phrase: Sequence[Word]) -> bool:
    if not all(_LATIN.fullmatch(word.folded) for word in phrase):
        return False
    last = phrase[-1]
    name = last.text[:1].isupper()
    if not name and (_share_of_nouns(lemma(last, "en")) < _LEAST_NOUNS or (last.folded.endswith("ed"))):
        return False
    if len(phrase) == 1:
        return name or not last.folded.endswith(_VERBAL)
    if len(phrase) != _JOINED and any(word.folded == "and" for word in phrase):
        return False
    verbs = (word for word, _ in pairwise(phrase) if not word.text[:1].isupper())
    return not any(_is_verb(word.folded) for word in verbs)


@lru_cache(maxsize=20_000)
def _share_of_nouns(word: str) -> float:
    """The share of nouns among a word's translations, 1.0 for one that the dictionary does not know."""
    known = packaged().translations(word, source="en", target="ru")
    nouns = sum(analyses(translation)[0].word_class == "noun" for translation in known)
    return nouns / len(known) if known else 1.0


@lru_cache(maxsize=20_000)
def _is_verb(word: str) -> bool:
    """Whether every translation of a word is a verb."""
    known = packaged().translations(word, source="en", target="ru")
    return bool(known) and all(analyses(translation)[0].word_class == "verb" for translation in known)


@cache
def _vocabulary(primary: str) -> Mapping[str, frozenset[str]]:
    import yaml

    data: Mapping[str, Any] = yaml.safe_load(
        resources.files(__package__).joinpath("extraction.yml").read_text(encoding="utf-8")
    )
    own = data.get(primary, {})
    return {name: frozenset(map(str, own.get(name, ()))) for name in _LISTS}
