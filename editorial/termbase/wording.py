"""A wording taken apart for matching: its words, and what may stand in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from editorial.termbase.words import Word


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of a wording. A word of the text fits when it shares one of `keys`.

    `role` says how it inflects: "head" and "agreeing" share case and number, "fixed" keeps one of `cases`, "literal"
    never changes, "linked" is joined to the head by a hyphen and either agrees or never changes.
    """

    word: Word
    keys: frozenset[str]
    role: str
    cases: frozenset[str] = frozenset()


Wording = tuple[Slot, ...]
Form = tuple[str, str]
"""Case and number, as OpenCorpora writes them; case is "" in a language without cases."""


class Morphology(Protocol):
    """How the words of a language are compared and inflected."""

    def keys(self, word: Word) -> frozenset[str]:
        """What the word may be a form of, its folded self included; a text's words are looked up by these."""
        ...

    def wording(self, words: Sequence[Word]) -> Wording:
        """A wording of a glossary, in its dictionary form, taken apart."""
        ...

    def forms(self, wording: Wording, words: Sequence[Word], before: Word | None = None) -> frozenset[Form] | None:
        """The forms in which `words`, one a slot and after `before`, can be this wording; None when they cannot."""
        ...

    def may_split(self, word: Word) -> bool:
        """Whether `word` may stand inside a term whose entry allows insertions."""
        ...

    def skipped(self, word: Word) -> bool:
        """Whether `word` may stand inside any term: an article."""
        ...

    def inflected(self, wording: Wording, text: str, form: Form) -> str:
        """`text`, whose words are those of `wording`, in another form."""
        ...

    def likeliest(self, forms: frozenset[Form], before: Word | None, words: Sequence[Word]) -> Form:
        """The form meant among those possible, by the word before and by how frequent each is."""
        ...
