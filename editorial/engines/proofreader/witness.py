"""The aligned original as a witness: which of its words an English word translates or transliterates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from editorial.languages import Token, TokenKind, language
from editorial.model import Bitext, Lexicon, Region, Segment, Unit

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


@dataclass(slots=True)
class Witnesses:
    """The witnesses of the units asked about last, with what they answered: a review asks the same after every key."""

    _kept: dict[tuple[Segment, ...], SourceWitness] = field(default_factory=dict)

    def call(self, bitext: Bitext, units: Sequence[Unit], lexicon: Lexicon | None) -> Mapping[int, SourceWitness]:
        """The witnesses of the units that have an original, by the ids of the units."""
        if bitext.source is None:
            return {}
        languages = bitext.source.language, bitext.target.language
        called = {}
        for unit in (unit for unit in units if unit.source):
            kept = self._kept.get(unit.source)
            same = kept is not None and kept.lexicon is lexicon and (kept.source, kept.target) == languages
            called[unit.id] = kept if kept and same else SourceWitness(unit.source, *languages, lexicon)
        self._kept = {witness.segments: witness for witness in called.values()}
        return called
