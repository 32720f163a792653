"""The words of a language that say numbers, and those that begin with one: "twenty", «двадцатилетний»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Any

from editorial.bitext.quantities.forms import folded


class Part(Enum):
    """The part that a word plays in a number."""

    CARDINAL = "cardinal"
    SCALE = "scale"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    VAGUE = "vague"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A word that says a number; `alternatives` are what else it may say ("third": 3 or 1/3)."""

    part: Part
    value: Fraction
    alternatives: tuple[Fraction, ...] = ()


def joined(own: Mapping[str, Any]) -> re.Pattern[str] | None:
    """What matches a word that begins with numbers, the numbers as its group; None where the language has none."""
    listed = own.get("joined") or {}
    if not listed.get("heads"):
        return None
    beginnings = sorted({folded(b) for forms in listed["beginnings"].values() for b in forms}, key=len, reverse=True)
    return re.compile(rf"((?:{'|'.join(beginnings)})+)-?(?:{'|'.join(map(folded, listed['heads']))})\w*")


def numerals(own: Mapping[str, Any]) -> dict[str, Numeral]:
    """Every word that says a number; one that says two keeps the part of the first section that lists it."""
    found: dict[str, Numeral] = {}
    for listed, part, value in _number_words(own):
        word = folded(listed)
        earlier = found.get(word)
        if earlier is None:
            found[word] = Numeral(part, value)
        elif value not in (earlier.value, *earlier.alternatives):
            found[word] = Numeral(earlier.part, earlier.value, (*earlier.alternatives, value))
    return found


def _number_words(own: Mapping[str, Any]) -> Iterator[tuple[str, Part, Fraction]]:
    endings = own.get("ordinal_endings", "").split() or [""]
    sections: tuple[tuple[str, Part], ...] = (
        ("cardinals", Part.CARDINAL),
        ("scales", Part.SCALE),
        ("ordinals", Part.ORDINAL),
        ("ordinal_forms", Part.ORDINAL),
        ("fractions", Part.FRACTION),
        ("words", Part.WORD),
    )
    for section, part in sections:
        for value, listed in own.get(section, {}).items():
            for word in listed.split() if isinstance(listed, str) else listed:
                for ending in endings if section == "ordinals" else ("",):
                    yield word + ending, part, Fraction(str(value))
    for word in own.get("vague", ()):
        yield word, Part.VAGUE, Fraction(0)
