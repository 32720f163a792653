"""Neighbouring Russian words that no reading makes agree: «шенгенский виза», «компания планируют»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from editorial.languages.ru.morphology import analyzer
from editorial.languages.russian_forms import with_capitals_of

_WORD = re.compile(r"(?<![\w-])[А-ЯЁа-яё]+(?![\w-])")
_NAMES = {"Geox", "Surn", "Name", "Patr", "Orgn", "Abbr", "Trad", "Fixd", "Init"}
_JOINS = re.compile(r"(?i)\b(?:и|или|ни|с|со|вместе|два|две|три|четыре|оба|обе|полтора|полторы|[\d,]*[234])\b")
_BEGINS = re.compile(r"(?:^|[.!?…»”\"]\s+|[«“\"—–-]\s*)$")
_MANY = {"часть", "пара", "группа", "половина", "треть", "четверть", "тысяча", "сотня", "семья", "полгода", "полчаса"}
_REACH = 40
"""Characters before two words in which a second subject or a numeral may stand."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """`text[start:end]` does not agree with its neighbour and would as `better`."""

    start: int
    end: int
    better: str


def disagreements(text: str) -> Iterator[Disagreement]:
    """Adjectives and nouns in the nominative, then subjects and verbs, with nothing but a blank in between."""
    words = list(_WORD.finditer(text))
    for first, second in pairwise(words):
        if text[first.end() : second.start()] != " " or second[0][0].isupper():
            continue
        if first[0][0].isupper() and not _BEGINS.search(text, 0, first.start()):
            continue
        before = text[max(0, first.start() - _REACH) : first.start()]
        if _JOINS.search(re.split(r"[.!?;:]", before)[-1]):
            continue
        adjective = _adjective(first[0], second[0])
        verb = None if adjective else _verb(first[0], second[0])
        if adjective:
            yield Disagreement(first.start(), first.end(), with_capitals_of(first[0], adjective))
        elif verb:
            yield Disagreement(second.start(), second.end(), verb)


def _adjective(word: str, noun: str) -> str | None:
    """The adjective as the noun wants it, where it stands in the nominative and fits in no reading."""
    adjectives, nouns = _parsed(word), _parsed(noun)
    if not (_only(adjectives, {"ADJF"}) and _only(nouns, {"NOUN"})):
        return None
    nominative = [p for p in nouns if p.tag.case == "nomn" and p.tag.number == "sing"]
    if noun in _MANY or not nominative or not any(p.tag.case == "nomn" for p in adjectives):
        return None
    if any("Apro" in p.tag or "Anum" in p.tag for p in adjectives) or any(
        _agree(a, n) for a in adjectives for n in nouns
    ):
        return None
    form = adjectives[0].inflect({"nomn", "sing", str(nominative[0].tag.gender)})
    return str(form.word) if form else None


def _agree(adjective: Any, noun: Any) -> bool:
    one, other = adjective.tag, noun.tag
    gender = one.number == "plur" or one.gender == other.gender or other.gender is None or "ms-f" in str(other)
    return bool(one.case == other.case and one.number == other.number and gender)


def _verb(noun: str, verb: str) -> str | None:
    """The verb as a subject in the singular wants it; what stands for many and people's posts are left alone."""
    nouns, verbs = _parsed(noun), _parsed(verb)
    if not (_only(nouns, {"NOUN"}) and _only(verbs, {"VERB"})) or nouns[0].normal_form in _MANY:
        return None
    if any(p.tag.case != "nomn" or p.tag.number != "sing" or p.tag.gender != "femn" or "anim" in p.tag for p in nouns):
        return None
    if any(p.tag.mood == "impr" or _fits(p.tag) for p in verbs):
        return None
    tag = verbs[0].tag
    form = verbs[0].inflect({"sing", "femn"} if tag.tense == "past" else {"sing", "3per"})
    return str(form.word) if form else None


def _fits(verb: Any) -> bool:
    """Whether a verb may have a feminine subject in the singular."""
    return verb.number == "sing" and bool(verb.gender == "femn" if verb.tense == "past" else verb.person == "3per")


def _only(parses: tuple[Any, ...], classes: set[str]) -> bool:
    known = bool(parses) and all(str(p.tag.POS) in classes and p.is_known for p in parses)
    return known and not any(_NAMES & p.tag.grammemes for p in parses)


@lru_cache(maxsize=50_000)
def _parsed(word: str) -> tuple[Any, ...]:
    return tuple(analyzer().parse(word.lower()))
