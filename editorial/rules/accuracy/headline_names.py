"""Names of a headline that the body has not, or has in another spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from editorial.bitext.quantities import quantities
from editorial.bitext.quantities.weekdays import weekdays
from editorial.model import Segment
from editorial.rules.accuracy.headline import Release, title_case

LEAST = 4
LONGEST_ACRONYM = 6
ENDING = 2
ACRONYM = re.compile(r"[A-ZА-ЯЁ]{3,}")
INITIAL = re.compile(r"(?<!\w)[^\W\d_]")
NAME = re.compile(r"(?<![\w-])[A-ZА-ЯЁ][\w’'-]*[^\W\d_]")
FIRST_WORD = re.compile(r"\W*")


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised word of the headline, and the body's spelling that is a slip away, or None."""

    segment: Segment
    start: int
    end: int
    instead: str | None

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]


@lru_cache(maxsize=8)
def unsupported_names(release: Release, language: str) -> tuple[Name, ...]:
    """Names that the body does not hold in any form; with capitals on every word, only those it spells otherwise."""
    return tuple(_unsupported(release, language))


def joined(names: Sequence[Name]) -> Iterator[Name]:
    """The same, with words that stand side by side as one name: «Восточной Африке»."""
    words = list(names)
    while words:
        first = words.pop(0)
        while words and first.instead is None is words[0].instead and _adjoin(first, words[0]):
            first = Name(first.segment, first.start, words.pop(0).end, None)
        yield first


def _adjoin(one: Name, other: Name) -> bool:
    return one.segment == other.segment and one.segment.text[one.end : other.start].isspace()


def _unsupported(release: Release, language: str) -> Iterator[Name]:
    body = release.body_text
    low = body.lower()
    names = {match.group() for match in NAME.finditer(body) if not _begins_sentence(body, match.start())}
    for segment in release.headline:
        title = title_case(segment.text)
        first = FIRST_WORD.match(segment.text)
        for match in NAME.finditer(segment.text):
            word = match.group()
            if (len(word) < LEAST and not ACRONYM.fullmatch(word)) or (word.isupper() and len(word) > LONGEST_ACRONYM):
                continue
            if weekdays(word, language) or quantities(word, language):
                continue
            if _stem(word) in low or (ACRONYM.fullmatch(word) and _abbreviated(word, body)):
                continue
            instead = None if ACRONYM.fullmatch(word) else _slip(word, names)
            begins = first is not None and match.start() == first.end()
            if instead is not None or not (title or begins):
                yield Name(segment, match.start(), match.end(), instead)


def _begins_sentence(text: str, place: int) -> bool:
    before = text[:place].rstrip(" \u00a0«“\"'(")
    return not before or before[-1] in ".!?\n:—–-"


def _stem(word: str) -> str:
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return low[:-ENDING] if len(low) > LEAST + 1 else low[: max(3, len(low) - 1)]


def _abbreviated(word: str, body: str) -> bool:
    """Whether the body writes the words whose initials the acronym is made of."""
    initials = "".join(match.group() for match in INITIAL.finditer(body)).upper()
    return word.upper() in initials or word.upper() in re.sub("[OTAFИВПО]", "", initials)


def _slip(word: str, names: set[str]) -> str | None:
    """The one name of the body that differs by a letter or two inside the word, not at its end."""
    from rapidfuzz.distance import DamerauLevenshtein

    own = _stem(word)
    near = [
        name
        for name in names
        if name[0] == word[0]
        and (name[-1] == word[-1] or not name.isascii())
        and abs(len(name) - len(word)) <= ENDING
        and len(own) >= LEAST
        and 0 < DamerauLevenshtein.distance(own, _stem(name)) <= (1 if len(own) < 7 else 2)
        and not _stem(name).startswith(own)
        and not own.startswith(_stem(name))
    ]
    return near[0] if len(near) == 1 else None
