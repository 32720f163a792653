"""Words that American and British English spell differently, for the rule `spelling-variant`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editorial.languages.vocabulary import vocabulary
from editorial.languages.words import match_case
from editorial.model import Document, Region

_WORD = re.compile(r"(?<![\w@./-])[A-Za-z]{4,}(?![\w@/]|\.\w|-[A-Z])")


def variants(document: Document) -> Iterator[tuple[Region, str, bool, str]]:
    """Each such word: its region, itself, whether it is British, and its other spelling; names are left out."""
    american, british = _spellings()
    for segment in document.segments:
        for found in _WORD.finditer(segment.text):
            word = found[0].lower()
            other = american.get(word) or british.get(word)
            if other is None or (found[0][0].isupper() and not _begins(segment.text, found)):
                continue
            region = segment.locate(*found.span())
            yield region, found[0], word in british, match_case(found[0], other)


def _begins(text: str, found: re.Match[str]) -> bool:
    """Whether the word opens the sentence and no name: the next word is in small letters."""
    after = text[found.end() :].lstrip()
    return found.start() == 0 and not after[:1].isupper()


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    """American to British, and British to American."""
    american: dict[str, str] = {}
    for entry in vocabulary(__package__ or "", "spelling_variant")["pairs"]:
        ((pair, endings),) = entry.items()
        us, uk = pair.split("/")
        for ending in ("", *endings.split()):
            american[us + ending] = uk + ending
    return american, {uk: us for us, uk in american.items()}
