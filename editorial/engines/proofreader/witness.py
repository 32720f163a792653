"""The aligned original as a witness: which of its words an English word translates or transliterates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from editorial.languages import Token, TokenKind, language
from editorial.model import Lexicon, Region, Segment

_SHORTEST = 3
_BORROWED = 0.8
"""A word of the original spelt nearly like this counts as the same word: «кластер», cluster."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """The word of the original that speaks for an English word."""

    word: str
    region: Region


@dataclass(slots=True)
class SourceWitness:
    """What the source segments of one unit say; the dictionary is asked when the first question comes."""

    segments: tuple[Segment, ...]
    source: str
    target: str
    lexicon: Lexicon | None
    _translations: Mapping[str, Testimony] | None = field(default=None, init=False)
    _answers: dict[str, Testimony | None] = field(default_factory=dict, init=False)
    _known: dict[str, bool] = field(default_factory=dict, init=False)

    def supports(self, word: str) -> Testimony | None:
        """The word of the source that stands for the lower-case English `word`, if any does."""
        if word not in self._answers:
            self._answers[word] = self._supports(word)
        return self._answers[word]

    def _supports(self, word: str) -> Testimony | None:
        if len(word) < _SHORTEST:
            return None
        table = self._table()
        for form in (word, *sorted(language(self.target).lemmas(word))):
            if form in table:
                return table[form]
        return self._borrowed(word)

    def knows(self, word: str) -> bool:
        """Whether the dictionary has translations of the lower-case English `word`."""
        if word not in self._known:
            lexicon = self.lexicon
            found = lexicon.translations(word, source=self.target, target=self.source) if lexicon else ()
            self._known[word] = bool(found)
        return self._known[word]

    def _table(self) -> Mapping[str, Testimony]:
        if self._translations is None:
            table: dict[str, Testimony] = {}
            for segment, token in self._tokens():
                found = (
                    self.lexicon.translations(token.text, source=self.source, target=self.target)
                    if self.lexicon
                    else ()
                )
                for translation in found:
                    table.setdefault(translation, Testimony(token.text, segment.locate(token.start, token.end)))
            self._translations = table
        return self._translations

    def _borrowed(self, word: str) -> Testimony | None:
        from editorial.bitext.transliteration.resemblance import similarity

        if len(word) <= _SHORTEST + 1:
            return None
        for segment, token in self._tokens():
            if abs(len(token.text) - len(word)) < 3 and similarity(token.text.lower(), word) >= _BORROWED:
                return Testimony(token.text, segment.locate(token.start, token.end))
        return None

    def _tokens(self) -> list[tuple[Segment, Token]]:
        return [
            (segment, token)
            for segment in self.segments
            for token in language(self.source).tokens(segment.text)
            if token.kind is TokenKind.WORD and len(token.text) >= _SHORTEST
        ]


@lru_cache(maxsize=4096)
def source_witness(segments: tuple[Segment, ...], source: str, target: str, lexicon: Lexicon | None) -> SourceWitness:
    """The witness of some source segments, with what it was asked before: a review asks the same after every key."""
    return SourceWitness(segments, source, target, lexicon)
