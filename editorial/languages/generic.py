"""Any language that has no place of its own.

Words are compared as they stand, but for capitals; abbreviations are those that several languages share.
"""

from __future__ import annotations

from editorial.languages.language import Language
from editorial.languages.vocabulary import abbreviations


class Uninflected:
    """Every word is its own dictionary form."""

    def lemmas(self, word: str) -> frozenset[str]:
        return frozenset((word.casefold(),))

    def inflect_like(self, phrase: str, model: str) -> str:  # noqa: ARG002 - the protocol's signature
        return phrase


def generic(tag: str) -> Language:
    """A language of which only the tag is known."""
    return Language(tag=tag, name=tag, morphology=Uninflected(), abbreviations=abbreviations("editorial.languages"))
