"""Reading negation: which words of a side say no, and which only look or sound like it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from editorial.bitext.sides import Occurrence, Sides, found, occurrences
from editorial.bitext.vocabulary import Wordings, wordings
from editorial.languages.vocabulary import vocabulary
from editorial.model import Segment

_NEGATED_RUSSIAN = re.compile(
    r"(?<!\w)не\s+(?:(?:был[аио]?|будет|будут|может|могут|стал[аио]?)\s+)?(\w{3,})", re.IGNORECASE
)
_NEGATED_ENGLISH = re.compile(
    r"(?i)\b(?:(?:is|are|was|were|has|have|had|does|do|did|will|would|could|should|can|must|need)(?:\s+not\b|n['’]t\b)|cannot\b|never\b)"
    r"(?:\s+(?:be|been|have|yet|to|also|\w+ly))*\s+(\w+)"
    r"|\b(?:nobody|no one|nothing)\s+(?:(?:is|was|has|had|will|would|can|could|be|been|ever)\s+)*\w+"
    r"|\bthere\s+(?:(?:is|are|was|were|has|have|had|will|be|been)\s+)+no"
    r"(?:\s+(?!(?:in|on|at|of|for|to|from|with|during|after|when|that|which|and)\b)\w+)+"
)
_SECOND = re.compile(r"ни\w*", re.IGNORECASE)
"""Russian negators that stand beside «не»."""
_COPULA = re.compile(r"(?:был[аио]?|будет|будут|есть|is|are|was|were|be|been)", re.IGNORECASE)

Force = Literal["hard", "soft", "plain", "idioms"]


@dataclass(frozen=True, slots=True)
class Negation:
    """The negators of one side.

    `hard` words negate a clause (не, not); `soft` says that something else may say no (fail, un-, отсутствовать);
    `idiom` that a set phrase holds a negator (не только, no doubt).
    """

    hard: tuple[Occurrence, ...]
    soft: bool
    idiom: bool

    @property
    def times(self) -> int:
        """How many statements are negated: «никто не пришёл» is one."""
        return sum(not _SECOND.fullmatch(place.text) for place in self.hard)

    @property
    def silent(self) -> bool:
        """Whether nothing on this side says no in any way."""
        return not (self.hard or self.soft or self.idiom)


def negation(segments: Sequence[Segment], language: Literal["ru", "en"]) -> Negation:
    """The negators in segments of one language."""
    hits = list(found(_index(language), segments))
    plain = {place for place, force in hits if force == "plain"}
    return Negation(
        hard=tuple(place for place, force in hits if force == "hard"),
        soft=any(force == "soft" and place not in plain for place, force in hits),
        idiom=any(force == "idioms" for _, force in hits),
    )


def negators(segments: Sequence[Segment], language: Literal["ru", "en"]) -> tuple[Occurrence, ...]:
    """Every word or phrase that says no in any way."""
    hits = list(found(_index(language), segments))
    plain = {place for place, force in hits if force == "plain"}
    return tuple(place for place, force in hits if force != "plain" and place not in plain)


def negated_verbs(segments: Sequence[Segment], language: Literal["ru", "en"]) -> Iterator[Occurrence]:
    """Negators with the word that they negate, which comes last: «не повлияет», “has not been signed”."""
    return occurrences(_NEGATED_RUSSIAN if language == "ru" else _NEGATED_ENGLISH, segments)


def is_copula(word: str) -> bool:
    """Whether a word is a form of “to be”, which says nothing of its own."""
    return bool(_COPULA.fullmatch(word))


def negated(both: Sides) -> bool:
    """Whether either side holds a word that negates a clause."""
    return bool(negation(both.russian, "ru").hard or negation(both.english, "en").hard)


@cache
def _index(language: Literal["ru", "en"]) -> Wordings[Force]:
    data = vocabulary("editorial.bitext", "negation")[language]
    forces: tuple[Force, ...] = ("idioms", "hard", "soft", "plain")
    return Wordings((wording, force) for force in forces for wording in wordings(data[force]))
