"""The languages there are, by primary subtag."""

from __future__ import annotations

from functools import cache

from editorial.languages import en, ru
from editorial.languages.generic import generic
from editorial.languages.language import Language

_LANGUAGES = {"en": en.open_language, "ru": ru.open_language}

TAGS = frozenset(_LANGUAGES)
"""Primary subtags of the languages that have a place of their own."""


@cache
def language(tag: str) -> Language:
    """The language of a BCP 47 tag: `en-GB` gives English; a tag not known gives the generic language."""
    primary = primary_subtag(tag)
    return _LANGUAGES[primary]() if primary in _LANGUAGES else generic(tag)


def primary_subtag(tag: str) -> str:
    """`en` of `en-GB`."""
    return tag.replace("_", "-").partition("-")[0].lower()
