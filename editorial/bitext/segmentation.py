"""Sentences: where the prose of a block divides, by the abbreviations and small words of its language.

One mechanism for all languages, in the manner of SRX: every stop followed by white space is a place where a sentence
may end, and the language's data say where it does not. Segments and the white space between them make up the block.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from editorial.bitext.pairing import language_in_path
from editorial.bitext.sentences import sentences
from editorial.languages.detection import detect
from editorial.model import Document, Segment


def segmented(document: Document, language: str | None = None) -> Document:
    """The document with its segments, and its language set when it was unknown.

    The language is the one given, else what the file states, else what its name says, else the one detected.
    """
    tag = language or document.language or language_in_path(document.path) or detect(_prose(document))
    return dataclasses.replace(document, language=tag, segments=tuple(_segments(document, tag)))


def _segments(document: Document, tag: str) -> Iterator[Segment]:
    index = 0
    for number, block in enumerate(document.blocks):
        for start, end in sentences(block.text, tag):
            yield Segment(index, number, block.prose.slice(start, end))
            index += 1


def _prose(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks) or document.text
