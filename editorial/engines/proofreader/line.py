"""A sentence as the proofreader sees it: its words, and whether it is a headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editorial.engines.proofreader.lexicon import Lexicon
from editorial.engines.proofreader.words import Shape, Word

_CLOSING = frozenset("\"')]")
_FINAL = frozenset(".!?:;")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the proofreader sees it."""

    words: tuple[Word, ...]
    capitals: bool
    """Whether most of its words are capitalised, so that capitals say nothing."""
    terse: bool
    """Whether it is a headline or the like, where small words are left out."""

    @classmethod
    def of(cls, words: Sequence[Word], *, known: Lexicon, heading: bool = False) -> Line:
        """A sentence, which may be a headline by its markup, its capitals, or because no mark ends it.

        A word that `known` has in lower case gets the shape of one where any word has a capital: at the head of the
        sentence, and all through a headline in title case.
        """
        capitals = _title_case(words)
        head = next((at for at, word in enumerate(words) if word.text[0].isalnum()), 0)
        shaped = tuple(
            replace(word, shape=Shape.LOWER) if (at == head or capitals) and _is_small(word, known) else word
            for at, word in enumerate(words)
        )
        return cls(shaped, capitals, heading or capitals or not _ended(words))

    def open(self, at: int) -> bool:
        """Whether word `at` may be judged: no name, no part of a compound, no figure, no foreign letters, no quotation.

        A word alone between quotation marks is spoken of: the word “inn”.
        """
        word = self.words[at]
        plain = word.shape is Shape.LOWER or (at == 0 and word.shape is Shape.CAPITALISED)
        return plain and word.alphabetic and not word.bound and not self._alone_in_quotes(at)

    def leads(self, at: int) -> bool:
        """Whether word `at` is the first of the sentence, behind an opening quotation mark perhaps."""
        return not any(word.text[0].isalnum() for word in self.words[:at])

    def _alone_in_quotes(self, at: int) -> bool:
        return 0 < at < len(self.words) - 1 and self.words[at - 1].text == self.words[at + 1].text == '"'


def _is_small(word: Word, known: Lexicon) -> bool:
    return word.shape is Shape.CAPITALISED and word.lower in known.small


def _title_case(words: Sequence[Word]) -> bool:
    """Whether most long words are capitalised."""
    long = [w for w in words if w.alphabetic and len(w.text) > 3]
    return len(long) >= 3 and sum(w.shape is not Shape.LOWER for w in long) * 10 >= 7 * len(long)


def _ended(words: Sequence[Word]) -> bool:
    last = next((w.text for w in reversed(words) if w.text not in _CLOSING), ".")
    return last in _FINAL
