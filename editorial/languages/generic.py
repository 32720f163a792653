"""Any language that has no place of its own: words are compared as they stand, but for capitals."""

from __future__ import annotations

from editorial.languages.language import Language


class Uninflected:
    """Every word is its own dictionary form."""

    def lemmas(self, word: str) -> frozenset[str]:
        return frozenset((word.casefold(),))

    def inflect_like(self, phrase: str, model: str) -> str:  # noqa: ARG002 - the protocol's signature
        return phrase


def generic(tag: str) -> Language:
    """A language of which only the tag is known."""
    return Language(tag=tag, name=tag, morphology=Uninflected())
