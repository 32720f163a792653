"""The shape of a language: what rules, segmentation and matching ask of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from editorial.languages.words import Token, tokens


class Morphology(Protocol):
    """The inflection of a language."""

    def lemmas(self, word: str) -> frozenset[str]:
        """Lower-case dictionary forms that `word` may be a form of; the word itself when none is known."""
        ...

    def inflect_like(self, phrase: str, model: str) -> str:
        """`phrase` in the number, case or tense of `model`; unchanged where that cannot be told."""
        ...


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What ends in a full stop that may not end the sentence; lower-case, without spaces, with the stop.

    A stop after one of `names` never ends a sentence (Dr., ул.); after one of `numbers` only when no figure follows
    (No., рис.); after one of `units` when a figure stands before it (г., м.); after one of `final` when a capital
    follows (т. д., руб.), unless it begins one of `followers` (США); after one of `wary` only when one of `starters`
    follows (Inc., U.S., a.m.). An entry with a capital is matched as written. `reporting` verbs tell that a name after
    a question or exclamation in quotation marks is its speaker's ("Ready?" Smith asked).
    """

    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    final: frozenset[str] = frozenset()
    wary: frozenset[str] = frozenset()
    followers: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its BCP 47 tag."""

    tag: str
    name: str
    morphology: Morphology
    abbreviations: Abbreviations = field(default=Abbreviations())

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Words, numbers and addresses of `text`, with offsets into it."""
        return tokens(text)

    def lemmas(self, word: str) -> frozenset[str]:
        """Lower-case dictionary forms that `word` may be a form of; `ё` counts as `е`."""
        return self.morphology.lemmas(word)

    def inflect_like(self, phrase: str, model: str) -> str:
        """`phrase` in the number, case or tense of `model`, without its capitals (see `match_case`)."""
        return self.morphology.inflect_like(phrase, model)
