"""What of a segment bears witness to its translation: words, names, figures and addresses, as features."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from editorial.bitext.alignment.sound import sound
from editorial.languages import Language, TokenKind, language
from editorial.model import Segment

_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_HYPHEN = re.compile(r"[-‐‑]")
_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_THOUSANDS = re.compile(r"^\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?=$|[.,])")


class Kind(StrEnum):
    """What a feature is; each kind is as reliable as the figures in `weights` say."""

    NUMBER = "number"
    LATIN = "latin"
    NAME = "name"
    WORD = "word"


@dataclass(frozen=True, slots=True, eq=False)
class Feature:
    """A distinct word or figure of a document; two are equal when they are one object.

    `forms` are the word itself in small letters and its dictionary forms (a value, for a figure); `sound` is what a
    word sounds like in either script, "" for other kinds.
    """

    kind: Kind
    forms: tuple[str, ...]
    sound: str = ""


def features(segments: Iterable[Segment], tag: str) -> list[tuple[Feature, ...]]:
    """The distinct features of each segment of a document; equal ones are one object throughout."""
    spoken = language(tag)
    known: dict[tuple[Kind, tuple[str, ...]], Feature] = {}
    return [
        tuple(dict.fromkeys(known.setdefault((f.kind, f.forms), f) for f in _features(segment.text, spoken)))
        for segment in segments
    ]


def _features(text: str, spoken: Language) -> Iterator[Feature]:
    begins = True
    for token in spoken.tokens(text):
        if token.kind is TokenKind.WORD:
            for part in _HYPHEN.split(token.text) if "-" in token.text else (token.text,):
                if part and not part.isdigit():
                    yield _word(part, spoken.tag, begins)
            begins = False
        elif token.kind is TokenKind.ADDRESS:
            yield Feature(Kind.LATIN, (token.text.casefold().partition("://")[2] or token.text.casefold(),))
    for found in _DIGITS.findall(text):
        yield from (Feature(Kind.NUMBER, (value,)) for value in _values(found))


@lru_cache(maxsize=100_000)
def _word(word: str, tag: str, begins: bool) -> Feature:
    plain = word.casefold().replace("ё", "е")
    if tag.startswith("ru") and not _CYRILLIC.search(word):
        return Feature(Kind.LATIN, (plain,), sound(word))
    forms = tuple(dict.fromkeys((plain, *sorted(language(tag).lemmas(word)))))
    kind = Kind.NAME if word[:1].isupper() and not begins else Kind.WORD
    return Feature(kind, forms, sound(min(forms, key=len)) if len(word) > 2 else "")


def _values(digits: str) -> Iterator[str]:
    """The number as a decimal with a point; blanks that do not part thousands part numbers."""
    for part in [digits] if _THOUSANDS.match(digits) else re.split("[\u00a0\u202f ]", digits):
        plain = re.sub("[\u00a0\u202f ]", "", part)
        if _THOUSANDS.match(plain):
            plain = plain.replace(",", "")
        plain = plain.replace(",", ".")
        yield (plain.rstrip("0").rstrip(".") if "." in plain and plain.count(".") == 1 else plain).lstrip("0") or "0"
